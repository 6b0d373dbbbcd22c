package org.quicksilver.ingest.workbook;

import org.quicksilver.record.Cell;

/** Reads cells of an XLS workbook (MS-XLS 2.4; for Excel 2 to 4 the Microsoft Excel File Format, Excel 4 SDK). */
final class BiffCell {

    private static final int INTEGER_2 = 0x02;
    private static final int NUMBER_2 = 0x03;
    private static final int LABEL_2 = 0x04;
    private static final int ERROR_2 = 0x05;
    private static final int FORMULA_2 = 0x06;
    private static final int STRING_2 = 0x07;
    private static final int PACKED_MANY = 0xBD;
    private static final int RICH_LABEL = 0xD6;
    private static final int SHARED_LABEL = 0xFD;
    private static final int NUMBER = 0x203;
    private static final int LABEL = 0x204;
    private static final int ERROR = 0x205;
    private static final int FORMULA_3 = 0x206;
    private static final int STRING = 0x207;
    private static final int PACKED = 0x27E;
    private static final int FORMULA_4 = 0x406;
    private static final int SHARED_FORMULA = 0x4BC;
    private static final int ARRAY_2 = 0x21;
    private static final int ARRAY = 0x221;
    private static final int TABLE = 0x236;

    private final BiffBook book;
    private final BiffRecords records;
    private Cell cell = Cell.EMPTY;
    private boolean struck;

    BiffCell(BiffBook book, BiffRecords records) {
        this.book = book;
        this.records = records;
    }

    static boolean isCell(int type) {
        return switch (type) {
            case INTEGER_2,
                    NUMBER_2,
                    LABEL_2,
                    ERROR_2,
                    FORMULA_2,
                    PACKED_MANY,
                    RICH_LABEL,
                    SHARED_LABEL,
                    NUMBER,
                    LABEL,
                    ERROR,
                    FORMULA_3,
                    PACKED,
                    FORMULA_4 -> true;
            default -> false;
        };
    }

    /** The last column that a record holds a cell of, less than the first for none. */
    static int lastColumn(int type, BiffRecords r, int first) {
        return type == PACKED_MANY ? first + (r.size() - 6) / 6 - 1 : first;
    }

    Cell cell() {
        return cell;
    }

    boolean struck() {
        return struck;
    }

    /** Reads the cell of a 0-based column from the record at an offset. */
    void read(int offset, int column) {
        records.seek(offset);
        int type = records.type();
        boolean old = type < 0x10 && book.version() == 2;
        int many = type == PACKED_MANY ? column - records.u16(2) : 0;
        CellStyle style = old
                ? book.styleOfFormat(records.u8(5) & 0x3F)
                : book.style(type == PACKED_MANY ? records.u16(4 + 6 * many) : records.u16(4));
        struck = style.struck();
        cell = value(type, old ? 7 : 6, many, style);
        if (type == SHARED_LABEL) {
            struck |= book.strings().isStruck(records.i32(6));
        } else if (type == RICH_LABEL) {
            struck |= isRichStruck(records.u16(6));
        }
    }

    /** Whether some run behind the text that was just read is struck through. */
    private boolean isRichStruck(int length) {
        boolean wide = book.version() == BiffBook.UNICODE;
        int size = wide ? 2 : 1;
        if (records.left() < size) {
            return false;
        }
        int runs = wide ? records.readU16() : records.readU8();
        return runs * 2 * size <= records.left()
                && BiffText.isStruck(runs, length, book::isStruck, wide ? records::readU16 : records::readU8);
    }

    private Cell value(int type, int at, int many, CellStyle style) {
        boolean from1904 = book.from1904();
        return switch (type) {
            case INTEGER_2 -> CellValues.number(records.u16(at), style, from1904);
            case NUMBER_2, NUMBER -> CellValues.number(records.f64(at), style, from1904);
            case PACKED -> CellValues.number(CellValues.rk(records.i32(at)), style, from1904);
            case PACKED_MANY -> CellValues.number(CellValues.rk(records.i32(6 + 6 * many)), style, from1904);
            case ERROR_2, ERROR -> coded(records.u8(at), records.u8(at + 1) == 1);
            case SHARED_LABEL -> shared(records.i32(at));
            case LABEL_2 -> book.version() == 2 ? label(records.u8(at), at + 1) : label(records.u16(at), at + 2);
            case LABEL, RICH_LABEL -> label(records.u16(at), at + 2);
            default -> formula(at, style);
        };
    }

    private static Cell coded(int code, boolean error) {
        return error ? CellValues.error(code) : CellValues.bool(code == 0 ? "0" : "1");
    }

    private Cell label(int length, int at) {
        records.goTo(at);
        return Cell.ofText(book.text(records, length));
    }

    private Cell shared(int index) {
        if (index < 0 || index >= book.strings().size()) {
            throw new IndexOutOfBoundsException("a cell refers to a text that is not there");
        }
        try {
            return Cell.ofText(book.strings().get(index));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The cached result: a number, or what the last two of its bytes say with a code in the first. */
    private Cell formula(int at, CellStyle style) {
        if (records.u16(at + 6) != 0xFFFF) {
            return CellValues.number(records.f64(at), style, book.from1904());
        }
        return switch (records.u8(at)) {
            case 0 -> result();
            case 1 -> coded(records.u8(at + 2), false);
            case 2 -> coded(records.u8(at + 2), true);
            default -> Cell.EMPTY;
        };
    }

    /** The text that follows the formula, perhaps behind the record of a formula that cells share. */
    private Cell result() {
        while (records.next()) {
            switch (records.type()) {
                case SHARED_FORMULA, ARRAY, ARRAY_2, TABLE, BiffRecords.CONTINUE -> {}
                case STRING_2 -> {
                    return book.version() == 2 ? label(records.u8(0), 1) : label(records.u16(0), 2);
                }
                case STRING -> {
                    return label(records.u16(0), 2);
                }
                default -> {
                    return Cell.EMPTY;
                }
            }
        }
        return Cell.EMPTY;
    }
}
