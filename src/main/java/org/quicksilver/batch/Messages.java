package org.quicksilver.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.quicksilver.plan.PlanFaults;

/** Failures in words for people. */
public final class Messages {
    /** What systems say when a disk, a quota or a file is full. */
    private static final Pattern NO_ROOM =
            Pattern.compile("(?i)no space left|disk quota exceeded|file too large|not enough space");

    private Messages() {}

    /** What went wrong: our own words where we chose them, else with the kind of the failure before them. */
    public static String of(Throwable failure) {
        Throwable cause = failure;
        while (!isTold(cause) && cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage());
        if (NO_ROOM.matcher(message).find()) {
            return "No room to write (" + message.strip()
                    + "). Nothing is published. Make room, then: quicksilver run, which goes on where this run stopped";
        }
        return isTold(cause) || (cause instanceof IOException && message.contains(" "))
                ? message
                : cause.getClass().getSimpleName() + ": " + message;
    }

    /** Whether a job file or a vocabulary is at fault. */
    public static boolean isFaultyJob(Throwable failure) {
        return failure instanceof PlanFaults;
    }

    private static boolean isTold(Throwable failure) {
        return failure instanceof Refused
                || failure instanceof NoInput
                || failure instanceof GateHeldBack
                || failure instanceof RunLock.Held
                || failure instanceof PlanFaults
                || failure instanceof UncheckedIOException
                || (failure instanceof IOException && failure.getCause() != null);
    }
}
