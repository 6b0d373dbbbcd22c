package org.quicksilver.batch;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * How many items a step execution has read, written and rejected, in the words people use (rows, pairs, entities); kept in
 * its execution context, so that they survive a restart.
 */
final class Figures {
    private static final String READ = "figures.read";
    private static final String WRITTEN = "figures.written";
    private static final String REJECTED = "figures.rejected";

    final AtomicLong read = new AtomicLong();
    final AtomicLong written = new AtomicLong();
    final AtomicLong rejected = new AtomicLong();

    /** Takes up the figures of an earlier attempt. */
    void open(ExecutionContext context) {
        read.set(context.getLong(READ, 0));
        written.set(context.getLong(WRITTEN, 0));
        rejected.set(context.getLong(REJECTED, 0));
    }

    void update(ExecutionContext context) {
        context.putLong(READ, read.get());
        context.putLong(WRITTEN, written.get());
        context.putLong(REJECTED, rejected.get());
    }

    /** Figures as they stand in an execution context: read, written, rejected. */
    static long[] of(ExecutionContext context) {
        return new long[] {context.getLong(READ, 0), context.getLong(WRITTEN, 0), context.getLong(REJECTED, 0)};
    }

    /** Notes the figures of a step that does all its work at once. */
    static void put(ExecutionContext context, long read, long written, long rejected) {
        context.putLong(READ, read);
        context.putLong(WRITTEN, written);
        context.putLong(REJECTED, rejected);
    }
}
