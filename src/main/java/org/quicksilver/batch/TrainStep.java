package org.quicksilver.batch;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.quicksilver.batch.store.BlockStore;
import org.quicksilver.batch.store.FileStore;
import org.quicksilver.batch.store.FrozenFile;
import org.quicksilver.batch.store.Json;
import org.quicksilver.batch.store.RunRow;
import org.quicksilver.batch.store.Stores;
import org.quicksilver.match.MatchModel;
import org.quicksilver.match.Matching;
import org.quicksilver.plan.PlanPart;
import org.quicksilver.plan.Step;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Sees all records once: decides which files stand, encodes the records for matching, and takes the match model of the
 * registry, or estimates one where there is none for this match part.
 */
final class TrainStep implements Tasklet {
    /** Any number would do; it is the same every night. */
    private static final long SEED = 1421L;

    private final RunContext context;
    private final Stores stores;
    private final Records records;

    TrainStep(RunContext context, Stores stores, Records records) {
        this.context = context;
        this.stores = stores;
        this.records = records;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) {
        int source = context.owner(Step.INGEST, stores);
        List<FrozenFile> files = stores.files().files(source);
        checkComplete(source, files);
        SurveyCollector collector = new SurveyCollector(context.plan(), context.options(), files);
        Matching matching = records.encode(collector);
        if (matching.size() == 0) {
            throw new NoInput("No row below " + context.places().input()
                    + " could become a record; see why with: quicksilver inspect FILE");
        }
        put(BlockStore.Kind.SURVEY, collector.survey());
        MatchModel model = known(matching).orElseGet(() -> matching.train(SEED));
        put(BlockStore.Kind.MODEL, model);
        Figures.put(
                chunk.getStepContext().getStepExecution().getExecutionContext(),
                matching.size(),
                model.levels().size(),
                0);
        return RepeatStatus.FINISHED;
    }

    /** Rows that were read are all there, counted by the reader and counted again by the database. */
    private void checkComplete(int source, List<FrozenFile> files) {
        var tables = stores.files().tables(source);
        var counts = stores.rows().counts(source);
        for (FrozenFile file : files) {
            for (FrozenFile.FrozenTable table : file.tables()) {
                FileStore.TableRows read = tables.get(table.no());
                long[] staged = counts.getOrDefault(table.no(), new long[3]);
                if (read == null || read.read() - read.blank() != staged[0] + staged[1] + staged[2]) {
                    throw new IllegalStateException(file.reading().sourceFile() + ": "
                            + (read == null ? "not read to its end" : read.read() - read.blank() + " rows read")
                            + ", " + (staged[0] + staged[1] + staged[2]) + " rows staged");
                }
            }
        }
    }

    private void put(BlockStore.Kind kind, Object value) {
        stores.blocks().clear(context.no(), kind);
        stores.blocks().put(context.no(), kind, List.of(new BlockStore.Block(0, Json.bytes(value))));
    }

    /** The model of the last published run, if it was made for the same match part and fits what is compared now. */
    private Optional<MatchModel> known(Matching matching) {
        if (context.options().retrain()) {
            return Optional.empty();
        }
        return stores.runs()
                .lastPublished()
                .filter(this::matchesAlike)
                .flatMap(
                        run -> stores.blocks().get(RunContext.owner(run, Step.TRAIN, stores), BlockStore.Kind.MODEL, 0))
                .map(json -> Json.parse(json, MatchModel.class))
                .filter(matching::fits);
    }

    private boolean matchesAlike(RunRow before) {
        return List.of(PlanPart.MATCH, PlanPart.FIELDS).stream()
                .map(PlanPart::key)
                .allMatch(part -> Objects.equals(
                        before.facts().parts().get(part), context.plan().parts().get(part)));
    }
}
