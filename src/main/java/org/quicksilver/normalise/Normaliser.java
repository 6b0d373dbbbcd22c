package org.quicksilver.normalise;

import java.util.Iterator;
import java.util.Optional;
import org.quicksilver.plan.Plan;
import org.quicksilver.record.FileReading;
import org.quicksilver.record.SourceRow;
import org.quicksilver.record.TableReading;

/** Turns rows into records, value by value; immutable, safe for threads. */
public final class Normaliser {

    /**
     * @param plan the job
     * @param round code of the round given on the command line, empty for none
     */
    public Normaliser(Plan plan, String round) {
        throw new UnsupportedOperationException(plan.job() + round);
    }

    /** What the values of a table's columns say about date order, decimal marks and currency; one pass over its rows. */
    public TableEvidence evidence(FileReading file, TableReading table, Iterator<SourceRow> rows) {
        throw new UnsupportedOperationException(file.sourceFile() + table + rows);
    }

    /** The normaliser of one table. */
    public TableNormaliser forTable(
            FileReading file, TableReading table, TableEvidence evidence, Optional<LedgerEntry> ledger) {
        throw new UnsupportedOperationException(file.sourceFile() + table + evidence + ledger);
    }
}
