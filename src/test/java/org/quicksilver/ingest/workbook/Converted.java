package org.quicksilver.ingest.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.quicksilver.record.Cell;

/** Workbooks converted for a test. */
final class Converted {

    static final BookLimits LIMITS = BookLimits.of((name, otherwise) -> otherwise);

    private Converted() {}

    static FrozenBook of(Path source) throws IOException {
        return of(source, LIMITS);
    }

    static FrozenBook of(Path source, BookLimits limits) throws IOException {
        Path target = source.resolveSibling(source.getFileName() + ".qsb");
        WorkbookWorker.convert(source, target, limits);
        return FrozenBook.open(target);
    }

    static FrozenBook of(byte[] bytes, Path folder) throws IOException {
        return of(Files.write(folder.resolve("book"), bytes));
    }

    static List<FrozenBook.Row> rows(FrozenBook book, int sheet) throws IOException {
        List<FrozenBook.Row> rows = new ArrayList<>();
        try (FrozenBook.Rows walk = book.rows(book.sheets().get(sheet))) {
            for (FrozenBook.Row row = walk.next(); row != null; row = walk.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** The texts of the rows that hold something, an empty one for no cell. */
    static List<List<String>> texts(FrozenBook book, int sheet) throws IOException {
        return rows(book, sheet).stream()
                .map(r -> r.cells().stream().map(Cell::text).toList())
                .toList();
    }
}
