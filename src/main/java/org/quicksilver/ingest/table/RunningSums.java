package org.quicksilver.ingest.table;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
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

    private final Map<Integer, BigDecimal> sums = new HashMap<>();
    private final Map<Integer, BigDecimal> sinceLast = new HashMap<>();
    private int rows;

    /** Adds a data row. */
    void add(RawRow row) {
        rows++;
        for (int c = 1; c <= row.cells().size(); c++) {
            int column = c;
            number(row.cell(c)).ifPresent(n -> {
                sums.merge(column, n, BigDecimal::add);
                sinceLast.merge(column, n, BigDecimal::add);
            });
        }
    }

    /** Whether every number of a row is the sum of its column, from the start or from the last row of sums. */
    boolean areIn(RawRow row) {
        return rows >= FEWEST_ROWS && (areIn(row, sums) || areIn(row, sinceLast));
    }

    private static boolean areIn(RawRow row, Map<Integer, BigDecimal> expected) {
        int equal = 0;
        for (int c = 1; c <= row.cells().size(); c++) {
            Optional<BigDecimal> number = number(row.cell(c));
            if (number.isPresent()) {
                BigDecimal sum = expected.get(c);
                if (sum == null || number.get().signum() == 0 || sum.compareTo(number.get()) != 0) {
                    return false;
                }
                equal++;
            }
        }
        return equal > 0;
    }

    /** Begins anew after a row of sums. */
    void restart() {
        sinceLast.clear();
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
