package org.quicksilver.batch;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quicksilver.batch.store.OutcomeCodec;
import org.quicksilver.batch.store.RowStore;
import org.quicksilver.batch.store.Stores;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Numbers equal rows, so that every row has an id of its own; a transaction takes some buckets of rows. Equal rows of a bucket
 * are looked for while those of the bucket before move: what a transaction has not committed yet concerns no row that is
 * looked at.
 */
final class NumberStep implements Tasklet {
    private static final String BUCKET = "number.bucket";
    private static final String MOVED = "number.moved";
    /** Buckets a transaction: few enough to bound it, many enough to cost little. */
    private static final int BUCKETS = 8;

    private final RunContext context;
    private final Stores stores;
    private final Records records;
    /** What is looked for ahead of the next transaction, and the bucket that it begins with. */
    private @Nullable Ahead<Integer, RowStore.Move> ahead;

    private int aheadFrom;

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
        int buckets = stores.rows().buckets();
        int end = Math.min(buckets, bucket + BUCKETS);
        Ahead<Integer, RowStore.Move> found = ahead != null && aheadFrom == bucket ? ahead : from(bucket);
        ahead = null;
        for (int b = bucket; b < end; b++) {
            List<RowStore.Move> moves = found.next();
            stores.rows().move(context.no(), moves, moved);
            moved += moves.size();
        }
        ahead = found;
        aheadFrom = end;
        context.progress().advanced("number", end, buckets);
        progress.putInt(BUCKET, end);
        progress.putLong(MOVED, moved);
        Figures.put(progress, moved, moved, 0);
        return RepeatStatus.continueIf(end < buckets);
    }

    private Ahead<Integer, RowStore.Move> from(int bucket) {
        OutcomeCodec codec = new OutcomeCodec(records.words());
        RowStore rows = stores.rows();
        return Ahead.of(
                IntStream.range(bucket, rows.buckets()).iterator(),
                b -> rows.moves(rows.repeats(context.no(), b), codec));
    }
}
