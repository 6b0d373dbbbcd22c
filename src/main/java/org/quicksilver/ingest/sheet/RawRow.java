package org.quicksilver.ingest.sheet;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.quicksilver.record.Cell;
import org.quicksilver.record.CellType;
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

    /** The letters of the cell of a 1-based column, without making the cell; none beyond the last. */
    public CharSequence letters(int column) {
        if (cells instanceof RowCells made) {
            return column >= 1 && column <= made.size() ? made.letters(column - 1) : "";
        }
        return cell(column).text();
    }

    /** The first two characters of each cell as {@link RowCells#starts} has them. */
    public void starts(int[] into) {
        if (cells instanceof RowCells made) {
            made.starts(into);
            return;
        }
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i).text();
            int first = text.isEmpty() ? 0 : text.charAt(0);
            into[i] = first << 16 | (text.length() > 1 ? text.charAt(1) : 0);
        }
    }

    /** Puts down the numbers of cells as {@link RowCells#plainNumbers} has them; what a workbook says is a date is none. */
    public void plainNumbers(BitSet unasked, long[] into) {
        if (cells instanceof RowCells made) {
            made.plainNumbers(unasked, into);
            return;
        }
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i).text();
            boolean none = text.isEmpty()
                    || unasked.get(i)
                    || cells.get(i).type() == CellType.DATE
                    || !PlainNumber.mayBegin(text.charAt(0));
            into[i] = none ? PlainNumber.NONE : PlainNumber.of(text);
        }
    }

    /** The first two letters of a cell as {@link RowCells#beginning} has them, -1 also where only its text tells them. */
    public int beginning(int column) {
        return cells instanceof RowCells made && column >= 1 && column <= made.size() ? made.beginning(column - 1) : -1;
    }

    /** Number of cells that are not blank. */
    public int filled() {
        int filled = 0;
        for (int column = 1; column <= cells.size(); column++) {
            filled += isBlank(column) ? 0 : 1;
        }
        return filled;
    }

    public boolean isBlank() {
        for (int column = 1; column <= cells.size(); column++) {
            if (!isBlank(column)) {
                return false;
            }
        }
        return true;
    }

    /** Last 1-based column that is not blank, 0 for none. */
    public int lastFilled() {
        int last = cells.size();
        while (last > 0 && isBlank(last)) {
            last--;
        }
        return last;
    }

    @Override
    public boolean isBlank(int column) {
        if (cells instanceof RowCells made) {
            return column < 1 || column > made.size() || made.isBlank(column - 1);
        }
        return cell(column).isBlank();
    }

    @Override
    public boolean hasDigit(int column, int within) {
        CharSequence letters = letters(column);
        for (int i = 0; i < Math.min(within, letters.length()); i++) {
            if (Character.isDigit(letters.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean hasSeveral() {
        return filled() > 1;
    }
}
