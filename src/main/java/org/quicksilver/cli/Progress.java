package org.quicksilver.cli;

import org.quicksilver.batch.RunProgress;

/** Shows how far a run is, on standard error. */
interface Progress extends RunProgress, AutoCloseable {

    /** Set by the launcher: whether standard error is a terminal, which Java cannot tell alike in every version. */
    String TERMINAL = "quicksilver.terminal";

    /** A bar on a terminal, else a line a step. */
    static Progress on(Console console) {
        boolean terminal = Boolean.getBoolean(TERMINAL)
                && System.getenv("TERM") != null
                && !"dumb".equals(System.getenv("TERM"))
                && !console.isJson();
        return terminal ? new BarProgress(console) : new LineProgress(console);
    }

    @Override
    void close();
}
