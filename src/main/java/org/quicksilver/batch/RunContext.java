package org.quicksilver.batch;

import java.util.List;
import java.util.Optional;
import org.quicksilver.batch.store.Judgement;
import org.quicksilver.batch.store.RunRow;
import org.quicksilver.batch.store.Stores;
import org.quicksilver.ingest.SurveyFiles;
import org.quicksilver.plan.Plan;
import org.quicksilver.plan.Step;

/**
 * What the steps of one run work with.
 *
 * @param run the run as it was when it began or was taken up again
 * @param plan its job, as it was frozen
 * @param options what it was asked
 * @param places where things are
 * @param found the files of its input
 * @param judgements its decisions, as they were frozen
 * @param stop says when to stop
 * @param progress told how far it is
 */
public record RunContext(
        RunRow run,
        Plan plan,
        RunOptions options,
        Places places,
        List<SurveyFiles.Found> found,
        List<Judgement> judgements,
        StopFlag stop,
        RunProgress progress) {
    public RunContext {
        found = List.copyOf(found);
        judgements = List.copyOf(judgements);
    }

    public int no() {
        return run.no();
    }

    /** Number of the run that staged what a step makes: this one, unless it takes the rows of another. */
    public int owner(Step step, Stores stores) {
        return owner(run, step, stores);
    }

    /** The same for any run. */
    static int owner(RunRow run, Step step, Stores stores) {
        RunRow at = run;
        while (!at.facts().from().isEmpty()
                && Step.of(at.facts().from()).orElseThrow().compareTo(step) > 0) {
            String id = at.facts().stagedBy();
            Optional<RunRow> next = stores.runs().find(id);
            at = next.orElseThrow(() -> new IllegalStateException("The run " + id + " is not known any more"));
        }
        return at.no();
    }

    /** Whether this run does a step itself. */
    public boolean does(Step step) {
        String from = run.facts().from();
        return from.isEmpty() || Step.of(from).orElseThrow().compareTo(step) <= 0;
    }
}
