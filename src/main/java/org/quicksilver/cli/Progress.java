package org.quicksilver.cli;

import org.quicksilver.batch.RunProgress;

/** Shows how far a run is, on standard error. */
interface Progress extends RunProgress, AutoCloseable {

    /** A bar on a terminal, else a line a step. */
    static Progress on(Console console) {
        boolean terminal = System.console() != null
                && System.getenv("TERM") != null
                && !"dumb".equals(System.getenv("TERM"))
                && !console.isJson();
        return terminal ? new BarProgress(console) : new LineProgress(console);
    }

    @Override
    void close();
}
