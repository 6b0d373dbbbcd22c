package org.quicksilver.ingest.workbook;

import java.io.IOException;
import java.util.Set;
import org.quicksilver.ingest.sheet.Merge;
import org.quicksilver.record.Cell;

/**
 * Reads one table of an OpenDocument spreadsheet. What is repeated and empty is passed over in one step; what is repeated
 * and holds something is written out, up to a cap.
 */
final class OdsSheet {

    /** Cells that repeating may add to a sheet: more is made to do harm, or a column filled to the last row. */
    private static final long MOST_REPEATED = 100_000;

    private final SheetNotes notes;
    private final Set<String> struckCells;
    private final FrozenBookWriter out;
    private final OdsCell cells;
    private final RowCells row = new RowCells();
    private long nextRow = 1;
    private long nextColumn = 1;
    private long repeated;

    OdsSheet(SheetNotes notes, Set<String> struckCells, Set<String> struckTexts, FrozenBookWriter out) {
        this.notes = notes;
        this.struckCells = struckCells;
        this.out = out;
        this.cells = new OdsCell(struckTexts);
    }

    /** Reads the table that starts here, or a group of columns or rows within it. */
    void read(XmlPart xml) throws IOException {
        int inside = xml.depth();
        while (xml.nextChild(inside)) {
            switch (xml.name()) {
                case "table-column" -> column(xml);
                case "table-row" -> row(xml);
                case "table-columns",
                        "table-column-group",
                        "table-header-columns",
                        "table-rows",
                        "table-row-group",
                        "table-header-rows" -> group(xml, inside);
                default -> xml.skip();
            }
        }
    }

    private void group(XmlPart xml, int depth) throws IOException {
        if (depth > 64) {
            throw WorkbookRefused.damaged("groups of rows are nested too deeply");
        }
        read(xml);
    }

    private void column(XmlPart xml) {
        long count = repeat(xml, "number-columns-repeated");
        if (isHidden(xml)) {
            notes.hideColumns(nextColumn, nextColumn + count - 1);
        }
        nextColumn += count;
    }

    private static boolean isHidden(XmlPart xml) {
        String visibility = xml.attribute("visibility");
        return visibility.equals("collapse") || visibility.equals("filter");
    }

    private void row(XmlPart xml) throws IOException {
        long count = repeat(xml, "number-rows-repeated");
        row.start((int) Math.min(nextRow, Integer.MAX_VALUE), isHidden(xml));
        long column = 1;
        int inside = xml.depth();
        while (xml.nextChild(inside)) {
            switch (xml.name()) {
                case "table-cell", "covered-table-cell" -> column += cell(xml, column);
                default -> xml.skip();
            }
        }
        if (row.size() > 0) {
            out.limits().checkPlace(nextRow + count - 1, row.column(row.size() - 1));
            repeat((count - 1) * row.size());
            out.row(row);
            for (long n = 1; n < count; n++) {
                out.row(row.copy((int) (nextRow + n)));
            }
        }
        nextRow += count;
    }

    private void repeat(long more) throws WorkbookRefused {
        repeated += more;
        if (repeated > MOST_REPEATED) {
            throw new WorkbookRefused(
                    "corrupt",
                    "Sheet " + notes.name() + " repeats cells more than " + MOST_REPEATED
                            + " times; clear what is filled down beyond the table and resend it.");
        }
    }

    /** Puts the cell that starts here; how many columns it takes. */
    private long cell(XmlPart xml, long column) throws IOException {
        long count = repeat(xml, "number-columns-repeated");
        int columns = xml.number("number-columns-spanned", 1);
        int rows = xml.number("number-rows-spanned", 1);
        boolean struck = struckCells.contains(xml.attribute("style-name"));
        Cell cell = cells.read(xml);
        if (!cell.text().isEmpty()) {
            out.limits().checkPlace(nextRow, column + count - 1);
            repeat(count - 1);
            for (long c = column; c < column + count; c++) {
                row.put((int) c, cell, struck || cells.struck());
            }
        }
        if ((columns > 1 || rows > 1) && columns > 0 && rows > 0) {
            out.limits().checkPlace(nextRow, column);
            notes.merge(new Merge((int) nextRow, (int) column, (int) nextRow + rows - 1, (int) column + columns - 1));
        }
        return count;
    }

    private static long repeat(XmlPart xml, String attribute) {
        return Math.max(1, xml.number(attribute, 1));
    }
}
