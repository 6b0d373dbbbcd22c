package org.quicksilver.ingest.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
    private static final int MERGE = 176;
    private static final int ROW_HIDDEN = 0x10;
    private static final int VALUE = 8;

    private final String name;
    private final boolean from1904;
    private final List<CellStyle> styles;
    private final SharedStrings strings;
    private final FrozenBookWriter out;
    private final RowCells row = new RowCells();
    private final List<Merge> merges = new ArrayList<>();
    private final HiddenColumns hidden;

    XlsbSheet(String name, boolean from1904, List<CellStyle> styles, SharedStrings strings, FrozenBookWriter out) {
        this.name = name;
        this.from1904 = from1904;
        this.styles = styles;
        this.strings = strings;
        this.out = out;
        this.hidden = new HiddenColumns(out.limits().columns());
    }

    List<Merge> merges() {
        return merges;
    }

    List<Integer> hiddenColumns() {
        return hidden.list();
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
            case MERGE -> {
                merges.add(new Merge(r.i32(0) + 1, r.i32(8) + 1, r.i32(4) + 1, r.i32(12) + 1));
                out.limits().checkMerges(name, merges.size());
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
            hidden.hide(r.i32(0) + 1L, Integer.toUnsignedLong(r.i32(4)) + 1);
        }
    }

    private void cell(XlsbRecords r) throws IOException {
        long column = Integer.toUnsignedLong(r.i32(0)) + 1;
        out.limits().checkPlace(0, column);
        int number = r.i32(4) & 0xFF_FFFF;
        CellStyle style = number < styles.size() ? styles.get(number) : CellStyle.GENERAL;
        row.put((int) column, value(r, style), style.struck());
    }

    private Cell value(XlsbRecords r, CellStyle style) throws IOException {
        return switch (r.type()) {
            case PACKED -> CellValues.number(CellValues.rk(r.i32(VALUE)), style, from1904);
            case REAL, FORMULA_REAL -> CellValues.number(r.f64(VALUE), style, from1904);
            case ERROR, FORMULA_ERROR -> CellValues.error(r.u8(VALUE));
            case BOOLEAN, FORMULA_BOOLEAN -> CellValues.bool(r.u8(VALUE) == 0 ? "0" : "1");
            case SHARED_TEXT -> shared(r.i32(VALUE));
            case RICH_TEXT -> Cell.ofText(r.text(VALUE + 1));
            default -> Cell.ofText(r.text(VALUE));
        };
    }

    private Cell shared(int index) throws IOException {
        if (index < 0 || index >= strings.size()) {
            throw WorkbookRefused.damaged("a cell of sheet " + name + " refers to a text that is not there");
        }
        return Cell.ofText(strings.get(index));
    }
}
