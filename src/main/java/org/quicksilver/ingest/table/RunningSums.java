package org.quicksilver.ingest.table;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quicksilver.ingest.sheet.RawRow;
import org.quicksilver.record.Cell;
import org.quicksilver.record.CellType;

/** Sums of the columns of a table so far, to tell a row of sums by its numbers alone. */
final class RunningSums {

    private static final Pattern PLAIN = Pattern.compile("[-+]?\\d{1,15}(?:\\.\\d+)?");
    private static final Pattern GROUPED =
            Pattern.compile("[-+]?\\d{1,3}(?:[ ,.'\\u00a0\\u202f\\u2019]\\d{3})+(?:[.,]\\d{1,2})?");
    private static final int FEWEST_ROWS = 2;

    private static final int DECIMALS = 4;
    private static final long[] TENS = {1, 10, 100, 1000, 10_000};
    private static final int MOST_DIGITS = 14;
    private static final long NO_NUMBER = -1;
    private static final long OTHER = -2;

    private Sum[] sums = new Sum[0];
    private int rows;

    /** The sum of a column, in ten-thousandths while it fits. */
    private static final class Sum {
        private long whole;
        private long wholeSinceLast;
        private BigDecimal rest = BigDecimal.ZERO;
        private BigDecimal restSinceLast = BigDecimal.ZERO;
        private boolean any;
        private boolean anySinceLast;

        void add(long parts) {
            any = true;
            anySinceLast = true;
            if (Math.abs(whole) > Long.MAX_VALUE / 2 || Math.abs(wholeSinceLast) > Long.MAX_VALUE / 2) {
                rest = rest.add(BigDecimal.valueOf(whole, DECIMALS));
                restSinceLast = restSinceLast.add(BigDecimal.valueOf(wholeSinceLast, DECIMALS));
                whole = 0;
                wholeSinceLast = 0;
            }
            whole += parts;
            wholeSinceLast += parts;
        }

        void add(BigDecimal number) {
            any = true;
            anySinceLast = true;
            rest = rest.add(number);
            restSinceLast = restSinceLast.add(number);
        }

        boolean is(BigDecimal number, boolean sinceLast) {
            BigDecimal sum = sinceLast
                    ? restSinceLast.add(BigDecimal.valueOf(wholeSinceLast, DECIMALS))
                    : rest.add(BigDecimal.valueOf(whole, DECIMALS));
            return (sinceLast ? anySinceLast : any) && sum.compareTo(number) == 0;
        }

        void restart() {
            wholeSinceLast = 0;
            restSinceLast = BigDecimal.ZERO;
            anySinceLast = false;
        }
    }

    /** Adds a data row. */
    void add(RawRow row, CellStarts starts) {
        rows++;
        for (int c = 1; c <= starts.size(); c++) {
            char first = starts.first(c);
            if (first == 0 || (first >= 'A' && first < 0x80)) {
                continue;
            }
            CharSequence letters = row.letters(c);
            long parts = plain(letters);
            if (parts >= 0 && !row.isDate(c)) {
                sum(c).add(parts);
            } else if (parts != NO_NUMBER && mayBeNumber(letters)) {
                int column = c;
                number(row.cell(c)).ifPresent(n -> sum(column).add(n));
            }
        }
    }

    private Sum sum(int column) {
        if (sums.length < column) {
            int before = sums.length;
            sums = Arrays.copyOf(sums, column);
            for (int i = before; i < column; i++) {
                sums[i] = new Sum();
            }
        }
        return sums[column - 1];
    }

    /** A plain number in ten-thousandths; {@link #NO_NUMBER} or {@link #OTHER} for any other text. */
    private static long plain(CharSequence text) {
        int length = text.length();
        if (length == 0 || length > MOST_DIGITS) {
            return OTHER;
        }
        long value = 0;
        int point = -1;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                value = value * 10 + (c - '0');
            } else if (c == '.' && point < 0 && i > 0 && i + 1 < length) {
                point = i;
            } else {
                // a sign behind a digit is that of a date
                return i > 0 && c == '-' && text.charAt(0) >= '0' && text.charAt(0) <= '9' ? NO_NUMBER : OTHER;
            }
        }
        int decimals = point < 0 ? 0 : length - point - 1;
        return decimals > DECIMALS ? OTHER : value * TENS[DECIMALS - decimals];
    }

    /** Nothing but digits and the marks between them: cheap to tell for what plainly is no number. */
    private static boolean mayBeNumber(CharSequence text) {
        int digits = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean sign = (c == '-' || c == '+') && digits == 0;
            if (!digit && !sign && c != '.' && c != ',' && c != '\'' && c != '\u2019' && !Character.isSpaceChar(c)) {
                return false;
            }
            digits += digit ? 1 : 0;
        }
        return digits > 0;
    }

    /** Whether every number of a row is the sum of its column, from the start or from the last row of sums. */
    boolean areIn(RawRow row) {
        return rows >= FEWEST_ROWS && (areIn(row, false) || areIn(row, true));
    }

    private boolean areIn(RawRow row, boolean sinceLast) {
        int equal = 0;
        for (int c = 1; c <= row.cells().size(); c++) {
            Optional<BigDecimal> number = number(row.cell(c));
            if (number.isPresent()) {
                boolean is = c <= sums.length && number.get().signum() != 0 && sums[c - 1].is(number.get(), sinceLast);
                if (!is) {
                    return false;
                }
                equal++;
            }
        }
        return equal > 0;
    }

    /** Begins anew after a row of sums. */
    void restart() {
        for (Sum sum : sums) {
            sum.restart();
        }
    }

    private static Optional<BigDecimal> number(Cell cell) {
        String text = cell.text().strip();
        if (text.isEmpty() || text.length() > 30 || cell.type() == CellType.DATE) {
            return Optional.empty();
        }
        if (PLAIN.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text));
        }
        if (!GROUPED.matcher(text).matches()) {
            return Optional.empty();
        }
        int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        boolean decimals = last >= 0 && text.length() - last - 1 <= 2;
        String whole = (decimals ? text.substring(0, last) : text).replaceAll("[^-+0-9]", "");
        return Optional.of(new BigDecimal(decimals ? whole + "." + text.substring(last + 1) : whole));
    }
}
