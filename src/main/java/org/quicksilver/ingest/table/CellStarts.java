package org.quicksilver.ingest.table;

import org.quicksilver.ingest.sheet.RawRow;

/** The first two characters of the cells of a row, looked up once for all that is told by them alone. */
final class CellStarts {

    private int[] starts = new int[32];
    private int size;

    /** Takes up another row. */
    void take(RawRow row) {
        size = row.cells().size();
        if (size > starts.length) {
            starts = new int[size * 2];
        }
        row.starts(starts);
    }

    /** Number of cells. */
    int size() {
        return size;
    }

    /** The first character of a 1-based column, 0 for an empty cell. */
    char first(int column) {
        return (char) (starts[column - 1] >>> 16);
    }

    /** The second character of a 1-based column, 0 where there is none. */
    char second(int column) {
        return (char) starts[column - 1];
    }
}
