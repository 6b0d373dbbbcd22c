package org.quicksilver.ingest.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Converts one workbook in this process and says how long it took. Not a test: {@code bench/workbooks} runs it. */
public final class WorkbookSpeed {

    private WorkbookSpeed() {}

    public static void main(String[] args) throws IOException {
        Path target = Files.createTempFile("speed", ".qsb");
        long start = System.nanoTime();
        WorkbookWorker.convert(Path.of(args[0]), target, BookLimits.of((name, otherwise) -> otherwise));
        long took = (System.nanoTime() - start) / 1_000_000;
        long cells = 0;
        FrozenBook book = FrozenBook.open(target);
        for (FrozenBook.Sheet sheet : book.sheets()) {
            try (FrozenBook.Rows rows = book.rows(sheet)) {
                for (FrozenBook.Row row = rows.next(); row != null; row = rows.next()) {
                    cells += row.cells().size();
                }
            }
        }
        long walked = (System.nanoTime() - start) / 1_000_000 - took;
        System.out.printf("quicksilver: %,d cells, %d ms; read again frozen in %d ms%n", cells, took, walked);
        Files.delete(target);
    }
}
