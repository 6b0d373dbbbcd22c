package org.quicksilver.ingest.workbook;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.quicksilver.ingest.sheet.Merge;

/**
 * Reads one sheet of an XLS workbook: first notes where each cell is, since a file may hold them in any order, then writes
 * them by row and column.
 */
final class BiffSheet {

    private static final int ROW = 0x208;
    private static final int ROW_HIDDEN = 0x20;
    private static final int COLUMN = 0x7D;
    private static final int COLUMN_WIDTH_2 = 0x24;
    private static final int MERGES = 0xE5;
    private static final int PROTECT = 0x12;
    private static final int VIEW = 0x23E;
    private static final int RIGHT_TO_LEFT = 0x40;

    private final BiffBook book;
    private final BiffRecords records;
    private final FrozenBookWriter out;
    private final BiffCell cells;
    private final SheetNotes notes;
    private final Set<Integer> hiddenRows = new HashSet<>();
    /** Row, column and offset of each cell in 16, 16 and 32 bits. */
    private long[] places = new long[256];

    private int count;

    BiffSheet(BiffBook book, BiffRecords records, SheetNotes notes, FrozenBookWriter out) {
        this.book = book;
        this.notes = notes;
        this.records = records;
        this.out = out;
        this.cells = new BiffCell(book, records);
    }

    /** Writes the sheet that begins with the current record; the reader then stands at its end. */
    void read() throws IOException {
        note();
        int end = records.offset();
        write();
        records.seek(end);
        notes.end();
    }

    /** Embedded charts are parts of their own within a sheet, which begin and end like it. */
    private void note() throws IOException {
        int depth = 1;
        while (depth > 0 && records.next()) {
            if (BiffBook.version(records) > 0) {
                depth++;
            } else if (records.type() == BiffBook.EOF) {
                depth--;
            } else if (depth == 1) {
                note(records.type());
            }
        }
    }

    private void note(int type) throws IOException {
        if (BiffCell.isCell(type)) {
            noteCells(type);
            return;
        }
        switch (type) {
            case ROW -> {
                if (records.size() >= 14 && (records.u16(12) & ROW_HIDDEN) != 0) {
                    hiddenRows.add(records.u16(0));
                }
            }
            case COLUMN -> {
                if (records.size() >= 10 && (records.u16(8) & 1) != 0) {
                    notes.hideColumns(records.u16(0) + 1, records.u16(2) + 1);
                }
            }
            case COLUMN_WIDTH_2 -> {
                if (records.size() >= 4 && records.u16(2) == 0) {
                    notes.hideColumns(records.u8(0) + 1, records.u8(1) + 1);
                }
            }
            case MERGES -> {
                for (int i = 0; i < records.u16(0) && 10 + 8 * i <= records.size(); i++) {
                    merge(2 + 8 * i);
                }
            }
            case VIEW -> {
                if ((records.u16(0) & RIGHT_TO_LEFT) != 0) {
                    notes.rightToLeft();
                }
            }
            case PROTECT -> {
                if (records.u16(0) != 0) {
                    notes.lock();
                }
            }
            default -> {
                if (book.version() < 5) {
                    book.take(records);
                }
            }
        }
    }

    private void merge(int at) throws WorkbookRefused {
        Merge merge = new Merge(
                records.u16(at) + 1, records.u16(at + 4) + 1, records.u16(at + 2) + 1, records.u16(at + 6) + 1);
        if (merge.rows() > 0 && merge.columns() > 0) {
            notes.merge(merge);
        }
    }

    private void noteCells(int type) {
        int row = records.u16(0);
        int first = records.u16(2);
        int last = BiffCell.lastColumn(type, records, first);
        for (int column = first; column <= last; column++) {
            if (count == places.length) {
                places = Arrays.copyOf(places, 2 * count);
            }
            places[count++] = ((long) row << 48) | ((long) column << 32) | records.offset();
        }
    }

    private void write() throws IOException {
        Arrays.sort(places, 0, count);
        RowCells row = new RowCells();
        int number = -1;
        for (int i = 0; i < count; i++) {
            int r = (int) (places[i] >>> 48);
            if (r != number) {
                writeRow(row, number);
                number = r;
                row.start(r + 1, hiddenRows.contains(r));
            }
            int column = (int) (places[i] >>> 32) & 0xFFFF;
            out.limits().checkPlace(r + 1, column + 1);
            cells.read((int) places[i], column);
            row.put(column + 1, cells.cell(), cells.struck());
        }
        writeRow(row, number);
    }

    private void writeRow(RowCells row, int number) throws IOException {
        if (number >= 0) {
            out.row(row);
        }
    }
}
