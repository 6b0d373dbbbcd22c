package org.quicksilver.ingest.table;

import java.util.List;
import java.util.function.Predicate;
import org.quicksilver.ingest.sheet.Merge;
import org.quicksilver.ingest.sheet.RawRow;
import org.quicksilver.record.Cell;

/** Finds the rows around the main row of a heading that belong to it: group headings above, sub-headings below. */
final class HeadParts {

    private static final int LONGEST_SUB_HEADING = 60;
    private static final int LONGEST_GROUP = 40;
    private static final int MOST_ROWS = 4;
    private static final int ROWS_BELOW = 10;

    private final List<RawRow> rows;
    private final Blocks blocks;

    HeadParts(List<RawRow> rows, Blocks blocks) {
        this.rows = rows;
        this.blocks = blocks;
    }

    /** The rows of the heading, its main row given by its place. */
    List<RawRow> around(int main) {
        int first = main > 0 && isGroupRow(main) ? main - 1 : main;
        int last = main;
        for (Merge merge : blocks.of(rows.get(first).number())) {
            if (merge.firstRow() == rows.get(first).number() && merge.columns() == 1) {
                last = Math.max(last, first + Math.min(merge.rows(), MOST_ROWS) - 1);
            }
        }
        if (last == main) {
            last = subRow(main);
        }
        while (last + 1 < rows.size() && last - main < MOST_ROWS - 1 && isPart(rows.get(main), last + 1)) {
            last++;
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
                return near && (isSubRow(rows.get(main), row) || isPart(rows.get(main), i)) ? i : main;
            }
        }
        return main;
    }

    private boolean isPart(RawRow main, int place) {
        return isTail(main, rows.get(place), place) || areColumnNumbers(main, place);
    }

    /** The numbers of the columns, below as many headings; a first record of such numbers has a second one below it. */
    private boolean areColumnNumbers(RawRow main, int place) {
        RawRow row = rows.get(place);
        boolean begins = place + 1 < rows.size()
                && rows.get(place + 1).cell(1).text().strip().equals("2");
        return row.filled() >= main.filled() && !begins && ColumnNumbers.are(row) && !ColumnNumbers.are(main);
    }

    /** Words under headings, units for example, but not under the first, where the columns below hold numbers or dates. */
    private boolean isTail(RawRow main, RawRow row, int place) {
        int begin = main.cell(1).isBlank() && row.cell(1).isBlank() ? 1 : firstFilled(main);
        if (row.isBlank()
                || hasValues(row)
                || !row.cell(begin).isBlank()
                || place + 1 >= rows.size()
                || rows.get(place + 1).cell(begin).isBlank()) {
            return false;
        }
        int over = 0;
        for (int c = 1; c <= row.lastFilled(); c++) {
            if (row.cell(c).isBlank()) {
                continue;
            }
            if (isNoHeading(row.cell(c)) || main.cell(c).isBlank()) {
                return false;
            }
            over += holdsValues(place + 1, c) ? 1 : 0;
        }
        return over * 2 > row.filled();
    }

    private static boolean isNoHeading(Cell cell) {
        return cell.text().length() > LONGEST_SUB_HEADING || HeadLooks.isMissing(cell);
    }

    /** Whether most cells of a column are numbers or dates in the rows from one on. */
    private boolean holdsValues(int from, int column) {
        return holds(from, column, HeadParts::isValue);
    }

    private static boolean isNumber(Cell cell) {
        return Totals.isNumber(cell);
    }

    /** Whether most cells of a column are such in the rows from one on. */
    private boolean holds(int from, int column, Predicate<Cell> such) {
        int filled = 0;
        int values = 0;
        for (int i = from; i < Math.min(rows.size(), from + ROWS_BELOW); i++) {
            Cell cell = rows.get(i).cell(column);
            boolean stated = !cell.isBlank() && !HeadLooks.isMissing(cell) && !ColumnNumbers.are(rows.get(i));
            filled += stated ? 1 : 0;
            values += stated && such.test(cell) ? 1 : 0;
        }
        return values > 0 && values * 2 > filled;
    }

    /** Whether a row holds group headings over the main row: several, each over columns that the main row names. */
    private boolean isGroupRow(int place) {
        RawRow main = rows.get(place);
        RawRow row = rows.get(place - 1);
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
        // a title that holds the delimiter is cut into cells too, yet into fewer than the heading has
        boolean isWide = row.cells().size() >= main.lastFilled() || row.cell(1).isBlank();
        return blocks.isEmpty()
                && row.lastFilled() <= main.lastFilled()
                && isFull(row, main)
                && (row.filled() == 1
                        ? isOneGroup(row, place)
                        : isWide && row.filled() < main.lastFilled() && !isPair(row, main));
    }

    /** Whether one of two rows has something in every column of the lower one, but for a blank corner. */
    private static boolean isFull(RawRow row, RawRow main) {
        for (int c = 2; c <= main.lastFilled(); c++) {
            if (main.cell(c).isBlank() && row.cell(c).isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** A few words that begin over the first column of numbers and have more columns below them; a title begins at the left. */
    private boolean isOneGroup(RawRow row, int main) {
        int begin = firstFilled(row);
        for (int c = 1; c < begin; c++) {
            if (holds(main + 1, c, HeadParts::isNumber)) {
                return false;
            }
        }
        return begin > 1
                && begin < rows.get(main).lastFilled()
                && row.cell(begin).text().length() <= LONGEST_GROUP
                && holdsValues(main + 1, begin)
                && holdsValues(main + 1, begin + 1);
    }

    /** Something and its value: words over the first column and the second alone, both of which the main row names. */
    private static boolean isPair(RawRow row, RawRow main) {
        return row.lastFilled() == 2 && !main.cell(1).isBlank() && !main.cell(2).isBlank();
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
