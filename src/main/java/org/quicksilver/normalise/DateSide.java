package org.quicksilver.normalise;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One date, or what is written of it: a zero is not written and may come from the other side of a range.
 *
 * @param year the year, 0 where not written
 * @param month the month, 0 where not written
 * @param day the day, 0 where not written
 * @param part whether it names a part of a year (a quarter, a season, "mid")
 * @param doubt why it cannot be taken as it stands: {@code order} (day and month could be exchanged), {@code two_digit_year};
 *     empty when it can
 */
record DateSide(int year, int month, int day, boolean part, String doubt) {

    static final String ORDER = "order";
    static final String TWO_DIGIT_YEAR = "two_digit_year";

    /** Reads tokens as one date; null when they are none. */
    static @Nullable DateSide of(List<DateToken> tokens, String order) {
        DateShape shape = DateShape.of(tokens);
        return shape == null ? null : shape.side(order);
    }

    static DateSide of(int year, int month, int day, boolean part) {
        return new DateSide(year, month, day, part, "");
    }

    /** The year that two digits stand for: of this century up to 49, of the last one from 50. */
    static int year(int digits) {
        return digits + (digits < 50 ? 2000 : 1900);
    }

    boolean isComplete() {
        return year != 0 && (month != 0 || day == 0);
    }

    /** The date, empty where parts lack or there is no such day. */
    Optional<PartialDate> date() {
        return isComplete() ? PartialDate.of(year, month, day) : Optional.empty();
    }

    /** What is not written here taken from the other side of a range. */
    DateSide completedBy(DateSide other) {
        int fromYear = year != 0 ? year : other.year;
        if (month == 0 && day != 0) {
            if (other.day == 0 && other.month != 0) {
                return new DateSide(fromYear, day, 0, part, doubt);
            }
            return new DateSide(fromYear, other.month, day, part, doubt);
        }
        return new DateSide(fromYear, month, day, part, doubt);
    }
}
