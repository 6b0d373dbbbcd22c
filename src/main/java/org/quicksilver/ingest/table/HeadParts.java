package org.quicksilver.ingest.table;

import java.util.List;
import org.quicksilver.ingest.sheet.Merge;
import org.quicksilver.ingest.sheet.RawRow;
import org.quicksilver.record.Cell;

/** Finds the rows around the main row of a heading that belong to it: group headings above, sub-headings below. */
final class HeadParts {

    private static final int LONGEST_SUB_HEADING = 60;
    private static final int MOST_ROWS = 4;

    private final List<RawRow> rows;
    private final Blocks blocks;

    HeadParts(List<RawRow> rows, Blocks blocks) {
        this.rows = rows;
        this.blocks = blocks;
    }

    /** The rows of the heading, its main row given by its place. */
    List<RawRow> around(int main) {
        int first = main > 0 && isGroupRow(rows.get(main - 1), rows.get(main)) ? main - 1 : main;
        int last = main;
        for (Merge merge : blocks.of(rows.get(first).number())) {
            if (merge.firstRow() == rows.get(first).number() && merge.columns() == 1) {
                last = Math.max(last, first + Math.min(merge.rows(), MOST_ROWS) - 1);
            }
        }
        if (last == main) {
            last = subRow(main);
        }
        while (blocks.isEmpty() && first > 0 && isSame(rows.get(first - 1), rows.get(main))) {
            first--;
        }
        while (blocks.isEmpty() && last + 1 < rows.size() && isSame(rows.get(last + 1), rows.get(main))) {
            last++;
        }
        return rows.subList(first, Math.min(rows.size(), last + 1)).stream()
                .filter(r -> !r.isBlank())
                .toList();
    }

    private static boolean isSame(RawRow one, RawRow other) {
        return other.filled() > 1
                && one.lastFilled() == other.lastFilled()
                && one.cells().equals(other.cells());
    }

    /** The place of the row of sub-headings below the main row, at most one blank row between; else the main row's. */
    private int subRow(int main) {
        for (int i = main + 1; i < Math.min(rows.size(), main + 3); i++) {
            RawRow row = rows.get(i);
            if (!row.isBlank()) {
                boolean near =
                        i == main + 1 || row.cell(firstFilled(rows.get(main))).isBlank();
                return near && (isSubRow(rows.get(main), row) || isTail(rows.get(main), row, i)) ? i : main;
            }
        }
        return main;
    }

    /** Words under some headings, none under the first, and numbers below: the rest of headings that were broken in two. */
    private boolean isTail(RawRow main, RawRow row, int place) {
        if (hasValues(row)
                || row.filled() * 2 > main.filled()
                || !row.cell(firstFilled(main)).isBlank()
                || row.cells().size() < main.lastFilled()
                || place + 1 >= rows.size()) {
            return false;
        }
        RawRow below = rows.get(place + 1);
        int numbers = 0;
        for (int c = 1; c <= row.lastFilled(); c++) {
            if (row.cell(c).isBlank()) {
                continue;
            }
            if (main.cell(c).isBlank() || row.cell(c).text().length() > LONGEST_SUB_HEADING) {
                return false;
            }
            numbers += isValue(below.cell(c)) ? 1 : 0;
        }
        return numbers == row.filled() && !below.cell(firstFilled(main)).isBlank();
    }

    /** Whether a row holds group headings over the main row: several, each over columns that the main row names. */
    private boolean isGroupRow(RawRow row, RawRow main) {
        if (row.isBlank() || hasValues(row)) {
            return false;
        }
        for (Merge merge : blocks.of(row.number())) {
            boolean whole = merge.firstColumn() == 1 && merge.lastColumn() >= main.lastFilled();
            boolean named = !row.cell(merge.firstColumn()).isBlank();
            if (merge.firstRow() == row.number() && merge.rows() == 1 && merge.columns() > 1 && !whole && named) {
                return true;
            }
        }
        boolean isFull = main.filled() == main.lastFilled();
        // a title that holds the delimiter is cut into cells too, yet into fewer than the heading has
        boolean isWide = row.cells().size() >= main.lastFilled();
        return blocks.isEmpty()
                && isFull
                && isWide
                && row.filled() >= 2
                && row.filled() < main.filled()
                && row.lastFilled() <= main.lastFilled();
    }

    /** Whether the next row holds sub-headings: words under merged or blank headings of the main row, nothing elsewhere. */
    private boolean isSubRow(RawRow main, RawRow row) {
        if (row.filled() < 2 || hasValues(row)) {
            return false;
        }
        int under = 0;
        for (int c = 1; c <= row.lastFilled(); c++) {
            Cell cell = row.cell(c);
            if (cell.isBlank()) {
                continue;
            }
            boolean grouped = blocks.at(main.number(), c)
                            .filter(m -> m.rows() == 1 && m.columns() > 1)
                            .isPresent()
                    || main.cell(c).isBlank()
                    || (main.cell(c + 1).isBlank() && !row.cell(c + 1).isBlank());
            if (!grouped || cell.text().length() > LONGEST_SUB_HEADING) {
                return false;
            }
            under += main.cell(c).isBlank() ? 1 : 0;
        }
        return under > 0;
    }

    private static int firstFilled(RawRow row) {
        int column = 1;
        while (column < row.cells().size() && row.cell(column).isBlank()) {
            column++;
        }
        return column;
    }

    /** Whether more than a third of the cells of a row are numbers or dates; a year alone may be a heading. */
    static boolean hasValues(RawRow row) {
        int values = 0;
        for (Cell cell : row.cells()) {
            values += isValue(cell) && !HeadLooks.isYear(cell) ? 1 : 0;
        }
        return values * 3 > row.filled();
    }

    static boolean isValue(Cell cell) {
        return HeadLooks.isValue(cell);
    }
}
