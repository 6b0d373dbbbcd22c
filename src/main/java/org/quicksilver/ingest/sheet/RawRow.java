package org.quicksilver.ingest.sheet;

import java.util.List;
import java.util.Optional;
import org.quicksilver.record.Cell;
import org.quicksilver.record.RowProblem;

/**
 * A physical row before anything is made of it.
 *
 * @param number 1-based physical row, or physical line on which the record starts
 * @param cells its cells by column, without gaps
 * @param problem what is wrong with its bytes or quotes
 */
public record RawRow(int number, List<Cell> cells, Optional<RowProblem> problem) implements RowGlance {

    /** The cell of a 1-based column, empty beyond the last. */
    public Cell cell(int column) {
        return column >= 1 && column <= cells.size() ? cells.get(column - 1) : Cell.EMPTY;
    }

    /** Number of cells that are not blank. */
    public int filled() {
        int filled = 0;
        for (Cell cell : cells) {
            filled += cell.isBlank() ? 0 : 1;
        }
        return filled;
    }

    public boolean isBlank() {
        for (Cell cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean isBlank(int column) {
        return cell(column).isBlank();
    }

    @Override
    public boolean hasDigit(int column, int within) {
        String text = cell(column).text();
        for (int i = 0; i < Math.min(within, text.length()); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean hasSeveral() {
        return filled() > 1;
    }

    /** Last 1-based column that is not blank, 0 for none. */
    public int lastFilled() {
        int last = cells.size();
        while (last > 0 && cells.get(last - 1).isBlank()) {
            last--;
        }
        return last;
    }
}
