package org.quicksilver.ingest.sheet;

/**
 * A block of cells shown as one; the first owns the value. All 1-based and inclusive.
 */
public record Merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    public boolean covers(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    public int rows() {
        return lastRow - firstRow + 1;
    }

    public int columns() {
        return lastColumn - firstColumn + 1;
    }
}
