package org.quicksilver.batch;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Ids of runs: start in UTC and a counter, for example {@code 20261123T020000Z-000123}; they sort by time. */
public final class RunId {
    private static final DateTimeFormatter START =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private RunId() {}

    public static String of(Instant start, int counter) {
        return START.format(start) + String.format(Locale.ROOT, "-%06d", counter);
    }
}
