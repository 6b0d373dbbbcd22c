package org.quicksilver.normalise;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quicksilver.record.Cell;
import org.quicksilver.record.CellType;

/** Collects what the values of one column say; in whatever order they come, the outcome is the same. */
final class ColumnVotes {

    private static final Pattern DAY_MONTH = Pattern.compile("(?<!\\d)(\\d{1,2})([/.-])(\\d{1,2})\\2\\d{4}(?!\\d)");
    private static final Pattern YEAR_FIRST = Pattern.compile("(?<!\\d)\\d{4}[-/]\\d{1,2}(?!\\d)");
    private static final Pattern HALF_DAY = Pattern.compile("\\d:\\d{2}\\s*[AaPp]\\.?[Mm]\\b");
    private static final Pattern THREE_DIGITS = Pattern.compile("[1-9]\\d{0,2}([.,])\\d{3}");
    private static final int ENOUGH = 3;

    private boolean dayFirst;
    private boolean monthFirst;
    private boolean yearFirst;
    private boolean halfDays;
    private boolean pointDecimal;
    private boolean commaDecimal;
    private final Set<String> pointThrees = new TreeSet<>();
    private final Set<String> commaThrees = new TreeSet<>();
    private final Set<String> dollars = new TreeSet<>();

    void takeDate(Cell cell) {
        if (cell.type() != CellType.TEXT) {
            return;
        }
        if (cell.text().indexOf('/') < 0
                && cell.text().indexOf('-') < 0
                && cell.text().indexOf('.') < 0) {
            return;
        }
        String text = Plain.of(cell.text());
        Matcher matcher = DAY_MONTH.matcher(text);
        while (matcher.find()) {
            dayFirst |= Integer.parseInt(matcher.group(1)) > 12;
            monthFirst |= Integer.parseInt(matcher.group(3)) > 12;
        }
        yearFirst |= YEAR_FIRST.matcher(text).find();
        halfDays |= HALF_DAY.matcher(text).find();
    }

    void takeNumber(Cell cell) {
        if (cell.type() != CellType.TEXT) {
            return;
        }
        if (cell.text().chars().allMatch(c -> c >= '0' && c <= '9')) {
            return;
        }
        Matcher matcher = NumberText.PATTERN.matcher(Plain.of(cell.text()));
        while (matcher.find()) {
            takeMarks(matcher.group());
        }
    }

    private void takeMarks(String number) {
        if (THREE_DIGITS.matcher(number).matches()) {
            Set<String> threes = number.indexOf('.') >= 0 ? pointThrees : commaThrees;
            if (threes.size() < ENOUGH) {
                threes.add(number);
            }
            return;
        }
        int point = number.lastIndexOf('.');
        int comma = number.lastIndexOf(',');
        if ((point < 0 && comma < 0) || !NumberText.of(number, "").decided()) {
            return;
        }
        boolean pointOnce = point >= 0 && number.indexOf('.') == point;
        boolean commaOnce = comma >= 0 && number.indexOf(',') == comma;
        boolean pointIsDecimal = point > comma ? pointOnce : !commaOnce;
        pointDecimal |= pointIsDecimal;
        commaDecimal |= !pointIsDecimal;
    }

    void takeDollar(String code) {
        dollars.add(code);
    }

    /** {@code DMY} or {@code MDY} where some value can only be that and none only the other; {@code ?} where they disagree. */
    String dateOrder() {
        if (dayFirst && monthFirst) {
            return "?";
        }
        return dayFirst ? "DMY" : monthFirst ? "MDY" : "";
    }

    /** What hints at the order without proving it: a clock with two halves, years in front. */
    String dateHint() {
        return halfDays ? "MDY" : yearFirst ? "YMD" : "";
    }

    /**
     * The decimal mark: the one that some value can only have as such. Else, with three different values that all have exactly
     * three digits behind one mark, that mark groups thousands.
     *
     * @param exactly whether amounts are counted in, of which three decimals are not to be expected
     */
    String decimal(boolean exactly) {
        if (pointDecimal != commaDecimal) {
            return pointDecimal ? "." : ",";
        }
        if (pointDecimal || !exactly) {
            return "";
        }
        boolean points = pointThrees.size() >= ENOUGH && commaThrees.isEmpty();
        boolean commas = commaThrees.size() >= ENOUGH && pointThrees.isEmpty();
        return points ? "," : commas ? "." : "";
    }

    String dollar() {
        return dollars.size() == 1 ? dollars.iterator().next() : "";
    }

    /** Adds what another column of the table says. */
    void addAll(ColumnVotes other) {
        dayFirst |= other.dayFirst;
        monthFirst |= other.monthFirst;
        yearFirst |= other.yearFirst;
        halfDays |= other.halfDays;
        pointDecimal |= other.pointDecimal;
        commaDecimal |= other.commaDecimal;
        pointThrees.addAll(other.pointThrees);
        commaThrees.addAll(other.commaThrees);
        dollars.addAll(other.dollars);
    }
}
