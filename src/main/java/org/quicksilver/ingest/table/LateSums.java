package org.quicksilver.ingest.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import org.quicksilver.ingest.sheet.RawRow;
import org.quicksilver.ingest.sheet.RawRows;
import org.quicksilver.ingest.sheet.RawSheet;

/**
 * The sums of the columns of a table so far, made only once a row may be one of sums: the rows above it are then read a
 * second time, and summed as they come from there on. Most tables have no such row, and none takes more than two readings.
 */
final class LateSums {

    private final RawSheet sheet;
    private final RunningSums sums;

    /** Numbers of the data rows and of the rows of sums until the first question. */
    private final BitSet dataRows = new BitSet();

    private final BitSet sumRows = new BitSet();
    private boolean asked;

    LateSums(RawSheet sheet, RunningSums sums) {
        this.sheet = sheet;
        this.sums = sums;
    }

    /** Adds a data row. */
    void add(RawRow row) {
        if (asked) {
            sums.add(row);
        } else {
            dataRows.set(row.number());
        }
    }

    /** Begins anew below a row of sums. */
    void restart(RawRow row) {
        if (asked) {
            sums.restart();
        } else {
            sumRows.set(row.number());
        }
    }

    /**
     * Whether every number of a row is the sum of its column, from the start or from the last row of sums.
     *
     * @throws UncheckedIOException if the rows above it cannot be read again
     */
    boolean areIn(RawRow row) {
        if (!asked) {
            asked = true;
            catchUp();
        }
        return sums.areIn(row);
    }

    private void catchUp() {
        int last = Math.max(dataRows.length(), sumRows.length()) - 1;
        try (RawRows rows = sheet.open()) {
            RawRow row = last < 0 ? null : rows.next();
            while (row != null && row.number() <= last) {
                if (dataRows.get(row.number())) {
                    sums.add(row);
                } else if (sumRows.get(row.number())) {
                    sums.restart();
                }
                row = rows.next();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        dataRows.clear();
        sumRows.clear();
    }
}
