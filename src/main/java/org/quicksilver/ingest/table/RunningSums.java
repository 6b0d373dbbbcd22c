package org.quicksilver.ingest.table;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.quicksilver.ingest.sheet.PlainNumber;
import org.quicksilver.ingest.sheet.RawRow;
import org.quicksilver.record.Cell;
import org.quicksilver.record.CellType;

/** Sums of the columns of a table so far, to tell a row of sums by its numbers alone. */
final class RunningSums {

    private static final Pattern PLAIN = Pattern.compile("[-+]?\\d{1,15}(?:\\.\\d+)?");
    private static final Pattern GROUPED =
            Pattern.compile("[-+]?\\d{1,3}(?:[ ,.'\\u00a0\\u202f\\u2019]\\d{3})+(?:[.,]\\d{1,2})?");
    private static final int FEWEST_ROWS = 2;

    private Sum[] sums = new Sum[0];
    private int rows;

    /** 0-based. */
    private final BitSet unsummed = new BitSet();

    private long[] numbers = new long[32];

    /** The sum of a column, in ten-thousandths while it fits. */
    private static final class Sum {
        private long whole;
        private BigDecimal rest = BigDecimal.ZERO;
        private long numbers;
        private BigDecimal before = BigDecimal.ZERO;
        private long numbersBefore;

        /** Adds a number that is not negative. */
        void add(long parts) {
            numbers++;
            whole += parts;
            if (whole > Long.MAX_VALUE / 2) {
                rest = all();
                whole = 0;
            }
        }

        void add(BigDecimal number) {
            numbers++;
            rest = rest.add(number);
        }

        private BigDecimal all() {
            return rest.add(BigDecimal.valueOf(whole, PlainNumber.DECIMALS));
        }

        boolean is(BigDecimal number, boolean sinceLast) {
            BigDecimal sum = sinceLast ? all().subtract(before) : all();
            return numbers > (sinceLast ? numbersBefore : 0) && sum.compareTo(number) == 0;
        }

        void restart() {
            before = all();
            numbersBefore = numbers;
        }
    }

    /** @param unsummed 1-based columns of which no number is part of a row of sums */
    RunningSums(Set<Integer> unsummed) {
        unsummed.forEach(column -> this.unsummed.set(column - 1));
    }

    /** Adds a data row. */
    void add(RawRow row) {
        rows++;
        int size = row.cells().size();
        if (size > numbers.length) {
            numbers = new long[size * 2];
        }
        row.plainNumbers(unsummed, numbers);
        for (int c = 1; c <= size; c++) {
            long parts = numbers[c - 1];
            if (parts == PlainNumber.NONE) {
                continue;
            }
            if (parts >= 0) {
                sum(c).add(parts);
            } else if (mayBeNumber(row.letters(c))) {
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
