package org.quicksilver.ingest.workbook;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.quicksilver.ingest.sheet.Merge;
import org.quicksilver.record.Cell;
import org.quicksilver.record.CellType;

/** Reads one sheet of an XML Spreadsheet 2003. */
final class XmlBookSheet {

    private static final int WHOLE_SECONDS = "2019-01-04T12:00:00".length();
    /** The day before the first of the calendar, by which programs write a time alone. */
    private static final List<String> NO_DAY = List.of("1899-12-30T", "1899-12-31T", "1904-01-01T");

    private final Map<String, CellStyle> styles;
    private final FrozenBookWriter out;
    private final RowCells row = new RowCells();
    private final SheetNotes notes;
    private long nextRow = 1;
    private long nextColumn = 1;

    XmlBookSheet(SheetNotes notes, Map<String, CellStyle> styles, FrozenBookWriter out) {
        this.notes = notes;
        this.styles = styles;
        this.out = out;
    }

    /** Reads the sheet that starts here. */
    void read(XmlPart xml) throws IOException {
        if (xml.isTrue("RightToLeft")) {
            notes.rightToLeft();
        }
        if (xml.isTrue("Protected")) {
            notes.lock();
        }
        int inside = xml.depth();
        while (xml.nextChild(inside)) {
            switch (xml.name()) {
                case "Table" -> table(xml);
                case "WorksheetOptions" -> {
                    int options = xml.depth();
                    while (xml.nextChild(options)) {
                        option(xml);
                    }
                }
                default -> xml.skip();
            }
        }
    }

    private void option(XmlPart xml) throws IOException {
        switch (xml.name()) {
            case "Visible" -> {
                if (!xml.text().strip().equals("SheetVisible")) {
                    notes.hide();
                }
            }
            case "DisplayRightToLeft" -> {
                notes.rightToLeft();
                xml.skip();
            }
            default -> xml.skip();
        }
    }

    private void table(XmlPart xml) throws IOException {
        long columns = 1;
        int inside = xml.depth();
        while (xml.nextChild(inside)) {
            switch (xml.name()) {
                case "Column" -> {
                    columns = xml.number("Index", (int) Math.min(columns, Integer.MAX_VALUE));
                    long last = columns + Math.max(0, xml.number("Span", 0));
                    if (xml.isTrue("Hidden")) {
                        notes.hideColumns(columns, last);
                    }
                    columns = last + 1;
                    xml.skip();
                }
                case "Row" -> row(xml);
                default -> xml.skip();
            }
        }
    }

    private void row(XmlPart xml) throws IOException {
        nextRow = xml.number("Index", (int) Math.min(nextRow, Integer.MAX_VALUE));
        long span = Math.max(0, xml.number("Span", 0));
        String style = xml.attribute("StyleID");
        row.start((int) nextRow, xml.isTrue("Hidden"));
        nextColumn = 1;
        int inside = xml.depth();
        while (xml.nextChild(inside)) {
            if (xml.name().equals("Cell")) {
                cell(xml, style);
            } else {
                xml.skip();
            }
        }
        out.row(row);
        nextRow += 1 + span;
    }

    private void cell(XmlPart xml, String styleOfRow) throws IOException {
        long column = xml.number("Index", (int) Math.min(nextColumn, Integer.MAX_VALUE));
        long across = Math.max(0, xml.number("MergeAcross", 0));
        long down = Math.max(0, xml.number("MergeDown", 0));
        String id = xml.attribute("StyleID");
        CellStyle style = styles.getOrDefault(
                !id.isEmpty() ? id : styleOfRow.isEmpty() ? "Default" : styleOfRow, CellStyle.GENERAL);
        int inside = xml.depth();
        while (xml.nextChild(inside)) {
            if (xml.name().equals("Data")) {
                String type = xml.attribute("Type");
                StringBuilder text = new StringBuilder();
                boolean struck = data(xml, text);
                Cell cell = cell(type, text.toString(), style);
                if (!cell.text().isEmpty()) {
                    out.limits().checkPlace(nextRow, column);
                    row.put((int) column, cell, struck || style.struck());
                }
            } else {
                xml.skip();
            }
        }
        if (across + down > 0) {
            out.limits().checkPlace(nextRow + down, column + across);
            notes.merge(new Merge((int) nextRow, (int) column, (int) (nextRow + down), (int) (column + across)));
        }
        nextColumn = column + across + 1;
    }

    /** The characters of a cell, runs of several fonts joined; whether any of them is struck through. */
    private static boolean data(XmlPart xml, StringBuilder text) throws IOException {
        boolean struck = false;
        int inside = xml.depth();
        while (xml.textOrNext(text)) {
            if (xml.isStart()) {
                struck |= xml.name().equals("S");
            } else if (xml.depth() < inside) {
                break;
            }
        }
        return struck;
    }

    private static Cell cell(String type, String text, CellStyle style) {
        return switch (type) {
            case "Number" -> CellValues.number(text.strip(), style, false);
            case "DateTime" -> date(text.strip());
            case "Boolean" -> CellValues.bool(text.strip());
            case "Error" -> CellValues.error(text.strip());
            default -> Cell.ofText(text);
        };
    }

    private static Cell date(String iso) {
        String whole = iso.length() > WHOLE_SECONDS ? iso.substring(0, WHOLE_SECONDS) : iso;
        if (whole.length() < WHOLE_SECONDS || whole.charAt(10) != 'T') {
            return Cell.ofText(iso);
        }
        String time = whole.substring(11);
        boolean timeOnly = NO_DAY.contains(whole.substring(0, 11)) && !time.equals("00:00:00");
        return new Cell(timeOnly ? time : time.equals("00:00:00") ? whole.substring(0, 10) : whole, CellType.DATE, "");
    }
}
