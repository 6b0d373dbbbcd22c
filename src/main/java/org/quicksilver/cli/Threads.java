package org.quicksilver.cli;

import org.quicksilver.batch.Refused;

/** How many threads work. */
final class Threads {
    private static final String SHARED_POOL = "java.util.concurrent.ForkJoinPool.common.parallelism";

    private Threads() {}

    /**
     * As many as are asked for, one a processor for 0. The pool that streams share is kept to the same number, the thread that
     * waits for it included, as long as nothing has used it before.
     *
     * @throws Refused when less than none are asked for
     */
    static int of(int asked) {
        if (asked < 0) {
            throw new Refused("--threads is at least 1, not " + asked);
        }
        if (asked == 0) {
            return Runtime.getRuntime().availableProcessors();
        }
        System.setProperty(SHARED_POOL, Integer.toString(asked - 1));
        return asked;
    }
}
