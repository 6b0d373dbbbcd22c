package org.quicksilver.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.quicksilver.plan.PlanFaults;

/** Failures in words for people. */
public final class Messages {
    private Messages() {}

    /** What went wrong: our own words where we chose them, else with the kind of the failure before them. */
    public static String of(Throwable failure) {
        Throwable cause = failure;
        while (!isTold(cause) && cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage());
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
