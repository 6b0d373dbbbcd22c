package org.quicksilver.normalise;

import java.util.Optional;
import org.quicksilver.record.Confidence;

/**
 * What a text says about time.
 *
 * @param start the date, or the first of a range; empty when not stated or not understood
 * @param end the date, or the last of a range; empty when not stated or not understood
 * @param rule what decided, or why nothing did
 * @param confidence how sure; {@link Confidence#X} when day and month could be exchanged, {@link Confidence#U} when not
 *     understood
 * @param part whether a part of a year was named, of which only the year is kept
 * @param suggestion what it may mean, where nothing decided; else empty
 */
record DateReading(
        Optional<PartialDate> start,
        Optional<PartialDate> end,
        String rule,
        Confidence confidence,
        boolean part,
        String suggestion) {

    static DateReading unresolved(String rule, Confidence confidence, String suggestion) {
        return new DateReading(Optional.empty(), Optional.empty(), rule, confidence, false, suggestion);
    }

    static DateReading one(PartialDate date, String rule, Confidence confidence, boolean part) {
        return new DateReading(Optional.of(date), Optional.of(date), rule, confidence, part, "");
    }

    static DateReading range(PartialDate start, PartialDate end, boolean part) {
        return new DateReading(Optional.of(start), Optional.of(end), "date.range", Confidence.B, part, "");
    }

    boolean isStated() {
        return start.isPresent() || end.isPresent();
    }

    /** Whether it names one date only. */
    boolean isOne() {
        return isStated() && start.equals(end);
    }

    /** Whether the end lies before the start. */
    boolean isReversed() {
        return start.isPresent()
                && end.isPresent()
                && end.get().last().isBefore(start.get().first());
    }
}
