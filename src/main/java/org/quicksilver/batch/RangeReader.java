package org.quicksilver.batch;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Reads the numbers of a partition in order; where it stands is the next number. */
class RangeReader implements ItemStreamReader<Integer> {
    private static final String NEXT = "range.next";

    private final int from;
    private final int to;
    private int next;

    /**
     * @param from first number
     * @param to the number after the last
     */
    RangeReader(int from, int to) {
        this.from = from;
        this.to = to;
    }

    @Override
    public void open(ExecutionContext context) {
        next = context.getInt(NEXT, from);
    }

    @Override
    public void update(ExecutionContext context) {
        context.putInt(NEXT, next);
    }

    @Override
    public @Nullable Integer read() {
        return next < to ? next++ : null;
    }
}
