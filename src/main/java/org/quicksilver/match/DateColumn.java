package org.quicksilver.match;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quicksilver.record.FieldValue;

/**
 * Dates as ranges of days: {@code 2016} is its year, {@code 2016-05} its month, {@code 2016-05/2017} from the first day
 * of the one to the last of the other.
 */
final class DateColumn extends Column {

    private static final Pattern ISO = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");
    private static final int NONE = Integer.MIN_VALUE;
    private static final char[] NO_DIGITS = {};

    /** First and last day. */
    private final Couples ranges = new Couples();

    private int[] from = {};
    private int[] to = {};
    private int[] holders = {};
    /** Year, month and day as digits, of dates of one day. */
    private char[][] digits = {};

    @Override
    void add(MatchRecord source, List<FieldValue> stated) {
        int first = NONE;
        int last = NONE;
        for (FieldValue value : stated) {
            String text = textOf(value);
            int slash = text.indexOf('/');
            int a = day(slash < 0 ? text : text.substring(0, slash), false);
            int b = day(slash < 0 ? text : text.substring(slash + 1), true);
            if (a != NONE && b != NONE && a <= b) {
                first = first == NONE ? a : Math.min(first, a);
                last = last == NONE ? b : Math.max(last, b);
            }
        }
        put(first == NONE ? -1 : ranges.add(first, last));
    }

    /** First or last day of a date of any precision; {@link #NONE} when it is none. */
    private static int day(String text, boolean last) {
        Matcher iso = ISO.matcher(text);
        if (!iso.matches()) {
            return NONE;
        }
        int year = Integer.parseInt(iso.group(1));
        int month = iso.group(2) == null ? (last ? 12 : 1) : Integer.parseInt(iso.group(2));
        if (month < 1 || month > 12) {
            return NONE;
        }
        int length = LocalDate.of(year, month, 1).lengthOfMonth();
        int dayOfMonth = iso.group(3) == null ? (last ? length : 1) : Integer.parseInt(iso.group(3));
        return dayOfMonth < 1 || dayOfMonth > length
                ? NONE
                : (int) LocalDate.of(year, month, dayOfMonth).toEpochDay();
    }

    @Override
    void freeze() {
        from = new int[ranges.size()];
        to = new int[ranges.size()];
        digits = new char[ranges.size()][];
        for (int code = 0; code < from.length; code++) {
            from[code] = ranges.left(code);
            to[code] = ranges.right(code);
            digits[code] = from[code] == to[code] ? digits(from[code]) : NO_DIGITS;
        }
        countHolders();
    }

    /** Counts the records whose dates may lie in each date. */
    private void countHolders() {
        int[] starts = stated(from);
        int[] ends = stated(to);
        holders = new int[from.length];
        for (int code = 0; code < holders.length; code++) {
            int after = starts.length - upTo(starts, to[code]);
            int before = upTo(ends, from[code] - 1);
            holders[code] = starts.length - after - before;
        }
    }

    private int[] stated(int[] days) {
        int[] sorted = new int[size()];
        int stated = 0;
        for (int i = 0; i < size(); i++) {
            if (has(i)) {
                sorted[stated++] = days[code(i)];
            }
        }
        Arrays.sort(sorted, 0, stated);
        return Arrays.copyOf(sorted, stated);
    }

    @Override
    boolean holds(Measure measure, double threshold, int a, int b, Scratch scratch) {
        return switch (measure) {
            case EXACT -> a == b;
            case DAYS -> apart(a, b) <= threshold;
            case DAMERAU -> typo(a, b, (int) threshold, scratch);
            case OVERLAP -> gap(a, b) == 0;
            case ELSE -> true;
            case TOKENS, JARO_WINKLER, PERCENT, IDENTIFIER, PREFIX, ACRONYM, DIFFERENT -> false;
        };
    }

    /** Whether both have a date and neither may lie in the other. */
    boolean disjoint(int left, int right) {
        return has(left) && has(right) && gap(code(left), code(right)) > 0;
    }

    /** Days between the middles of two dates, so that one year is not a day after the year before; 0 where they touch. */
    private int apart(int a, int b) {
        return gap(a, b) == 0 ? 0 : Math.abs(from[a] + to[a] - from[b] - to[b]) / 2;
    }

    private int gap(int a, int b) {
        return Math.max(0, Math.max(from[a] - to[b], from[b] - to[a]));
    }

    /** Whether two full dates differ by so many typing errors. */
    private boolean typo(int a, int b, int edits, Scratch scratch) {
        char[] mine = digits[a];
        char[] others = digits[b];
        return mine.length > 0
                && others.length > 0
                && scratch.damerau.distance(mine, 0, mine.length, others, 0, others.length) <= edits;
    }

    private static char[] digits(int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        int number = date.getYear() * 10000 + date.getMonthValue() * 100 + date.getDayOfMonth();
        return Integer.toString(number).toCharArray();
    }

    @Override
    int holders(Measure measure, int a, int b) {
        return measure == Measure.EXACT || measure == Measure.DAYS ? Math.max(holders[a], holders[b]) : -1;
    }

    private static int upTo(int[] sorted, int day) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int from(int index) {
        return from[code(index)];
    }

    int to(int index) {
        return to[code(index)];
    }

    @Override
    int cost() {
        return 2;
    }

    @Override
    String words(int index) {
        if (!has(index)) {
            return "";
        }
        String first = LocalDate.ofEpochDay(from(index)).toString();
        String last = LocalDate.ofEpochDay(to(index)).toString();
        return first.equals(last) ? first : first + "/" + last;
    }
}
