package org.quicksilver.ingest.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.quicksilver.ingest.sheet.Merge;
import org.quicksilver.record.Cell;

/** Places the cells of one table of a web page, as those that span rows and columns leave room. */
final class HtmlTable {

    /** Rows and columns that a cell may span, by the HTML standard. */
    private static final int MOST_ROWS = 65_534;

    private static final int MOST_COLUMNS = 1000;
    /** Places looked at for room, beyond which a page is made to do harm. */
    private static final long MOST_STEPS = 50_000_000;

    private final SheetNotes notes;
    private final FrozenBookWriter out;
    private final HtmlText text;
    private final RowCells cells = new RowCells();
    private final List<Span> spans = new ArrayList<>();
    /** For each column the last row that a cell above still covers. */
    private int[] coveredTo = new int[16];

    private boolean inRow;
    private boolean inCell;
    private boolean struck;
    private String number = "";
    private int row;
    private int column;
    private int width;
    private long steps;

    private record Span(int column, int columns, int rows) {}

    HtmlTable(SheetNotes notes, FrozenBookWriter out) {
        this.notes = notes;
        this.out = out;
        this.text = new HtmlText(out.limits().cellChars());
    }

    boolean inCell() {
        return inCell;
    }

    boolean inRow() {
        return inRow;
    }

    HtmlText text() {
        return text;
    }

    /** Begins a row; the one before has ended. */
    void startRow(boolean hidden) {
        inRow = true;
        row++;
        column = 0;
        width = 0;
        cells.start(1, hidden);
    }

    /** Begins a cell, and a row where none is open. */
    void startCell(HtmlScanner page) throws IOException {
        endCell();
        if (!inRow) {
            startRow(false);
        }
        column += width == 0 ? 1 : width;
        while (column < coveredTo.length && coveredTo[column] >= row) {
            column++;
            step(1);
        }
        width = span(page.attribute("colspan"), MOST_COLUMNS);
        int rows = span(page.attribute("rowspan"), MOST_ROWS);
        out.limits().checkPlace(0, column + width - 1L);
        if (width > 1 || rows > 1) {
            spans.add(new Span(column, width, rows));
        }
        if (rows > 1) {
            cover(column, width, row + rows - 1);
        }
        struck = page.attribute("style").contains("line-through");
        number = page.attribute("x:num");
        inCell = true;
    }

    private void cover(int from, int count, int to) throws WorkbookRefused {
        step(count);
        if (from + count > coveredTo.length) {
            coveredTo = Arrays.copyOf(coveredTo, 2 * (from + count));
        }
        for (int c = from; c < from + count; c++) {
            coveredTo[c] = Math.max(coveredTo[c], to);
        }
    }

    private void step(int count) throws WorkbookRefused {
        steps += count;
        if (steps > MOST_STEPS) {
            throw WorkbookRefused.damaged("cells that span more of a web page than a table does");
        }
    }

    private static int span(String attribute, int most) {
        try {
            return Math.max(1, Math.min(most, Integer.parseInt(attribute.strip())));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    void endCell() {
        if (inCell) {
            String shown = text.toString();
            Cell cell =
                    isShownAs(number, shown) ? CellValues.number(number, CellStyle.GENERAL, false) : Cell.ofText(shown);
            cells.put(column, cell, struck || text.struck());
            text.clear();
            inCell = false;
        }
    }

    /**
     * Whether a cell shows the number that Excel noted beside it, and no date or share of it: the same digits, perhaps with
     * groups and idle noughts.
     */
    private static boolean isShownAs(String number, String shown) {
        String digits = number.replaceAll("[^0-9]", "");
        return !digits.isEmpty()
                && number.matches("-?[0-9]+(\\.[0-9]+)?")
                && shown.matches("[-(]?[0-9][0-9.,\\h']*\\)?")
                && shown.replaceAll("[^0-9]", "").matches(digits + "0*");
    }

    /**
     * Ends the open row.
     *
     * @param lastRow number of the last row of the sheet
     * @return its number now
     */
    int endRow(int lastRow) throws IOException {
        endCell();
        if (!inRow) {
            return lastRow;
        }
        inRow = false;
        int no = lastRow + 1;
        out.limits().checkPlace(no, 0);
        out.row(cells.copy(no));
        for (Span span : spans) {
            notes.merge(new Merge(no, span.column(), no + span.rows() - 1, span.column() + span.columns() - 1));
        }
        spans.clear();
        return no;
    }
}
