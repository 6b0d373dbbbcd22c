package org.quicksilver.normalise;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people write it: digits with marks between them that group thousands or part decimals.
 *
 * @param value the number, empty when it is none or the mark could be either
 * @param ambiguous whether its one mark could group thousands as well as part decimals, and nothing decides
 * @param decided whether the marks themselves say which is which, so that no other cell is needed
 */
record NumberText(Optional<BigDecimal> value, boolean ambiguous, boolean decided) {

    /** How a number may look inside a text: a single space groups only before exactly three digits. */
    static final Pattern PATTERN =
            Pattern.compile("(?:\\d+|(?<![\\d\\p{L}.,])[.,]\\d+)(?:[.,'_٫٬]\\d+| \\d{3}(?!\\d))*");

    private static final Pattern SPACED = Pattern.compile("\\d{1,3}(?:[ '_٬]\\d{3})+([.,٫]\\d+)?");
    private static final Pattern GROUPED = Pattern.compile("(\\d{1,3}(?:([.,])\\d{3})(?:\\2\\d{3})+)(?:([.,])(\\d+))?");
    private static final Pattern INDIAN = Pattern.compile("\\d{1,2}(?:,\\d{2})+,\\d{3}(?:\\.\\d+)?");
    private static final Pattern BOTH = Pattern.compile("(\\d{1,3})([.,])(\\d{3})([.,])(\\d+)");
    private static final Pattern ONE = Pattern.compile("(\\d*)([.,٫])(\\d+)");
    private static final NumberText NONE = new NumberText(Optional.empty(), false, false);

    /**
     * Reads a number that {@link #PATTERN} found.
     *
     * @param decimal decimal mark that the column uses, empty when nothing decides
     */
    static NumberText of(String text, String decimal) {
        if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return sure(text);
        }
        if (SPACED.matcher(text).matches()) {
            return sure(text.replaceAll("[ '_٬]", "").replaceAll("[,٫]", "."));
        }
        Matcher grouped = GROUPED.matcher(text);
        if (grouped.matches()) {
            boolean twice = grouped.group(2).equals(grouped.group(3));
            return twice ? NONE : sure(parts(grouped.group(1), grouped.group(4)));
        }
        if (INDIAN.matcher(text).matches()) {
            return sure(text.replace(",", ""));
        }
        Matcher both = BOTH.matcher(text);
        if (both.matches()) {
            return both.group(2).equals(both.group(4))
                    ? NONE
                    : sure(parts(both.group(1) + both.group(3), both.group(5)));
        }
        Matcher one = ONE.matcher(text);
        return one.matches() ? ofOneMark(one.group(1), one.group(2), one.group(3), decimal) : NONE;
    }

    private static NumberText ofOneMark(String whole, String mark, String rest, String decimal) {
        if (mark.equals("٫") || rest.length() != 3 || whole.length() > 3 || whole.isEmpty() || whole.startsWith("0")) {
            return sure((whole.isEmpty() ? "0" : whole) + "." + rest);
        }
        if (decimal.isEmpty()) {
            return new NumberText(Optional.empty(), true, false);
        }
        return new NumberText(
                Optional.of(new BigDecimal(decimal.equals(mark) ? whole + "." + rest : whole + rest)), false, false);
    }

    private static String parts(String whole, @org.jspecify.annotations.Nullable String fraction) {
        String digits = whole.replaceAll("[.,]", "");
        return fraction == null ? digits : digits + "." + fraction;
    }

    private static NumberText sure(String text) {
        return new NumberText(Optional.of(new BigDecimal(text)), false, true);
    }

    /** A number read as if its one mark grouped thousands. */
    static BigDecimal grouped(String text) {
        return new BigDecimal(text.replaceAll("[^0-9]", ""));
    }

    /** Plain decimal without exponent and without zeros at the end. */
    static String plain(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
