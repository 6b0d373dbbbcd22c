package org.quicksilver.ingest.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Numbers and dates of workbooks as texts. */
final class CellTexts {

    private static final double FIFTEEN_DIGITS = 1e15;
    private static final int MOST_PLACES = 15;
    private static final int SECONDS_A_DAY = 86_400;
    private static final int LAST_SERIAL = 2_958_465;
    private static final int DAYS_BETWEEN_SYSTEMS = 1_462;
    private static final int LEAP_DAY_THAT_NEVER_WAS = 60;

    /** Built-in formats that show a date or time (ECMA-376 part 1, 18.8.30, and those of East Asian versions). */
    private static final Set<Integer> DATE_FORMATS = Set.of(
            14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 47, 50, 51, 52, 53, 54, 55,
            56, 57, 58);

    private CellTexts() {}

    /** The shortest plain decimal that reads back as the same number. */
    static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value);
        }
        double power = 1;
        for (int scale = 0; scale <= MOST_PLACES; scale++) {
            // a quotient of numbers that are exact is what the decimal reads as (Clinger 1990)
            double digits = Math.rint(value * power);
            if (digits / power == value && Math.abs(digits) < FIFTEEN_DIGITS) {
                return digits == 0
                        ? "0"
                        : BigDecimal.valueOf((long) digits, scale).toPlainString();
            }
            power *= 10;
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal shortest = exact;
        for (int digits = 15; digits <= 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == value) {
                shortest = rounded;
                break;
            }
        }
        return shortest.signum() == 0 ? "0" : shortest.stripTrailingZeros().toPlainString();
    }

    /** A serial day number as ISO date, time or both; empty when it is none. */
    static Optional<String> date(double serial, boolean from1904) {
        long days = (long) Math.floor(serial);
        long seconds = Math.round((serial - days) * SECONDS_A_DAY);
        if (seconds == SECONDS_A_DAY) {
            days++;
            seconds = 0;
        }
        if (serial < 0 || days > LAST_SERIAL) {
            return Optional.empty();
        }
        String time = LocalTime.ofSecondOfDay(seconds).toString();
        time = time.length() == 5 ? time + ":00" : time;
        if (days == 0 && !from1904) {
            return Optional.of(time);
        }
        long since1900 = from1904 ? days + DAYS_BETWEEN_SYSTEMS : days;
        if (since1900 == LEAP_DAY_THAT_NEVER_WAS) {
            return Optional.empty();
        }
        LocalDate date = LocalDate.of(1899, 12, since1900 < LEAP_DAY_THAT_NEVER_WAS ? 31 : 30)
                .plusDays(since1900);
        return Optional.of(seconds == 0 ? date.toString() : date + "T" + time);
    }

    /**
     * Whether a number format shows a date: day, month, year, hour or second letters, and no digit places. Elapsed times
     * ({@code [h]:mm}) are numbers.
     */
    static boolean isDate(int id, String format) {
        if (format.isEmpty() || format.equalsIgnoreCase("General")) {
            return DATE_FORMATS.contains(id);
        }
        String bare = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.", "");
        if (bare.matches(".*\\[(h+|m+|s+)\\].*")) {
            return false;
        }
        bare = bare.replaceAll("\\[[^\\]]*\\]", "").replaceAll("(?<=s)[.,]0+", "");
        int section = bare.indexOf(';');
        bare = (section < 0 ? bare : bare.substring(0, section))
                .replace("am/pm", "")
                .replace("general", "");
        return bare.matches(".*[ymdhs].*") && !bare.matches(".*[0#?].*");
    }
}
