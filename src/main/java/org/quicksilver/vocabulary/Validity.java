package org.quicksilver.vocabulary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/** Periods between two ISO dates of any precision, both inclusive, an empty one open. */
final class Validity {

    private static final Pattern ISO = Pattern.compile("\\d{4}(-\\d\\d){0,2}");

    private Validity() {}

    /** Whether a text is empty or an ISO year, month or day that exists. */
    static boolean isDate(String text) {
        if (text.isEmpty()) {
            return true;
        }
        if (!ISO.matcher(text).matches()) {
            return false;
        }
        try {
            if (text.length() == 10) {
                LocalDate.parse(text);
            } else if (text.length() == 7) {
                YearMonth.parse(text);
            }
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Whether a period holds at a date; always at an empty date. */
    static boolean holds(String from, String to, String asOf) {
        return asOf.isEmpty() || (notAfter(from, asOf) && (to.isEmpty() || notAfter(asOf, to)));
    }

    /** Whether two periods share a day. */
    static boolean overlap(String from1, String to1, String from2, String to2) {
        return (to2.isEmpty() || notAfter(from1, to2)) && (to1.isEmpty() || notAfter(from2, to1));
    }

    /** Whether a date lies before the end of another: 2016 and 2016-05 are not after one another. */
    private static boolean notAfter(String early, String late) {
        int n = Math.min(early.length(), late.length());
        return early.substring(0, n).compareTo(late.substring(0, n)) <= 0;
    }
}
