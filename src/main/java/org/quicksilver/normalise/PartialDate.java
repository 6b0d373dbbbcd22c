package org.quicksilver.normalise;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date of the Gregorian calendar that may lack its day, or its month and day.
 *
 * @param year 1800 to 2199
 * @param month 1 to 12, 0 where not stated
 * @param day 1 to 31, 0 where not stated
 */
record PartialDate(int year, int month, int day) {

    /** The date, empty where there is no such day. */
    static Optional<PartialDate> of(int year, int month, int day) {
        try {
            if (year < 1800 || year > 2199 || (month == 0 && day != 0)) {
                return Optional.empty();
            }
            if (day != 0) {
                LocalDate.of(year, month, day);
            } else if (month != 0) {
                YearMonth.of(year, month);
            }
            return Optional.of(new PartialDate(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** ISO 8601 with the precision it has: {@code 2016}, {@code 2016-05} or {@code 2016-05-31}. */
    String iso() {
        if (month == 0) {
            return String.valueOf(year);
        }
        return day == 0 ? year + twoDigits(month) : year + twoDigits(month) + twoDigits(day);
    }

    private static String twoDigits(int number) {
        return (number < 10 ? "-0" : "-") + number;
    }

    /** {@code year}, {@code month} or {@code day}. */
    String precision() {
        return month == 0 ? "year" : day == 0 ? "month" : "day";
    }

    LocalDate first() {
        return LocalDate.of(year, Math.max(1, month), Math.max(1, day));
    }

    LocalDate last() {
        if (month == 0) {
            return Year.of(year).atMonth(12).atEndOfMonth();
        }
        return day == 0 ? YearMonth.of(year, month).atEndOfMonth() : first();
    }
}
