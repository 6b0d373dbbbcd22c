package org.quicksilver.normalise;

import java.util.List;
import java.util.Optional;
import org.quicksilver.record.Confidence;

/** A month and a year of two digits as spreadsheets show them, alone or as both ends of a range: {@code Feb-21}. */
final class MonthAndYear {

    private static final int TOKENS = 3;

    /** Below it a number is a day as likely as a year. */
    private static final int FIRST_YEAR = 10;

    private MonthAndYear() {}

    static Optional<DateReading> read(List<DateToken> all) {
        if (all.size() == TOKENS) {
            return month(all, 0).map(m -> DateReading.one(m, "date.month", Confidence.B, false));
        }
        boolean range =
                all.size() == 2 * TOKENS + 1 && isBetween(all.get(TOKENS).type());
        Optional<PartialDate> first = range ? month(all, 0) : Optional.empty();
        Optional<PartialDate> last = range ? month(all, TOKENS + 1) : Optional.empty();
        return first.isPresent() && last.isPresent()
                ? Optional.of(DateReading.range(first.get(), last.get(), false))
                : Optional.empty();
    }

    private static boolean isBetween(char type) {
        return type == '-' || type == '–' || type == '/' || type == DateToken.Type.LINK;
    }

    private static Optional<PartialDate> month(List<DateToken> all, int at) {
        char mark = all.get(at + 1).type();
        return all.get(at).type() == DateToken.Type.MONTH
                        && (mark == '-' || mark == '/')
                        && all.get(at + 2).type() == DateToken.Type.NUMBER
                        && all.get(at + 2).number() >= FIRST_YEAR
                ? PartialDate.of(
                        DateSide.year(all.get(at + 2).number()), all.get(at).number(), 0)
                : Optional.empty();
    }
}
