package org.quicksilver.ingest.workbook;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quicksilver.ingest.sheet.Merge;
import org.quicksilver.record.Cell;
import org.quicksilver.record.CellType;

/** Reads the part of one XLSX sheet in one pass: hidden columns stand before its rows, merged blocks behind them. */
final class XlsxSheet {

    private static final Pattern BLOCK =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

    private final OoxmlBook book;
    private final SheetNotes notes;
    private final FrozenBookWriter out;
    private final RowCells row = new RowCells();
    private int rowNumber;

    XlsxSheet(OoxmlBook book, SheetNotes notes, FrozenBookWriter out) {
        this.book = book;
        this.notes = notes;
        this.out = out;
    }

    /** Writes its rows and keeps the rest; a part that is no worksheet has none. */
    void read(XmlPart xml) throws IOException {
        if (!xml.next() || !xml.name().equals("worksheet")) {
            return;
        }
        while (xml.nextChild(1)) {
            switch (xml.name()) {
                case "sheetViews" -> {
                    while (xml.nextChild(2)) {
                        if (xml.isTrue("rightToLeft")) {
                            notes.rightToLeft();
                        }
                    }
                }
                case "sheetProtection" -> {
                    if (xml.isTrue("sheet")) {
                        notes.lock();
                    }
                    xml.skip();
                }
                case "cols" -> {
                    while (xml.nextChild(2)) {
                        column(xml);
                    }
                }
                case "sheetData" -> {
                    while (xml.nextChild(2)) {
                        if (xml.name().equals("row")) {
                            row(xml);
                        }
                    }
                }
                case "mergeCells" -> {
                    while (xml.nextChild(2)) {
                        merge(xml);
                    }
                }
                default -> xml.skip();
            }
        }
    }

    private void column(XmlPart xml) {
        if (xml.isTrue("hidden")) {
            notes.hideColumns(xml.number("min", 1), xml.number("max", 0));
        }
    }

    private void merge(XmlPart xml) throws IOException {
        Merge merge = merge(xml.attribute("ref"));
        if (merge != null) {
            notes.merge(merge);
        }
    }

    private void row(XmlPart xml) throws IOException {
        rowNumber = xml.number("r", rowNumber + 1);
        out.limits().checkPlace(rowNumber, 0);
        row.start(rowNumber, xml.isTrue("hidden"));
        int column = 0;
        int inside = xml.depth();
        while (xml.nextChild(inside)) {
            if (xml.name().equals("c")) {
                column = cell(xml, column + 1);
            }
        }
        out.row(row);
    }

    /** Reads a cell; its column, which is the given one unless it says otherwise. */
    private int cell(XmlPart xml, int next) throws IOException {
        int column = next;
        CellStyle style = book.styles().get(0);
        String type = "n";
        for (int i = 0; i < xml.attributes(); i++) {
            switch (xml.attributeName(i)) {
                case "r" -> column = column(xml.attributeValue(i), next);
                case "s" -> style = book.styles().get(number(xml.attributeValue(i)));
                case "t" -> type = xml.attributeValue(i);
                default -> {}
            }
        }
        out.limits().checkPlace(0, column);
        String value = "";
        RichText inline = null;
        int inside = xml.depth();
        while (xml.nextChild(inside)) {
            switch (xml.name()) {
                case "v" -> value = xml.text();
                case "is" -> inline = RichText.read(xml);
                default -> xml.skip();
            }
        }
        if (inline != null && (value.isEmpty() || type.equals("inlineStr"))) {
            row.put(column, CellValues.text(inline.text()), inline.struck() || style.struck());
        } else if (!value.isEmpty()) {
            put(column, type, value, style);
        }
        return column;
    }

    private void put(int column, String type, String value, CellStyle style) throws IOException {
        Cell cell = switch (type) {
            case "s" ->
                book.shared(
                        number(value.strip()),
                        "the cell in row " + rowNumber + ", column " + column + " of sheet " + notes.name());
            case "str", "inlineStr" -> CellValues.text(value);
            case "b" -> CellValues.bool(value);
            case "e" -> CellValues.error(value);
            case "d" -> new Cell(value, CellType.DATE, style.format());
            default -> CellValues.number(value, style, book.from1904());
        };
        row.put(column, cell, style.struck() || (type.equals("s") && isStruck(value)));
    }

    private boolean isStruck(String value) {
        return book.strings().isStruck(number(value.strip()));
    }

    private static int number(String text) {
        int n = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || n > 200_000_000) {
                return -1;
            }
            n = 10 * n + digit;
        }
        return text.isEmpty() ? -1 : n;
    }

    /** Column of a reference such as {@code AB12}; another where it is none. */
    private static int column(String reference, int otherwise) {
        int column = 0;
        for (int i = 0; i < reference.length() && i < 5; i++) {
            char c = reference.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                column = column * 26 + c - 'A' + 1;
            } else if (c >= 'a' && c <= 'z') {
                column = column * 26 + c - 'a' + 1;
            } else if (c != '$') {
                break;
            }
        }
        return column == 0 ? otherwise : column;
    }

    /** A block as A1:B2; null when it is none or a single cell. */
    static @Nullable Merge merge(String ref) {
        Matcher m = BLOCK.matcher(ref);
        if (!m.matches()) {
            return null;
        }
        int row = Integer.parseInt(m.group(2));
        int lastRow = Integer.parseInt(m.group(4));
        int column = column(m.group(1), 0);
        int lastColumn = column(m.group(3), 0);
        Merge merge = new Merge(
                Math.min(row, lastRow),
                Math.min(column, lastColumn),
                Math.max(row, lastRow),
                Math.max(column, lastColumn));
        return merge.rows() * (long) merge.columns() > 1 ? merge : null;
    }
}
