package org.quicksilver.cli;

import java.util.Locale;

/** One line a step. */
final class LineProgress implements Progress {
    private final Console console;

    LineProgress(Console console) {
        this.console = console;
    }

    @Override
    public void runStarted(String runId) {
        console.note("run " + runId);
    }

    @Override
    public void stepEnded(StepReport step) {
        console.note(text(step));
    }

    @Override
    public void warned(String sentence) {
        console.note("warning: " + sentence);
    }

    @Override
    public void close() {
        // every line is out
    }

    static String text(StepReport step) {
        return String.format(
                Locale.ROOT,
                "%-12s %-9s read %,d, written %,d%s in %.1f s",
                step.step(),
                step.outcome(),
                step.read(),
                step.written(),
                step.rejected() > 0 ? String.format(Locale.ROOT, ", rejected %,d", step.rejected()) : "",
                step.seconds());
    }
}
