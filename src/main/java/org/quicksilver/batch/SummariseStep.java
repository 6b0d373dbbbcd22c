package org.quicksilver.batch;

import java.io.IOException;
import java.util.List;
import org.quicksilver.batch.store.BlockStore;
import org.quicksilver.batch.store.FormCodec;
import org.quicksilver.batch.store.Json;
import org.quicksilver.batch.store.RunRow;
import org.quicksilver.batch.store.Stores;
import org.quicksilver.plan.Step;
import org.quicksilver.publish.Check;
import org.quicksilver.publish.FileFacts;
import org.quicksilver.publish.Publication;
import org.quicksilver.publish.RunFacts;
import org.quicksilver.publish.verify.Flaw;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Counts, and writes everything that is to be published into a hidden folder; verifies it and passes it through the gate. */
final class SummariseStep implements Tasklet {
    private final RunContext context;
    private final Stores stores;
    private final Records records;
    private final Staged staged;
    private final StepLog log;

    SummariseStep(RunContext context, Stores stores, Records records, Staged staged, StepLog log) {
        this.context = context;
        this.stores = stores;
        this.records = records;
        this.staged = staged;
        this.log = log;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) throws IOException {
        StepExecution execution = chunk.getStepContext().getStepExecution();
        GateResult gate = write(execution);
        long rows = gate.rows().values().stream().mapToLong(Long::longValue).sum();
        Figures.put(
                execution.getExecutionContext(),
                stores.entities().count(context.owner(Step.CONSOLIDATE, stores)),
                rows,
                0);
        return RepeatStatus.FINISHED;
    }

    /** Writes the candidate and stages how it came through. */
    GateResult write(StepExecution execution) throws IOException {
        StagedRun contents = new StagedRun(context, stores, records, staged, facts(execution));
        Publication.Candidate candidate = new Publication(context.places().output()).write(contents);
        GateResult gate = new GateResult(
                candidate.passed(),
                candidate.warned(),
                candidate.rows(),
                candidate.checks().stream()
                        .filter(c -> c.outcome() != Check.Outcome.PASSED)
                        .map(SummariseStep::sentence)
                        .toList(),
                candidate.faults().stream().map(Flaw::toString).toList());
        stores.blocks().clear(context.no(), BlockStore.Kind.GATE);
        stores.blocks().put(context.no(), BlockStore.Kind.GATE, List.of(new BlockStore.Block(0, Json.bytes(gate))));
        stores.blocks().clear(context.no(), BlockStore.Kind.FORMS);
        stores.blocks().put(context.no(), BlockStore.Kind.FORMS, FormCodec.encode(contents.forms()));
        List<FileFacts> files = contents.fileFacts();
        remember(files, gate);
        FormNotices.of(files).forEach(context.progress()::warned);
        return gate;
    }

    private void remember(List<FileFacts> files, GateResult gate) {
        RunRow run = stores.runs().find(context.run().id()).orElseThrow();
        FileFacts.Counts total =
                files.stream().map(FileFacts::total).reduce(FileFacts.Counts.NONE, FileFacts.Counts::plus);
        long read = staged.files().stream().filter(f -> f.isRead()).count();
        stores.runs()
                .update(run.with(run.facts()
                        .counted(read, total.read(), total.accepted(), total.rejected())
                        .gated(stores.entities().count(context.owner(Step.CONSOLIDATE, stores)), gate.word())));
    }

    private RunFacts facts(StepExecution execution) {
        Survey survey = staged.survey();
        RunRow run = stores.runs().find(context.run().id()).orElseThrow();
        List<RunFacts.Step> steps = log.of(execution.getJobExecution().getJobInstance()).stream()
                .filter(s -> s.outcome().equals("completed"))
                .map(s -> new RunFacts.Step(s.step(), s.read(), s.written(), s.rejected(), s.startedAt(), s.seconds()))
                .toList();
        return new RunFacts(
                run.id(),
                context.plan().job(),
                survey.asOf(),
                survey.round(),
                context.plan().hash(),
                context.plan().vocabularies().hashes(),
                run.codeVersion(),
                run.basedOn(),
                run.facts().parameters(),
                run.startedAt(),
                Clock.now(),
                steps,
                run.facts().accepting());
    }

    private static String sentence(Check check) {
        return check.name() + " is " + check.value() + ", bound " + check.threshold() + " ("
                + check.outcome().code() + ")" + (check.message().isEmpty() ? "" : ": " + check.message());
    }
}
