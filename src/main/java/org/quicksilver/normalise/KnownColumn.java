package org.quicksilver.normalise;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.quicksilver.plan.Kind;
import org.quicksilver.record.Cell;

/**
 * Reads the cells of one column. What was read once is kept for the next equal cell, up to a bound, as long as cells repeat;
 * that changes no answer, since a reader depends on nothing but its arguments.
 */
final class KnownColumn {

    private static final int MOST_KEPT = 10_000;
    private static final int LONGEST_KEPT = 200;

    /** Cells to be read before it is judged whether they repeat. */
    private static final int TRIAL = 1_000;

    private final Column column;
    private final boolean repeats;
    private final Map<Cell, List<Reading>> kept = new ConcurrentHashMap<>();

    // counts without a lock: a lost one makes nothing but a later verdict
    private int found;
    private int read;

    KnownColumn(Column column) {
        this.column = column;
        Kind kind = column.field().kind();
        repeats = kind != Kind.TITLE && kind != Kind.TEXT;
    }

    List<Reading> read(Cell cell, Readers readers) {
        if (!repeats || cell.text().length() > LONGEST_KEPT || (read > TRIAL && found < read)) {
            return readers.read(cell, column);
        }
        List<Reading> known = kept.get(cell);
        if (known != null) {
            found++;
            return known;
        }
        read++;
        List<Reading> made = readers.read(cell, column);
        if (kept.size() < MOST_KEPT) {
            kept.put(cell, made);
        }
        return made;
    }
}
