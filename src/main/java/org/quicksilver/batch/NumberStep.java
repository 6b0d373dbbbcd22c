package org.quicksilver.batch;

import java.util.List;
import java.util.stream.IntStream;
import org.quicksilver.batch.store.OutcomeCodec;
import org.quicksilver.batch.store.RowStore;
import org.quicksilver.batch.store.Stores;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Numbers equal rows, so that every row has an id of its own; a transaction takes some buckets of rows. Equal rows are looked
 * for with all threads: what a transaction has not committed yet concerns no row that is looked at.
 */
final class NumberStep implements Tasklet {
    private static final String BUCKET = "number.bucket";
    private static final String MOVED = "number.moved";
    /** Buckets a transaction: few enough to bound it, many enough to cost little. */
    private static final int BUCKETS = 8;

    private final RunContext context;
    private final Stores stores;
    private final Records records;

    NumberStep(RunContext context, Stores stores, Records records) {
        this.context = context;
        this.stores = stores;
        this.records = records;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) {
        ExecutionContext progress = chunk.getStepContext().getStepExecution().getExecutionContext();
        int bucket = progress.getInt(BUCKET, 0);
        long moved = progress.getLong(MOVED, 0);
        OutcomeCodec codec = new OutcomeCodec(records.words());
        int end = Math.min(stores.rows().buckets(), bucket + BUCKETS);
        List<List<RowStore.Repeat>> found = IntStream.range(bucket, end)
                .parallel()
                .mapToObj(b -> stores.rows().repeats(context.no(), b))
                .toList();
        for (List<RowStore.Repeat> repeats : found) {
            stores.rows().move(context.no(), repeats, moved, codec);
            moved += repeats.size();
        }
        context.progress().advanced("number", end, stores.rows().buckets());
        progress.putInt(BUCKET, end);
        progress.putLong(MOVED, moved);
        Figures.put(progress, moved, moved, 0);
        return RepeatStatus.continueIf(end < stores.rows().buckets());
    }
}
