package org.quicksilver.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.quicksilver.batch.store.BlockStore;
import org.quicksilver.batch.store.Json;
import org.quicksilver.batch.store.RunRow;
import org.quicksilver.batch.store.RunStatus;
import org.quicksilver.batch.store.Stores;
import org.quicksilver.ingest.WorkbookStore;
import org.quicksilver.publish.Publication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;

/** Does the work of one run, and settles how it ended. */
final class RunWork {
    private static final Logger LOG = LoggerFactory.getLogger(RunWork.class);
    private static final int WORKER_MEGABYTES = 512;
    private static final int WORKER_SECONDS = 120;

    private final RunContext context;
    private final Stores stores;
    private final DataSource source;

    RunWork(RunContext context, OpenState state) {
        this.context = context;
        this.stores = state.stores();
        this.source = state.source();
    }

    /** @param abandoned runs that will not be taken up again */
    RunResult work(List<String> abandoned) throws IOException {
        context.progress().runStarted(context.run().id());
        List<Throwable> failures;
        BatchStatus ended;
        try (WorkbookStore workbooks =
                        new WorkbookStore(context.places().workbooks(), WORKER_MEGABYTES, WORKER_SECONDS);
                JobRuntime runtime = JobRuntime.start(context, stores, source, workbooks)) {
            abandoned.forEach(runtime::abandon);
            JobExecution execution = runtime.run();
            failures = JobRuntime.failures(execution);
            ended = execution.getStatus();
        }
        return settle(ended, failures);
    }

    private RunResult settle(BatchStatus ended, List<Throwable> failures) throws IOException {
        if (ended == BatchStatus.COMPLETED) {
            RunRow run = stores.runs().find(context.run().id()).orElseThrow();
            stores.runs().update(run.with(RunStatus.COMPLETED, run.finishedAt()));
            Retention.clean(stores);
            if (!context.found().isEmpty()) {
                StateFiles.keep(context.places(), context.found());
            }
            context.progress().runEnded(RunStatus.COMPLETED.code());
            return published();
        }
        if (ended == BatchStatus.STOPPED) {
            end(RunStatus.STOPPED);
            return result(
                    RunResult.Kind.STOPPED,
                    List.of("Stopped at the last chunk; to go on: quicksilver resume "
                            + context.run().id()));
        }
        for (Throwable failure : failures) {
            if (failure instanceof GateHeldBack held) {
                end(RunStatus.REJECTED);
                return result(RunResult.Kind.HELD_BACK, heldBack(held));
            }
            if (failure instanceof NoInput nothing) {
                end(RunStatus.ABANDONED);
                throw nothing;
            }
        }
        end(RunStatus.FAILED);
        return result(RunResult.Kind.FAILED, failed(failures));
    }

    private void end(RunStatus status) throws IOException {
        RunRow run = stores.runs().find(context.run().id()).orElseThrow();
        stores.runs().update(run.with(status, Clock.now()));
        context.progress().runEnded(status.code());
        new Publication(context.places().output()).writeIndex(PublishStep.index(stores));
    }

    private RunResult published() {
        RunRow run = stores.runs().find(context.run().id()).orElseThrow();
        GateResult gate = stores.blocks()
                .get(run.no(), BlockStore.Kind.GATE, 0)
                .map(json -> Json.parse(json, GateResult.class))
                .orElseThrow(() -> new IllegalStateException("A published run has passed its gate"));
        List<String> lines = new ArrayList<>();
        gate.remarks().forEach(remark -> lines.add("Check: " + remark));
        long drift = gate.rows().getOrDefault("quality/mapping_drift.csv", 0L);
        if (drift > 0) {
            lines.add("Forms changed since the round before: " + drift + (drift == 1 ? " change" : " changes")
                    + " in quality/mapping_drift.csv");
        }
        lines.add(
                "Read " + run.facts().filesRead() + " files with " + run.facts().rowsRead() + " rows: "
                        + run.facts().accepted() + " accepted, " + run.facts().rejected() + " rejected");
        lines.add("Published " + run.facts().entities() + " "
                + context.plan().entity().plural() + " in " + folder());
        boolean warned = gate.warned() || !gate.passed();
        return result(warned ? RunResult.Kind.PUBLISHED_WITH_WARNINGS : RunResult.Kind.PUBLISHED, lines);
    }

    private List<String> heldBack(GateHeldBack held) {
        return List.of(
                String.valueOf(held.getMessage()),
                "To publish it all the same: quicksilver publish "
                        + context.run().id() + " --accept REASON");
    }

    private List<String> failed(List<Throwable> failures) {
        List<String> lines = new ArrayList<>();
        for (Throwable failure : failures) {
            LOG.debug("The run failed", failure);
            String message = String.valueOf(failure.getMessage());
            lines.add("Failed: "
                    + (failure instanceof IOException ? "" : failure.getClass().getSimpleName() + ": ") + message);
        }
        lines.add("Nothing is published; once the cause is gone, go on with: quicksilver resume "
                + context.run().id());
        return lines;
    }

    private RunResult result(RunResult.Kind kind, List<String> lines) {
        boolean there = kind == RunResult.Kind.PUBLISHED || kind == RunResult.Kind.PUBLISHED_WITH_WARNINGS;
        return new RunResult(
                kind, context.run().id(), there ? folder() : context.places().output(), lines);
    }

    private Path folder() {
        return context.places().output().resolve("runs").resolve(context.run().id());
    }
}
