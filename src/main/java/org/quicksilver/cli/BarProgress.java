package org.quicksilver.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar for the step that runs, a line for each that ended. */
final class BarProgress implements Progress {
    private final Console console;
    private @Nullable ProgressBar bar;

    BarProgress(Console console) {
        this.console = console;
    }

    @Override
    public void runStarted(String runId) {
        console.note("run " + runId);
    }

    @Override
    public synchronized void stepStarted(String step) {
        close();
        bar = new ProgressBarBuilder()
                .setTaskName(step)
                .setInitialMax(-1)
                .setStyle(ProgressBarStyle.ASCII)
                .clearDisplayOnFinish()
                .build();
    }

    @Override
    public synchronized void advanced(String step, long done, long total) {
        if (bar != null) {
            if (total > 0) {
                bar.maxHint(total);
            }
            bar.stepTo(done);
        }
    }

    @Override
    public synchronized void stepEnded(StepReport step) {
        close();
        console.note(LineProgress.text(step));
    }

    @Override
    public synchronized void warned(String sentence) {
        console.note("warning: " + sentence);
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
