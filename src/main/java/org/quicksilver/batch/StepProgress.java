package org.quicksilver.batch;

import java.util.concurrent.atomic.AtomicLong;

/** How far a step is, over all its partitions. */
final class StepProgress {
    private final RunProgress listener;
    private final String step;
    private final long total;
    private final AtomicLong done = new AtomicLong();

    /** @param total how many items there are; 0 when that is not known */
    StepProgress(RunProgress listener, String step, long total) {
        this.listener = listener;
        this.step = step;
        this.total = total;
    }

    void advance(long more) {
        listener.advanced(step, done.addAndGet(more), total);
    }
}
