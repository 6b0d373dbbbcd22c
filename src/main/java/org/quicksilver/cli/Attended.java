package org.quicksilver.cli;

import java.io.IOException;
import org.quicksilver.batch.RunProgress;
import org.quicksilver.batch.RunResult;
import org.quicksilver.batch.StopFlag;

/** Runs with somebody looking on: signals stop them, progress is shown, the result is told. */
final class Attended {
    private Attended() {}

    /** What is done. */
    @FunctionalInterface
    interface Work {
        RunResult with(StopFlag stop, RunProgress progress) throws IOException;
    }

    /** @param strict whether warnings count */
    static ExitCode run(Console console, boolean strict, Work work) throws IOException {
        Signals signals = new Signals().install();
        RunResult result;
        try (Progress progress = Progress.on(console)) {
            result = work.with(signals.stop(), progress);
        }
        console.result(result);
        return ExitCode.of(result, strict, signals);
    }
}
