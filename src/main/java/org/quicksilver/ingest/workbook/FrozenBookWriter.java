package org.quicksilver.ingest.workbook;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quicksilver.ingest.sheet.Merge;
import org.quicksilver.record.Cell;

/** Writes a frozen workbook: rows sheet by sheet as they come, the directory of sheets last. */
final class FrozenBookWriter implements Closeable {

    private final CountedOutput counted;
    private final DataOutputStream out;
    private final BookLimits limits;
    private final List<FrozenBook.Sheet> sheets = new ArrayList<>();
    private final Map<String, Integer> formats = new HashMap<>();
    private long offset;
    private int lastRow;
    private int hiddenRows;

    FrozenBookWriter(Path file, BookLimits limits) throws IOException {
        this.counted = new CountedOutput(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
        this.out = new DataOutputStream(counted);
        this.limits = limits;
    }

    void startSheet() throws WorkbookRefused {
        if (sheets.size() >= limits.sheets()) {
            throw new WorkbookRefused(
                    "corrupt",
                    "It has more than " + limits.sheets()
                            + " sheets; split it, or raise limits.sheets in the job file.");
        }
        offset = counted.written();
        lastRow = 0;
        hiddenRows = 0;
        formats.clear();
        formats.put("", 0);
    }

    /** Writes a row, unless all of its cells are empty. */
    void row(int number, boolean hidden, List<Cell> cells) throws IOException, WorkbookRefused {
        int filled = 0;
        for (Cell cell : cells) {
            filled += cell.text().isEmpty() ? 0 : 1;
        }
        if (filled == 0) {
            return;
        }
        check(number, cells);
        out.writeByte(FrozenBook.ROW);
        out.writeInt(number);
        out.writeInt(filled);
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (!cell.text().isEmpty()) {
                out.writeInt(i + 1);
                out.writeByte(FrozenBook.TYPES.indexOf(cell.type()));
                format(cell.format());
                text(cell.text());
            }
        }
        lastRow = number;
        hiddenRows += hidden ? 1 : 0;
    }

    private void check(int number, List<Cell> cells) throws WorkbookRefused {
        if (number > limits.rows() || cells.size() > limits.columns()) {
            throw new WorkbookRefused(
                    "corrupt",
                    "A sheet has more than " + limits.rows() + " rows or " + limits.columns()
                            + " columns; remove what is empty, or raise limits.rows or limits.columns in the job file.");
        }
        for (Cell cell : cells) {
            if (cell.text().length() > limits.cellChars()) {
                throw new WorkbookRefused(
                        "corrupt",
                        "A cell of row " + number + " has more than " + limits.cellChars()
                                + " characters; shorten it, or raise limits.cell_chars in the job file.");
            }
        }
    }

    private void format(String format) throws IOException {
        Integer known = formats.get(format);
        if (known != null) {
            out.writeInt(known);
        } else {
            out.writeInt(formats.size());
            formats.put(format, formats.size());
            text(format);
        }
    }

    void endSheet(String name, boolean hidden, List<Integer> hiddenColumns, List<Merge> merges) throws IOException {
        out.writeByte(FrozenBook.END);
        sheets.add(new FrozenBook.Sheet(name, hidden, lastRow, hiddenRows, hiddenColumns, merges, offset));
    }

    /** Writes the directory; what is not finished is no frozen workbook. */
    void finish(String format) throws IOException {
        long directory = counted.written();
        text(format);
        out.writeInt(sheets.size());
        for (FrozenBook.Sheet sheet : sheets) {
            text(sheet.name());
            out.writeBoolean(sheet.hidden());
            out.writeInt(sheet.lastRow());
            out.writeInt(sheet.hiddenRows());
            out.writeInt(sheet.hiddenColumns().size());
            for (int column : sheet.hiddenColumns()) {
                out.writeInt(column);
            }
            out.writeInt(sheet.merges().size());
            for (Merge m : sheet.merges()) {
                out.writeInt(m.firstRow());
                out.writeInt(m.firstColumn());
                out.writeInt(m.lastRow());
                out.writeInt(m.lastColumn());
            }
            out.writeLong(sheet.offset());
        }
        out.writeLong(directory);
        out.writeInt(FrozenBook.MAGIC);
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** Counts beyond 2 GB, which {@link DataOutputStream#size()} does not. */
    private static final class CountedOutput extends FilterOutputStream {
        private long written;

        CountedOutput(OutputStream out) {
            super(out);
        }

        long written() {
            return written;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            written++;
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            out.write(b, off, len);
            written += len;
        }
    }
}
