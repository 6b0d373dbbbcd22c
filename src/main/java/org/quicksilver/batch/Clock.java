package org.quicksilver.batch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Times as they are written: RFC 3339 in UTC, to the second. */
final class Clock {
    private Clock() {}

    static String now() {
        return text(Instant.now());
    }

    static String text(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** A local time as Spring Batch keeps it. */
    static String text(@Nullable LocalDateTime local) {
        return local == null ? "" : text(instant(local));
    }

    static Instant instant(LocalDateTime local) {
        return local.atZone(ZoneId.systemDefault()).toInstant();
    }

    /** Seconds from one written time to another; 0 when either is empty. */
    static double secondsBetween(String from, String to) {
        return from.isEmpty() || to.isEmpty()
                ? 0
                : Duration.between(Instant.parse(from), Instant.parse(to)).toSeconds();
    }
}
