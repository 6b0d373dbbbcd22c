package org.quicksilver.ingest.workbook;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quicksilver.ingest.sheet.Merge;
import org.quicksilver.ingest.sheet.RawRow;
import org.quicksilver.ingest.sheet.RawRows;
import org.quicksilver.ingest.sheet.RawSheet;

/**
 * A sheet of a frozen workbook.
 *
 * @param book the workbook
 * @param index 0-based position of the sheet
 */
public record BookSheet(FrozenBook book, int index) implements RawSheet {

    @Override
    public String name() {
        return sheet().name();
    }

    @Override
    public boolean hidden() {
        return sheet().hidden();
    }

    @Override
    public List<Merge> merges() {
        return sheet().merges();
    }

    /** The sheet as it was frozen. */
    public FrozenBook.Sheet sheet() {
        return book.sheets().get(index);
    }

    @Override
    public RawRows open() throws IOException {
        return new Walk(book.rows(sheet()));
    }

    /** Fills the gaps between rows that hold something with blank ones. */
    private static final class Walk implements RawRows {
        private final FrozenBook.Rows rows;
        private FrozenBook.@Nullable Row ahead;
        private int number;

        Walk(FrozenBook.Rows rows) throws IOException {
            this.rows = rows;
            this.ahead = rows.next();
        }

        @Override
        public @Nullable RawRow next() throws IOException {
            FrozenBook.Row row = ahead;
            if (row == null) {
                return null;
            }
            number++;
            if (row.number() > number) {
                return new RawRow(number, List.of(), Optional.empty());
            }
            number = row.number();
            ahead = rows.next();
            return new RawRow(number, row.cells(), Optional.empty());
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }
}
