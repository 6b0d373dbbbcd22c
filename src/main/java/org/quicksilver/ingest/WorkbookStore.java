package org.quicksilver.ingest;

import java.nio.file.Path;

/**
 * Converted workbooks: one frozen table file a workbook, keyed by content hash, made by a worker process of its own so
 * that a hostile workbook fails alone.
 */
public final class WorkbookStore implements AutoCloseable {

    /**
     * @param folder where frozen tables are kept
     * @param heapMegabytes heap of the worker
     * @param secondsPerFile time limit a workbook
     */
    public WorkbookStore(Path folder, int heapMegabytes, int secondsPerFile) {
        throw new UnsupportedOperationException(folder + "" + heapMegabytes + secondsPerFile);
    }

    @Override
    public void close() {}
}
