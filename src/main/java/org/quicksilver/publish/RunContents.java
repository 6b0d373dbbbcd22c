package org.quicksilver.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.quicksilver.consolidate.Causes;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.EntityTables;
import org.quicksilver.consolidate.Identities;
import org.quicksilver.consolidate.Statistics;
import org.quicksilver.match.MatchModel;
import org.quicksilver.plan.Plan;

/**
 * Everything that one run has to publish, in the order in which it is written. Whoever stores a run implements it; every
 * stream may be asked for more than once and from several threads, is closed by the reader, and gives the same items in the
 * same order each time.
 */
public interface RunContents {

    /** What the run is. */
    RunFacts facts();

    /** How many threads may work, at least 1; they change no byte. */
    default int threads() {
        return 1;
    }

    /** The job. */
    Plan plan();

    /** Every file found, ascending by path. */
    Stream<FileFacts> files();

    /** Every row but the blank ones, ascending by source record id. */
    Stream<StagedRow> rows();

    /**
     * Every entity, derived values included, ascending by id.
     *
     * @param withRecordValues whether the values of its records are looked at; else its records may come without
     */
    Stream<Entity> entities(boolean withRecordValues);

    /** The tables that entities fill; a fresh one each time, since it gathers what only all entities give. */
    EntityTables tables();

    /** Every pair kept, ascending by (left id, right id). */
    Stream<PairFacts> pairs();

    /** What answers to the pairs that people are asked about would make of their entities, ascending by (left id, right id). */
    default Stream<SupposedAnswer> supposedAnswers() {
        return Stream.empty();
    }

    /** The match model in force. */
    MatchModel model();

    /** The figures of the job, with nothing counted yet; a fresh one each time. */
    Statistics statistics();

    /** Ids that were merged, split or are gone since the previous run, sorted by old id, then new id. */
    List<Identities.IdChange> idChanges();

    /** Why entities may differ from the previous run's; asked only when its folder is still there. */
    Causes causes();

    /** Decisions, the registry and the like: tables whose rows come ready. */
    List<GivenTable> given();

    /**
     * Adds files beside the tables, for example a report; they become part of what is checked and published.
     *
     * @param run folder of the candidate
     */
    default void addFiles(Path run) throws IOException {}

    /** What the checks look at beyond the counts of this run's rows, for example a rate that was not found; by name. */
    List<Check.Measure> measures();
}
