package org.quicksilver.ingest.workbook;

import java.io.IOException;
import org.quicksilver.ingest.sheet.Merge;
import org.quicksilver.record.Cell;

/** Takes the records of one sheet of a binary workbook. */
final class XlsbSheet {

    private static final int ROW = 0;
    private static final int PACKED = 2;
    private static final int ERROR = 3;
    private static final int BOOLEAN = 4;
    private static final int REAL = 5;
    private static final int TEXT = 6;
    private static final int SHARED_TEXT = 7;
    private static final int FORMULA_TEXT = 8;
    private static final int FORMULA_REAL = 9;
    private static final int FORMULA_BOOLEAN = 10;
    private static final int FORMULA_ERROR = 11;
    private static final int COLUMN = 60;
    private static final int RICH_TEXT = 62;
    private static final int VIEW = 137;
    private static final int MERGE = 176;
    private static final int PROTECTION = 535;
    private static final int RIGHT_TO_LEFT = 0x20;
    private static final int ROW_HIDDEN = 0x10;
    private static final int VALUE = 8;

    private final OoxmlBook book;
    private final SheetNotes notes;
    private final FrozenBookWriter out;
    private final RowCells row = new RowCells();

    XlsbSheet(OoxmlBook book, SheetNotes notes, FrozenBookWriter out) {
        this.book = book;
        this.notes = notes;
        this.out = out;
    }

    void take(XlsbRecords r) throws IOException {
        switch (r.type()) {
            case ROW -> {
                out.row(row);
                long number = Integer.toUnsignedLong(r.i32(0)) + 1;
                out.limits().checkPlace(number, 0);
                row.start((int) number, (r.u8(11) & ROW_HIDDEN) != 0);
            }
            case PACKED,
                    ERROR,
                    BOOLEAN,
                    REAL,
                    TEXT,
                    SHARED_TEXT,
                    FORMULA_TEXT,
                    FORMULA_REAL,
                    FORMULA_BOOLEAN,
                    FORMULA_ERROR,
                    RICH_TEXT -> cell(r);
            case COLUMN -> column(r);
            case MERGE -> notes.merge(new Merge(r.i32(0) + 1, r.i32(8) + 1, r.i32(4) + 1, r.i32(12) + 1));
            case VIEW -> {
                if ((r.u16(0) & RIGHT_TO_LEFT) != 0) {
                    notes.rightToLeft();
                }
            }
            case PROTECTION -> {
                if (r.u16(2) != 0) {
                    notes.lock();
                }
            }
            default -> {}
        }
    }

    /** Writes the last row. */
    void end() throws IOException {
        out.row(row);
    }

    private void column(XlsbRecords r) {
        if ((r.u16(16) & 1) != 0) {
            notes.hideColumns(r.i32(0) + 1L, Integer.toUnsignedLong(r.i32(4)) + 1);
        }
    }

    private void cell(XlsbRecords r) throws IOException {
        long column = Integer.toUnsignedLong(r.i32(0)) + 1;
        out.limits().checkPlace(0, column);
        CellStyle style = book.styles().get(r.i32(4) & 0xFF_FFFF);
        Cell value = value(r, style);
        row.put((int) column, value, style.struck() || isStruck(r));
    }

    private boolean isStruck(XlsbRecords r) throws IOException {
        return switch (r.type()) {
            case SHARED_TEXT -> book.strings().isStruck(r.i32(VALUE));
            case RICH_TEXT -> r.isStruck(VALUE, book.styles());
            default -> false;
        };
    }

    private Cell value(XlsbRecords r, CellStyle style) throws IOException {
        return switch (r.type()) {
            case PACKED -> CellValues.number(CellValues.rk(r.i32(VALUE)), style, book.from1904());
            case REAL, FORMULA_REAL -> CellValues.number(r.f64(VALUE), style, book.from1904());
            case ERROR, FORMULA_ERROR -> CellValues.error(r.u8(VALUE));
            case BOOLEAN, FORMULA_BOOLEAN -> CellValues.bool(r.u8(VALUE) == 0 ? "0" : "1");
            case SHARED_TEXT -> book.shared(r.i32(VALUE), "a cell of sheet " + notes.name());
            case RICH_TEXT -> Cell.ofText(r.text(VALUE + 1));
            default -> Cell.ofText(r.text(VALUE));
        };
    }
}
