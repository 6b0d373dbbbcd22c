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

    private final Ints from = new Ints();
    private final Ints to = new Ints();
    private int[] starts = {};
    private int[] ends = {};

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
        from.add(first);
        to.add(last);
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
        starts = stated(from);
        ends = stated(to);
    }

    private static int[] stated(Ints days) {
        int[] sorted = Arrays.stream(days.toArray()).filter(d -> d != NONE).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    @Override
    boolean has(int index) {
        return from.get(index) != NONE;
    }

    @Override
    boolean holds(Measure measure, double threshold, int left, int right, Scratch scratch) {
        return switch (measure) {
            case EXACT -> from.get(left) == from.get(right) && to.get(left) == to.get(right);
            case DAYS -> apart(left, right) <= threshold;
            case DAMERAU -> typo(left, right, (int) threshold, scratch);
            case OVERLAP -> gap(left, right) == 0;
            case ELSE -> true;
            case TOKENS, JARO_WINKLER, PERCENT, IDENTIFIER, PREFIX, ACRONYM, DIFFERENT -> false;
        };
    }

    /** Whether both have a date and neither may lie in the other. */
    boolean disjoint(int left, int right) {
        return has(left) && has(right) && gap(left, right) > 0;
    }

    /** Days between the middles of two dates, so that one year is not a day after the year before; 0 where they touch. */
    private int apart(int left, int right) {
        return gap(left, right) == 0
                ? 0
                : Math.abs(from.get(left) + to.get(left) - from.get(right) - to.get(right)) / 2;
    }

    private int gap(int left, int right) {
        return Math.max(0, Math.max(from.get(left) - to.get(right), from.get(right) - to.get(left)));
    }

    /** Whether two full dates differ by so many typing errors. */
    private boolean typo(int left, int right, int edits, Scratch scratch) {
        if (from.get(left) != to.get(left) || from.get(right) != to.get(right)) {
            return false;
        }
        char[] a = digits(from.get(left));
        char[] b = digits(from.get(right));
        return scratch.damerau.distance(a, 0, a.length, b, 0, b.length) <= edits;
    }

    private static char[] digits(int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        int number = date.getYear() * 10000 + date.getMonthValue() * 100 + date.getDayOfMonth();
        return Integer.toString(number).toCharArray();
    }

    @Override
    double share(Measure measure, int left, int right, double duplicates) {
        if (measure != Measure.EXACT && measure != Measure.DAYS) {
            return Double.NaN;
        }
        int most = Math.max(holders(left), holders(right));
        return Math.max(0, most - duplicates) / from.size();
    }

    /** How many records' dates may lie in that of a record. */
    private int holders(int index) {
        int after = starts.length - upTo(starts, to.get(index));
        int before = upTo(ends, from.get(index) - 1);
        return starts.length - after - before;
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
        return from.get(index);
    }

    int to(int index) {
        return to.get(index);
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
        String first = LocalDate.ofEpochDay(from.get(index)).toString();
        String last = LocalDate.ofEpochDay(to.get(index)).toString();
        return first.equals(last) ? first : first + "/" + last;
    }
}
