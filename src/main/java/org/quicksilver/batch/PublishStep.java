package org.quicksilver.batch;

import java.io.IOException;
import java.util.List;
import org.quicksilver.batch.store.BlockStore;
import org.quicksilver.batch.store.Json;
import org.quicksilver.batch.store.RunRow;
import org.quicksilver.batch.store.RunStatus;
import org.quicksilver.batch.store.Stores;
import org.quicksilver.publish.IndexLine;
import org.quicksilver.publish.Publication;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Publishes the candidate in two transactions: rename it, point to it and write the publish marker; then write from the
 * database what lists the runs. Every action does nothing when it is already done, so that all may be repeated.
 */
final class PublishStep implements Tasklet {
    private static final String MARKED = "publish.marked";
    private static final int ACTIONS = 5;

    private final RunContext context;
    private final Stores stores;
    private final SummariseStep summary;

    PublishStep(RunContext context, Stores stores, SummariseStep summary) {
        this.context = context;
        this.stores = stores;
        this.summary = summary;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) throws IOException {
        StepExecution execution = chunk.getStepContext().getStepExecution();
        ExecutionContext progress = execution.getExecutionContext();
        Publication publication = new Publication(context.places().output());
        String runId = context.run().id();
        if (progress.getInt(MARKED, 0) == 0) {
            passGate(publication, execution);
            publication.promote(runId);
            done(1);
            publication.point(runId);
            done(2);
            stores.runs().markPublished(context.no(), Clock.now());
            progress.putInt(MARKED, 1);
            done(3);
            return RepeatStatus.CONTINUABLE;
        }
        publication.writeLatest(runId);
        done(4);
        publication.writeIndex(index(stores));
        Figures.put(progress, 1, 1, 0);
        return RepeatStatus.FINISHED;
    }

    private void done(int actions) {
        context.progress().advanced("publish", actions, ACTIONS);
    }

    /** Holds back what did not pass, unless somebody answers for it; then the candidate says so. */
    private void passGate(Publication publication, StepExecution execution) throws IOException {
        GateResult gate = stores.blocks()
                .get(context.no(), BlockStore.Kind.GATE, 0)
                .map(json -> Json.parse(json, GateResult.class))
                .orElseThrow(() -> new IllegalStateException("The run has no candidate"));
        if (gate.passed()) {
            return;
        }
        RunRow run = stores.runs().find(context.run().id()).orElseThrow();
        if (!run.facts().accepting().isEmpty()) {
            gate = summary.write(execution);
        }
        if (run.facts().accepting().isEmpty() || !gate.faults().isEmpty()) {
            publication.setAside(run.id());
            throw new GateHeldBack(sentence(run.id(), gate));
        }
    }

    private static String sentence(String runId, GateResult gate) {
        StringBuilder out =
                new StringBuilder("The gate held the run back; nothing is published, the candidate is kept as "
                        + "runs/." + runId + ".rejected");
        gate.faults()
                .forEach(fault ->
                        out.append(System.lineSeparator()).append("  broken: ").append(fault));
        gate.remarks()
                .forEach(remark ->
                        out.append(System.lineSeparator()).append("  ").append(remark));
        return out.toString();
    }

    /** A line for every run of the state, in order. */
    static List<IndexLine> index(Stores stores) {
        return stores.runs().all().stream().map(PublishStep::line).toList();
    }

    private static IndexLine line(RunRow run) {
        return new IndexLine(
                run.id(),
                run.isPublished() ? RunStatus.COMPLETED.code() : run.status().code(),
                run.startedAt(),
                run.finishedAt(),
                Clock.secondsBetween(run.startedAt(), run.finishedAt()),
                run.codeVersion(),
                run.facts().filesRead(),
                run.facts().rowsRead(),
                run.facts().accepted(),
                run.facts().rejected(),
                run.facts().entities(),
                run.facts().gate(),
                run.isPublished());
    }
}
