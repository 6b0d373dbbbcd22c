package org.quicksilver.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.quicksilver.ingest.workbook.BookLimits;
import org.quicksilver.ingest.workbook.FrozenBook;
import org.quicksilver.ingest.workbook.WorkbookRefused;
import org.quicksilver.ingest.workbook.WorkerProcess;

/**
 * Converted workbooks: one frozen table file a workbook, keyed by content hash, made by a worker process of its own so
 * that a hostile workbook fails alone. Safe for threads.
 */
public final class WorkbookStore implements AutoCloseable {

    /** Part of the name of a frozen file: raised when what is written in it changes. */
    private static final String VERSION = "4";

    private final Path folder;
    private final WorkerProcess worker;

    /**
     * @param folder where frozen tables are kept; made when first needed
     * @param heapMegabytes heap of the worker
     * @param secondsPerFile time limit a workbook, and one second more a megabyte of it
     */
    public WorkbookStore(Path folder, int heapMegabytes, int secondsPerFile) {
        this.folder = folder;
        this.worker = new WorkerProcess(heapMegabytes, secondsPerFile);
    }

    /** Starts the worker now, so that it is there when the first workbook comes. */
    public void start() throws IOException {
        worker.start();
    }

    /**
     * The frozen form of a workbook, converted unless that was done before.
     *
     * @throws WorkbookRefused when it cannot be read
     */
    FrozenBook frozen(SurveyFiles.Found file, BookLimits limits) throws IOException, WorkbookRefused {
        Path frozen = folder.resolve(file.sha256() + "." + VERSION + ".qsb");
        if (!Files.exists(frozen)) {
            Files.createDirectories(folder);
            worker.convert(file.file(), frozen, limits);
        }
        return FrozenBook.open(frozen);
    }

    @Override
    public void close() {
        worker.close();
    }
}
