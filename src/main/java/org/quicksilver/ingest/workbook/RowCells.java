package org.quicksilver.ingest.workbook;

import java.util.Arrays;
import org.quicksilver.record.Cell;

/** The cells of one row that hold something, by column; used again for the next row. */
final class RowCells {

    private int number;
    private boolean hidden;
    private boolean struck;
    private int size;
    private int[] columns = new int[64];
    private Cell[] cells = new Cell[64];

    /** Begins a row of a 1-based number. */
    void start(int rowNumber, boolean isHidden) {
        number = rowNumber;
        hidden = isHidden;
        struck = false;
        size = 0;
    }

    /** Puts a cell into a 1-based column, unless it is empty; the last one put there stays. */
    void put(int column, Cell cell, boolean isStruck) {
        if (cell.text().isEmpty()) {
            return;
        }
        struck |= isStruck;
        int at = size;
        while (at > 0 && columns[at - 1] > column) {
            at--;
        }
        if (at > 0 && columns[at - 1] == column) {
            cells[at - 1] = cell;
            return;
        }
        if (size == columns.length) {
            columns = Arrays.copyOf(columns, 2 * size);
            cells = Arrays.copyOf(cells, 2 * size);
        }
        System.arraycopy(columns, at, columns, at + 1, size - at);
        System.arraycopy(cells, at, cells, at + 1, size - at);
        columns[at] = column;
        cells[at] = cell;
        size++;
    }

    int number() {
        return number;
    }

    boolean hidden() {
        return hidden;
    }

    /** Whether a cell of it is struck through. */
    boolean struck() {
        return struck;
    }

    int size() {
        return size;
    }

    int column(int i) {
        return columns[i];
    }

    Cell cell(int i) {
        return cells[i];
    }

    /** A copy, as a row of another number or its own, that later rows leave alone. */
    RowCells copy(int rowNumber) {
        RowCells copy = new RowCells();
        copy.start(rowNumber, hidden);
        copy.struck = struck;
        copy.size = size;
        copy.columns = Arrays.copyOf(columns, Math.max(1, size));
        copy.cells = Arrays.copyOf(cells, Math.max(1, size));
        return copy;
    }

    /** Takes over the cells of another row of the same number. */
    void add(RowCells other) {
        hidden |= other.hidden;
        struck |= other.struck;
        for (int i = 0; i < other.size; i++) {
            put(other.columns[i], other.cells[i], false);
        }
    }
}
