package org.quicksilver.normalise;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quicksilver.record.Confidence;

/**
 * Reads dates and ranges of dates as people write them in six languages. Nothing is guessed: an order of day and month that
 * nothing decides stays unresolved, and so does a year of two digits, unless the month is a word or the column tells the order.
 */
final class DateParser {

    private static final Pattern EXACT = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2}([T ]\\d{2}:\\d{2}.*)?)?)?");

    private final DateTokens tokens;

    DateParser(WordTable words) {
        tokens = new DateTokens(words);
    }

    /**
     * Reads a text.
     *
     * @param order {@code DMY} or {@code MDY} where the column or the form says so, else empty
     */
    DateReading read(String text, String order) {
        List<DateToken> all = tokens.of(text);
        if (all.isEmpty() || all.size() > 24) {
            return DateReading.unresolved("date.unknown", Confidence.U, "");
        }
        Optional<DateReading> ofMonths = MonthAndYear.read(all);
        if (ofMonths.isPresent()) {
            return ofMonths.get();
        }
        DateSide single = DateSide.of(all, order);
        if (single != null) {
            return readSingle(single, all, text);
        }
        DateReading open = readOpen(all, order);
        return open != null ? open : readRange(all, order);
    }

    private static DateReading readSingle(DateSide side, List<DateToken> all, String text) {
        if (!side.doubt().isEmpty()) {
            return doubtful(side);
        }
        Optional<PartialDate> date = side.date();
        if (date.isEmpty()) {
            return DateReading.unresolved("date.unknown", Confidence.U, "");
        }
        boolean exact = EXACT.matcher(text.strip()).matches();
        boolean open = all.get(0).type() == DateToken.Type.FROM && !side.part();
        DateReading one =
                DateReading.one(date.get(), rule(date.get(), exact), exact ? Confidence.A : Confidence.B, side.part());
        return open ? new DateReading(one.start(), Optional.empty(), "date.from", Confidence.B, false, "") : one;
    }

    private static String rule(PartialDate date, boolean exact) {
        return exact ? "date.iso" : "date." + date.precision();
    }

    private static DateReading doubtful(DateSide side) {
        if (side.doubt().equals(DateSide.ORDER)) {
            String dayFirst = suggestion(side.year(), side.month(), side.day());
            String monthFirst = suggestion(side.year(), side.day(), side.month());
            return DateReading.unresolved("date.order", Confidence.X, dayFirst + "|" + monthFirst);
        }
        return DateReading.unresolved("date." + side.doubt(), Confidence.U, "");
    }

    private static String suggestion(int year, int month, int day) {
        return PartialDate.of(year, month, day).map(PartialDate::iso).orElse("");
    }

    /** {@code 2016-17}, where 17 is no month: the years 2016 and 2017. */
    private static @Nullable DateReading shortYearRange(List<DateToken> tokens) {
        List<DateToken> all =
                tokens.stream().filter(t -> t.type() != DateToken.Type.PART).toList();
        if (all.size() != 3
                || all.get(0).type() != DateToken.Type.YEAR
                || all.get(2).type() != DateToken.Type.NUMBER) {
            return null;
        }
        return yearRange(all.get(0).number(), all.get(2).number());
    }

    private static @Nullable DateReading yearRange(int year, int shortEnd) {
        int end = year - year % 100 + shortEnd;
        if (shortEnd <= 12 || end <= year) {
            return null;
        }
        return DateReading.range(new PartialDate(year, 0, 0), new PartialDate(end, 0, 0), false);
    }

    /** {@code since 2016}, {@code 2016 to present}, {@code until 2019}. */
    private static @Nullable DateReading readOpen(List<DateToken> all, String order) {
        char first = all.get(0).type();
        if (first == DateToken.Type.UNTIL || first == DateToken.Type.LINK) {
            Optional<PartialDate> end = dateOf(all.subList(1, all.size()), order);
            return end.isEmpty() ? null : new DateReading(Optional.empty(), end, "date.until", Confidence.B, false, "");
        }
        int last = all.size() - 1;
        if (all.get(last).type() != DateToken.Type.OPEN) {
            return null;
        }
        while (last > 0 && isLink(all.get(last - 1).type())) {
            last--;
        }
        Optional<PartialDate> start = last == 0 ? Optional.empty() : dateOf(all.subList(0, last), order);
        return start.isEmpty() ? null : new DateReading(start, Optional.empty(), "date.from", Confidence.B, false, "");
    }

    private static Optional<PartialDate> dateOf(List<DateToken> part, String order) {
        DateSide side = part.isEmpty() ? null : DateSide.of(part, order);
        return side == null || !side.doubt().isEmpty() ? Optional.empty() : side.date();
    }

    private static boolean isLink(char type) {
        return type == DateToken.Type.LINK || type == DateToken.Type.OPEN || type == '-' || type == '–';
    }

    private static DateReading readRange(List<DateToken> all, String order) {
        DateReading years = shortYearRange(all) != null ? shortYearRange(all) : listOfYears(all);
        if (years != null) {
            return years;
        }
        Set<DateReading> readings = new LinkedHashSet<>();
        boolean twoDigit = false;
        for (int i = 1; i < all.size() - 1; i++) {
            char type = all.get(i).type();
            if (isLink(type) || type == DateToken.Type.AND || type == DateToken.Type.UNTIL || type == '/') {
                DateSide left = DateSide.of(all.subList(0, i), order);
                DateSide right = DateSide.of(all.subList(i + 1, all.size()), order);
                if (left != null && right != null) {
                    twoDigit |= isTwoDigit(left) || isTwoDigit(right);
                    if (joins(type, left, right, all.get(0).type())) {
                        pair(left, right).ifPresent(readings::add);
                    }
                }
            }
        }
        if (readings.size() == 1) {
            return readings.iterator().next();
        }
        String rule = readings.isEmpty() ? (twoDigit ? "date.two_digit_year" : "date.unknown") : "date.several";
        return DateReading.unresolved(rule, Confidence.U, "");
    }

    private static boolean isTwoDigit(DateSide side) {
        return side.doubt().equals(DateSide.TWO_DIGIT_YEAR);
    }

    /** {@code 2016, 2017, 2018} and {@code 2016 and 2017}: years that follow each other. */
    private static @Nullable DateReading listOfYears(List<DateToken> all) {
        List<Integer> years = new ArrayList<>();
        for (DateToken token : all) {
            if (token.type() == DateToken.Type.YEAR) {
                if (!years.isEmpty() && token.number() != years.get(years.size() - 1) + 1) {
                    return null;
                }
                years.add(token.number());
            } else if (",/".indexOf(token.type()) < 0 && token.type() != DateToken.Type.AND) {
                return null;
            }
        }
        if (years.size() < 2) {
            return null;
        }
        return DateReading.range(
                new PartialDate(years.get(0), 0, 0), new PartialDate(years.get(years.size() - 1), 0, 0), false);
    }

    /** Whether what stands between two dates makes them a range; "and" and a stroke do only between neighbours. */
    private static boolean joins(char type, DateSide left, DateSide right, char first) {
        if (type == '/') {
            return left.day() == 0 && right.day() == 0 && (left.month() == 0) == (right.month() == 0);
        }
        if (type != DateToken.Type.AND || first == DateToken.Type.FROM) {
            return true;
        }
        return left.day() != 0
                ? left.month() == 0 && right.day() == left.day() + 1
                : left.month() != 0 && right.month() == left.month() + 1;
    }

    private static Optional<DateReading> pair(DateSide left, DateSide right) {
        if (left.year() == 0 && right.year() == 0) {
            return Optional.empty();
        }
        DateSide start = left.completedBy(right);
        DateSide end = right.completedBy(left);
        if (isTwoDigit(left) || isTwoDigit(right)) {
            return Optional.empty();
        }
        if (start.doubt().equals(DateSide.ORDER) || end.doubt().equals(DateSide.ORDER)) {
            return Optional.of(DateReading.unresolved("date.order", Confidence.X, ""));
        }
        Optional<PartialDate> first = start.date();
        Optional<PartialDate> last = end.date();
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        DateReading reading = DateReading.range(first.get(), last.get(), left.part() || right.part());
        boolean inherited = left.year() == 0 || right.year() == 0;
        return inherited && reading.isReversed() ? Optional.empty() : Optional.of(reading);
    }
}
