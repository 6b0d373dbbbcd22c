package org.quicksilver.normalise;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one date as a shape, for example {@code n/n/Y} or {@code nMY}, with its numbers in order.
 *
 * @param shape letters of the token types and the marks between them
 * @param numbers numbers of the letters, marks left out
 * @param part whether it names a part of a year
 */
record DateShape(String shape, List<Integer> numbers, boolean part) {

    DateShape {
        numbers = List.copyOf(numbers);
    }

    /** The shape of tokens, null when they cannot be one date. */
    static @Nullable DateShape of(List<DateToken> tokens) {
        List<DateToken> kept = withoutParts(tokens);
        if (kept == null) {
            return null;
        }
        boolean part =
                kept.size() < tokens.stream().filter(t -> isKept(t.type())).count();
        trim(kept);
        StringBuilder shape = new StringBuilder();
        List<Integer> numbers = new ArrayList<>();
        boolean hasMonth = kept.stream().anyMatch(t -> t.type() == DateToken.Type.MONTH);
        for (DateToken token : kept) {
            boolean mark = "-–/.,".indexOf(token.type()) >= 0;
            if (!mark) {
                shape.append(token.type());
                numbers.add(token.number());
            } else if (token.type() == '–' || (token.type() != ',' && !hasMonth)) {
                shape.append(token.type());
            }
        }
        return new DateShape(shape.toString(), numbers, part);
    }

    private static boolean isKept(char type) {
        return type != DateToken.Type.FROM && type != DateToken.Type.ABOUT;
    }

    /** Without words for parts of a year and the number of a quarter; null when a token has no place in a date. */
    private static @Nullable List<DateToken> withoutParts(List<DateToken> tokens) {
        List<DateToken> kept = new ArrayList<>();
        int quarters = 0;
        for (DateToken token : tokens) {
            switch (token.type()) {
                case DateToken.Type.FROM, DateToken.Type.ABOUT -> {}
                case DateToken.Type.QUARTER -> {
                    quarters++;
                    kept.add(token);
                }
                case DateToken.Type.UNKNOWN,
                        DateToken.Type.LINK,
                        DateToken.Type.AND,
                        DateToken.Type.UNTIL,
                        DateToken.Type.OPEN -> {
                    return null;
                }
                default -> kept.add(token);
            }
        }
        if (quarters > 1 || (quarters == 1 && !dropQuarter(kept))) {
            return null;
        }
        for (int i = kept.size() - 1; i >= 0; i--) {
            if (kept.get(i).type() == DateToken.Type.PART) {
                dropPart(kept, i);
            } else if (kept.get(i).type() == DateToken.Type.ROMAN) {
                return null;
            }
        }
        return kept;
    }

    private static void dropPart(List<DateToken> kept, int i) {
        kept.remove(i);
        if (i < kept.size() && kept.get(i).type() == '-') {
            kept.remove(i);
        }
    }

    /** Drops the word for quarter and the number that goes with it. */
    private static boolean dropQuarter(List<DateToken> kept) {
        int at = 0;
        while (kept.get(at).type() != DateToken.Type.QUARTER) {
            at++;
        }
        if (isOrdinal(kept, at + 1)) {
            kept.remove(at + 1);
        } else if (isOrdinal(kept, at - 1)) {
            kept.remove(at - 1);
            at--;
        }
        kept.remove(at);
        return kept.stream().noneMatch(t -> t.type() == DateToken.Type.NUMBER);
    }

    private static boolean isOrdinal(List<DateToken> kept, int i) {
        if (i < 0 || i >= kept.size()) {
            return false;
        }
        DateToken token = kept.get(i);
        return (token.type() == DateToken.Type.NUMBER || token.type() == DateToken.Type.ROMAN)
                && token.number() >= 1
                && token.number() <= 4;
    }

    private static void trim(List<DateToken> kept) {
        while (!kept.isEmpty() && ",.-/".indexOf(kept.get(kept.size() - 1).type()) >= 0) {
            kept.remove(kept.size() - 1);
        }
        while (!kept.isEmpty() && ",./".indexOf(kept.get(0).type()) >= 0) {
            kept.remove(0);
        }
        for (int i = kept.size() - 3; i >= 0; i--) {
            if (i + 2 < kept.size() && sameMonthTwice(kept, i)) {
                kept.remove(i + 2);
                kept.remove(i + 1);
            }
        }
    }

    /** Two names of one month, as Arabic calendars print them: {@code أيار/مايو}. */
    private static boolean sameMonthTwice(List<DateToken> kept, int i) {
        DateToken first = kept.get(i);
        DateToken second = kept.get(i + 2);
        return first.type() == DateToken.Type.MONTH
                && second.type() == DateToken.Type.MONTH
                && kept.get(i + 1).type() == '/'
                && first.number() == second.number();
    }

    /** What the shape says, null when it is none that a date has. */
    @Nullable
    DateSide side(String order) {
        return switch (shape) {
            case "" -> part ? DateSide.of(0, 0, 0, true) : null;
            case "Y" -> DateSide.of(n(0), 0, 0, part);
            case "M" -> DateSide.of(0, n(0), 0, part);
            case "n" -> part ? null : DateSide.of(0, 0, n(0), false);
            case "MY" -> DateSide.of(n(1), n(0), 0, part);
            case "YM" -> DateSide.of(n(0), n(1), 0, part);
            case "nM" -> DateSide.of(0, n(1), n(0), part);
            case "Mn" -> DateSide.of(0, n(0), n(1), part);
            case "nMY" -> DateSide.of(n(2), n(1), n(0), part);
            case "MnY" -> DateSide.of(n(2), n(0), n(1), part);
            case "YMn" -> DateSide.of(n(0), n(1), n(2), part);
            case "nY" -> DateSide.of(n(1), 0, n(0), part);
            case "n/Y", "n.Y", "n-Y" -> monthOf(n(1), n(0));
            case "Y/n", "Y.n", "Y-n" -> monthOf(n(0), n(1));
            case "Y/n/n", "Y.n.n", "Y-n-n", "Ynn" -> DateSide.of(n(0), n(1), n(2), part);
            case "Z" -> DateSide.of(n(0) / 10000, n(0) / 100 % 100, n(0) % 100, part);
            case "n.n.Y" -> dayFirst(n(0), n(1), n(2));
            case "n/n/Y", "n-n-Y", "nnY" -> ordered(n(0), n(1), n(2), order);
            case "n.n" -> dayFirst(n(0), n(1), 0);
            case "n/n", "n-n" -> ordered(n(0), n(1), 0, order);
            case "nMn" -> n(0) <= 31 ? DateSide.of(DateSide.year(n(2)), n(1), n(0), part) : shortYear();
            case "n/n/n", "n.n.n", "n-n-n" ->
                switch (order) {
                    case "DMY" -> DateSide.of(DateSide.year(n(2)), n(1), n(0), part);
                    case "MDY" -> DateSide.of(DateSide.year(n(2)), n(0), n(1), part);
                    default -> shortYear();
                };
            default -> null;
        };
    }

    private DateSide shortYear() {
        return new DateSide(0, 0, 0, part, DateSide.TWO_DIGIT_YEAR);
    }

    private int n(int i) {
        return numbers.get(i);
    }

    private @Nullable DateSide monthOf(int year, int month) {
        return month >= 1 && month <= 12 ? DateSide.of(year, month, 0, part) : null;
    }

    /** Day before month, as every land writes it that parts them by dots, unless only the other order is a date. */
    private DateSide dayFirst(int a, int b, int year) {
        return b > 12 && a <= 12 ? DateSide.of(year, a, b, part) : DateSide.of(year, b, a, part);
    }

    private DateSide ordered(int a, int b, int year, String order) {
        if (a > 12 || a == b || (b <= 12 && order.equals("DMY"))) {
            return DateSide.of(year, b, a, part);
        }
        if (b > 12 || order.equals("MDY")) {
            return DateSide.of(year, a, b, part);
        }
        return new DateSide(year, b, a, part, DateSide.ORDER);
    }
}
