package org.quicksilver.batch;

import org.quicksilver.batch.store.FileStore;
import org.quicksilver.batch.store.StagedRow;

/** What is stored of what was read. */
sealed interface IngestResult {
    /** A row with what became of it. */
    record Row(StagedRow row) implements IngestResult {}

    /** A table was read to its end. */
    record TableEnd(FileStore.TableRows rows) implements IngestResult {}
}
