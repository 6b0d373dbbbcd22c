package org.quicksilver.batch;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.quicksilver.batch.store.Judgement;
import org.quicksilver.batch.store.RunMemo;
import org.quicksilver.batch.store.RunRow;
import org.quicksilver.batch.store.RunStatus;
import org.quicksilver.batch.store.Stores;
import org.quicksilver.ingest.SurveyFiles;
import org.quicksilver.plan.Plan;
import org.quicksilver.plan.Step;

/** Makes the rows of runs that are about to begin, with all that tells one from another. */
final class NewRuns {
    private final Places places;
    private final Stores stores;

    NewRuns(Places places, Stores stores) {
        this.places = places;
        this.stores = stores;
    }

    /** The run that would come next, not stored yet. */
    RunRow next(Plan plan, RunOptions options, List<SurveyFiles.Found> found, List<Judgement> judgements)
            throws IOException {
        Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        int no = stores.runs().nextNo();
        String inputs = Fingerprint.ofInput(found, places.input());
        String decisions = FrozenJob.hash(judgements);
        String code = CodeVersion.current();
        RunMemo memo = new RunMemo(
                places.job().toAbsolutePath().toString(),
                places.input().toAbsolutePath().toString(),
                options.given(),
                plan.job(),
                inputs,
                plan.hash(),
                decisions,
                plan.parts(),
                "",
                "",
                0,
                0,
                0,
                0,
                0,
                "",
                "");
        return new RunRow(
                no,
                RunId.of(start, no),
                RunStatus.RUNNING,
                Fingerprint.of(plan, inputs, decisions, options.identifying(), code),
                code,
                start.toString(),
                "",
                stores.runs().lastPublished().map(RunRow::id).orElse(""),
                0,
                memo);
    }

    /** The run, with the rows that the last one read where neither the input nor anything that reading depends on changed. */
    RunRow withKnownRows(RunRow run, Optional<RunRow> last, List<Judgement> judgements) {
        return last.filter(other -> Rerun.hindrance(Step.TRAIN, other, run, judgements, stores)
                        .isEmpty())
                .map(other -> Rerun.of(run, other, Step.TRAIN))
                .orElse(run);
    }

    /** Stores a run with all that it depends on. */
    RunRow begin(RunRow run, Plan plan, List<Judgement> judgements) throws IOException {
        stores.frozen().delete(run.no());
        stores.frozen().freeze(run.no(), FrozenJob.of(plan, places.vocabularies(), judgements));
        stores.runs().add(run);
        return run;
    }
}
