package org.quicksilver.ingest.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.quicksilver.record.Cell;

/**
 * Joins cells of a row that a delimiter inside a value took apart (a decimal comma, thousands), where exactly one way of
 * joining gives the row the width of its table; else leaves it alone.
 */
final class WidthRepair {

    /** Repairs nothing. */
    static final WidthRepair NONE = new WidthRepair(Integer.MAX_VALUE, "", Set.of());

    private static final int MOST_JOINS = 3;
    private static final Pattern LEFT =
            Pattern.compile("[^\\p{Nd}]{0,5}\\p{Nd}{1,3}(?:[., ]?\\p{Nd}{3})*|[^\\p{Nd}]{0,5}\\p{Nd}+");
    private static final Pattern RIGHT = Pattern.compile("\\p{Nd}{1,3}[^\\p{Nd}]{0,5}");

    private final int width;
    private final String delimiter;
    private final Set<Integer> numeric;

    /**
     * @param width cells of a whole row
     * @param delimiter what stood between the cells
     * @param numeric 1-based columns whose field is a number; empty when none is known
     */
    WidthRepair(int width, String delimiter, Set<Integer> numeric) {
        this.width = width;
        this.delimiter = delimiter;
        this.numeric = numeric;
    }

    /** The row in its right width; empty when no way or more than one leads there. */
    Optional<List<Cell>> repair(List<Cell> cells) {
        int extra = cells.size() - width;
        if (extra < 1 || extra > MOST_JOINS) {
            return Optional.empty();
        }
        List<List<Cell>> ways = new ArrayList<>();
        join(cells, 0, new ArrayList<>(), extra, ways);
        return ways.size() == 1 ? Optional.of(ways.get(0)) : Optional.empty();
    }

    private void join(List<Cell> cells, int from, List<Cell> done, int extra, List<List<Cell>> ways) {
        if (ways.size() > 1) {
            return;
        }
        if (from == cells.size()) {
            if (extra == 0) {
                ways.add(List.copyOf(done));
            }
            return;
        }
        String text = cells.get(from).text();
        List<Cell> next = new ArrayList<>(done);
        next.add(cells.get(from));
        join(cells, from + 1, next, extra, ways);
        boolean here = numeric.isEmpty() || numeric.contains(done.size() + 1);
        for (int n = 1; here && n <= extra && from + n < cells.size(); n++) {
            String right = cells.get(from + n).text();
            if (!LEFT.matcher(text).matches() || !RIGHT.matcher(right).matches()) {
                return;
            }
            text = text + delimiter + right;
            List<Cell> joined = new ArrayList<>(done);
            joined.add(Cell.ofText(text));
            join(cells, from + n + 1, joined, extra - n, ways);
        }
    }
}
