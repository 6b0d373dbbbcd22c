package org.quicksilver.publish;

import java.util.List;
import java.util.stream.Stream;
import org.quicksilver.consolidate.Causes;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.EntityTables;
import org.quicksilver.consolidate.Identities;
import org.quicksilver.consolidate.Statistics;
import org.quicksilver.match.MatchModel;
import org.quicksilver.plan.Plan;

/** A run that fails while its entities are written. */
record FailingRun(RunContents run, Runnable failure) implements RunContents {

    @Override
    public RunFacts facts() {
        return run.facts();
    }

    @Override
    public Plan plan() {
        return run.plan();
    }

    @Override
    public Stream<FileFacts> files() {
        return run.files();
    }

    @Override
    public Stream<StagedRow> rows() {
        return run.rows();
    }

    @Override
    public Stream<Entity> entities(boolean withRecordValues) {
        return run.entities(withRecordValues).peek(entity -> failure.run());
    }

    @Override
    public EntityTables tables() {
        return run.tables();
    }

    @Override
    public Stream<PairFacts> pairs() {
        return run.pairs();
    }

    @Override
    public MatchModel model() {
        return run.model();
    }

    @Override
    public Statistics statistics() {
        return run.statistics();
    }

    @Override
    public List<Identities.IdChange> idChanges() {
        return run.idChanges();
    }

    @Override
    public Causes causes() {
        return run.causes();
    }

    @Override
    public List<GivenTable> given() {
        return run.given();
    }

    @Override
    public List<Check.Measure> measures() {
        return run.measures();
    }
}
