package org.quicksilver.ingest.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quicksilver.ingest.sheet.Merge;
import org.quicksilver.record.Cell;

/** Writes a frozen workbook: rows sheet by sheet as they come, the directory of sheets last. */
final class FrozenBookWriter implements Closeable {

    /** Empty cells before filled ones in a sheet, beyond which its cells are scattered to do harm. */
    private static final long MOST_GAPS = 20_000_000;

    private final FrozenOutput out;
    private final BookLimits limits;
    private final List<FrozenBook.Sheet> sheets = new ArrayList<>();
    private final Map<String, Integer> formats = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final List<String> warnings = new ArrayList<>();
    private final @Nullable TreeMap<Integer, RowCells> sorted;
    private FrozenBook.Letters letters = FrozenBook.Letters.NONE;
    private long offset;
    private int lastRow;
    private int hiddenRows;
    private int struckRows;
    private long gaps;

    /** A row came after a later one, so that the workbook is to be written sorted. */
    static final class OutOfOrder extends IOException {
        private static final long serialVersionUID = 1;

        OutOfOrder() {
            super("Rows are out of order");
        }
    }

    /** @param sort whether rows come in any order; they are then held in memory until their sheet ends */
    FrozenBookWriter(Path file, BookLimits limits, boolean sort) throws IOException {
        this.out = new FrozenOutput(file);
        this.limits = limits;
        this.sorted = sort ? new TreeMap<>() : null;
    }

    BookLimits limits() {
        return limits;
    }

    /** Notes what a person should know of the workbook. */
    void warn(String sentence) {
        warnings.add(sentence);
    }

    /** Notes how the bytes of a web page are letters. */
    void written(FrozenBook.Letters how) {
        letters = how;
    }

    void startSheet() throws WorkbookRefused {
        if (sheets.size() >= limits.sheets()) {
            throw WorkbookRefused.tooMuch("It has more than " + limits.sheets() + " sheets", "split it", "sheets");
        }
        offset = out.written();
        lastRow = 0;
        hiddenRows = 0;
        struckRows = 0;
        gaps = 0;
        formats.clear();
        formats.put("", 0);
    }

    /** Number of the last row of the sheet that holds something; 0 for none. */
    int lastRow() {
        return lastRow;
    }

    /** Writes a row, unless it holds nothing. */
    void row(RowCells row) throws IOException {
        if (row.size() == 0) {
            return;
        }
        check(row);
        if (sorted != null) {
            RowCells before = sorted.putIfAbsent(row.number(), row.copy(row.number()));
            if (before != null) {
                before.add(row);
            }
        } else if (row.number() <= lastRow) {
            throw new OutOfOrder();
        } else {
            write(row);
        }
    }

    private void write(RowCells row) throws IOException {
        out.writeByte(FrozenBook.ROW);
        out.writeNumber(row.number());
        out.writeNumber(row.size());
        int column = 0;
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.cell(i);
            out.writeNumber(row.column(i) - column);
            column = row.column(i);
            out.writeByte(FrozenBook.TYPES.indexOf(cell.type()));
            format(cell.format());
            out.writeText(cell.text());
        }
        lastRow = row.number();
        hiddenRows += row.hidden() ? 1 : 0;
        struckRows += row.struck() ? 1 : 0;
    }

    private void check(RowCells row) throws WorkbookRefused {
        if (row.number() < 1) {
            throw WorkbookRefused.damaged("a cell stands outside of any row");
        }
        int last = row.column(row.size() - 1);
        limits.checkPlace(row.number(), last);
        gaps += last - row.size();
        if (gaps > MOST_GAPS) {
            throw new WorkbookRefused(
                    "corrupt",
                    "A sheet has more than " + MOST_GAPS
                            + " empty cells before filled ones; move the table together and resend it.");
        }
        for (int i = 0; i < row.size(); i++) {
            if (row.cell(i).text().length() > limits.cellChars()) {
                throw WorkbookRefused.tooMuch(
                        "A cell of row " + row.number() + " has more than " + limits.cellChars() + " characters",
                        "shorten it",
                        "cell_chars");
            }
        }
    }

    private void format(String format) throws IOException {
        Integer known = formats.get(format);
        if (known != null) {
            out.writeNumber(known);
        } else {
            out.writeNumber(formats.size());
            formats.put(format, formats.size());
            out.writeText(format);
        }
    }

    /** @param merges in any order */
    void endSheet(String name, SheetLook look, List<Integer> hiddenColumns, List<Merge> merges) throws IOException {
        if (sorted != null) {
            for (RowCells row : sorted.values()) {
                write(row);
            }
            sorted.clear();
        }
        out.writeByte(FrozenBook.END);
        List<Merge> ordered = new ArrayList<>(merges);
        ordered.sort(Comparator.comparingInt(Merge::firstRow).thenComparingInt(Merge::firstColumn));
        sheets.add(
                new FrozenBook.Sheet(own(name), look, lastRow, hiddenRows, struckRows, hiddenColumns, ordered, offset));
    }

    /** A name that no sheet before has, since sheets are told apart by name. */
    private String own(String name) {
        String own = name;
        for (int n = 2; !names.add(own); n++) {
            own = name + " (" + n + ")";
        }
        return own;
    }

    /** Writes the directory; what is not finished is no frozen workbook. */
    void finish(String format) throws IOException {
        long directory = out.written();
        out.writeText(format);
        out.writeText(letters.encoding());
        out.writeText(letters.reason());
        out.writeByte(letters.bom() ? 1 : 0);
        out.writeNumber(warnings.size());
        for (String warning : warnings) {
            out.writeText(warning);
        }
        out.writeNumber(sheets.size());
        for (FrozenBook.Sheet sheet : sheets) {
            out.writeText(sheet.name());
            out.writeByte(sheet.look().bits());
            out.writeNumber(sheet.lastRow());
            out.writeNumber(sheet.hiddenRows());
            out.writeNumber(sheet.struckRows());
            out.writeNumber(sheet.hiddenColumns().size());
            for (int column : sheet.hiddenColumns()) {
                out.writeNumber(column);
            }
            out.writeNumber(sheet.merges().size());
            for (Merge m : sheet.merges()) {
                out.writeNumber(m.firstRow());
                out.writeNumber(m.firstColumn());
                out.writeNumber(m.lastRow());
                out.writeNumber(m.lastColumn());
            }
            out.writeNumber(sheet.offset());
        }
        out.writeLong(directory);
        out.writeLong(FrozenBook.MAGIC);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
