package org.quicksilver.batch;

import org.quicksilver.batch.store.FileStore;
import org.quicksilver.normalise.TableNormaliser;
import org.quicksilver.record.Outcome;
import org.quicksilver.record.SourceRow;

/** What reading a partition gives: rows that are not blank, and after the last row of each table what it amounted to. */
sealed interface Ingested {

    /**
     * A row.
     *
     * @param sequence its number within the partition, from 0
     * @param tableNo number of its table
     * @param normaliser normaliser of its table
     * @param row the row
     */
    record Row(long sequence, int tableNo, TableNormaliser normaliser, SourceRow row) implements Ingested {}

    /**
     * A row that is known already.
     *
     * @param sequence its number within the partition, from 0
     * @param tableNo number of its table
     * @param outcome what became of it
     */
    record Known(long sequence, int tableNo, Outcome outcome) implements Ingested {}

    /** A table was read to its end. */
    record TableEnd(FileStore.TableRows rows) implements Ingested {}
}
