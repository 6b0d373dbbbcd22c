package org.quicksilver.match;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.quicksilver.record.FieldValue;

/**
 * Dates as ranges of days: {@code 2016} is its year, {@code 2016-05} its month, {@code 2016-05/2017} from the first day
 * of the one to the last of the other.
 */
final class DateColumn extends Column {

    private static final int YEAR = 4;
    private static final int YEAR_MONTH = 7;
    private static final int YEAR_MONTH_DAY = 10;
    private static final int NONE = Integer.MIN_VALUE;
    private static final char[] NO_DIGITS = {};
    private static final int EIGHT = 8;

    /** First and last day. */
    private final Couples ranges = new Couples();

    private int[] from = {};
    private int[] to = {};
    private int[] holders = {};
    /** Year, month and day as digits, of dates of one day. */
    private char[][] digits = {};
    /** The same as numbers, see {@link #packed}. */
    private long[] packed = {};

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
        int size = text.length();
        if (size != YEAR && size != YEAR_MONTH && size != YEAR_MONTH_DAY) {
            return NONE;
        }
        int year = number(text, 0, YEAR);
        int month = size == YEAR ? (last ? 12 : 1) : after(text, YEAR, YEAR_MONTH);
        if (year < 0 || month < 1 || month > 12) {
            return NONE;
        }
        int length = YearMonth.of(year, month).lengthOfMonth();
        int dayOfMonth = size < YEAR_MONTH_DAY ? (last ? length : 1) : after(text, YEAR_MONTH, YEAR_MONTH_DAY);
        return dayOfMonth < 1 || dayOfMonth > length
                ? NONE
                : (int) LocalDate.of(year, month, dayOfMonth).toEpochDay();
    }

    /** The number behind a hyphen, -1 for none. */
    private static int after(String text, int hyphen, int to) {
        return text.charAt(hyphen) == '-' ? number(text, hyphen + 1, to) : -1;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    @Override
    void freeze() {
        from = new int[ranges.size()];
        to = new int[ranges.size()];
        digits = new char[ranges.size()][];
        packed = new long[ranges.size()];
        for (int code = 0; code < from.length; code++) {
            from[code] = ranges.left(code);
            to[code] = ranges.right(code);
            digits[code] = from[code] == to[code] ? digits(from[code]) : NO_DIGITS;
            packed[code] = packed(digits[code]);
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
    int first(Measure[] measures, double[] thresholds, int from, int a, int b, Scratch scratch) {
        int place = from;
        while (place < measures.length && !holds(measures[place], thresholds[place], a, b, scratch)) {
            place++;
        }
        return place;
    }

    @Override
    void earliest(Comparison of, int a, int[] others, int count, int[] places, Scratch scratch) {
        int from = of.startsExact() ? 1 : 0;
        for (int n = 0; n < count; n++) {
            int b = others[n];
            if (b < 0) {
                places[n] = of.nullLevel();
            } else if (from == 1 && a == b) {
                places[n] = 0;
            } else {
                places[n] = first(of.measures(), of.thresholds(), from, a, b, scratch);
            }
        }
    }

    @Override
    boolean tellsApart() {
        return true;
    }

    @Override
    boolean holds(Measure measure, double threshold, int a, int b, Scratch scratch) {
        return switch (measure) {
            case EXACT -> a == b;
            case DAYS -> apart(a, b) <= threshold;
            case DAMERAU -> typo(a, b, (int) threshold, scratch);
            case OVERLAP -> gap(a, b) == 0;
            case ELSE -> true;
            case TOKENS, WORDS, NEAREST, JARO_WINKLER, PERCENT, IDENTIFIER, PREFIX, ACRONYM, CODE_WORD, DIFFERENT ->
                false;
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
        long x = packed[a];
        long y = packed[b];
        if (edits == 1 && x != 0 && y != 0) {
            return oneEdit(x, y);
        }
        char[] mine = digits[a];
        char[] others = digits[b];
        return mine.length > 0
                && others.length > 0
                && scratch.damerau().distance(mine, 0, mine.length, others, 0, others.length) <= edits;
    }

    /** Whether two rows of eight digits, four bits each, are equal, differ in one or have two neighbours swapped. */
    static boolean oneEdit(long a, long b) {
        long differ = a ^ b;
        int first = Long.numberOfTrailingZeros(differ) & ~3;
        int next = first + 4;
        long rest = differ == 0 ? 0 : differ >>> first >>> 4;
        return rest == 0
                || (rest < 16 && (a >>> first & 15) == (b >>> next & 15) && (a >>> next & 15) == (b >>> first & 15));
    }

    /** Eight digits as one number of four bits each; 0 for any other number of digits. */
    static long packed(char[] digits) {
        long packed = 0;
        for (char digit : digits) {
            packed = packed << 4 | (digit - '0');
        }
        return digits.length == EIGHT ? packed : 0;
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
