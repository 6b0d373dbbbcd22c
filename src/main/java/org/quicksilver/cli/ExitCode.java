package org.quicksilver.cli;

import org.quicksilver.batch.RunResult;

/** What the process says to whoever called it. */
enum ExitCode {
    DONE(0),
    FAILED(1),
    USAGE(2),
    WARNED(3),
    HELD_BACK(4),
    NO_INPUT(5),
    LOCKED(6),
    INTERRUPTED(130),
    TERMINATED(143);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /**
     * Of a run that ended.
     *
     * @param strict whether warnings count
     * @param signals the signals that came
     */
    static ExitCode of(RunResult result, boolean strict, Signals signals) {
        return switch (result.kind()) {
            case PUBLISHED, NOTHING_CHANGED, TRIED -> DONE;
            case PUBLISHED_WITH_WARNINGS -> strict ? WARNED : DONE;
            case HELD_BACK -> HELD_BACK;
            case NO_INPUT -> NO_INPUT;
            case STOPPED -> signals.isInterrupt() ? INTERRUPTED : TERMINATED;
            case FAILED -> FAILED;
        };
    }
}
