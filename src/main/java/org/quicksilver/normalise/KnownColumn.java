package org.quicksilver.normalise;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quicksilver.plan.Kind;
import org.quicksilver.record.Cell;

/**
 * Reads the cells of one column. What was read last is kept for the next equal cell, two places for each hash, as long as
 * cells repeat; that changes no answer, since a reader depends on nothing but its arguments.
 */
final class KnownColumn {

    private static final int FIRST_PLACES = 1 << 6;
    private static final int MOST_PLACES = 1 << 14;
    private static final int GROWTH = 4;
    private static final int LONGEST_KEPT = 200;

    /** Cells to be read before it is judged whether they repeat. */
    private static final int TRIAL = 1_000;

    /** A column repeats while one in so many of its cells was read before: that of a few thousand values, too. */
    private static final int FEWEST = 16;

    private record Known(Cell cell, List<Reading> readings) {}

    private final Column column;
    private final boolean repeats;

    // without a lock: threads that overwrite each other's places or counts make nothing but a later answer
    private @Nullable Known[] kept = new Known[FIRST_PLACES];
    private int found;
    private int read;

    KnownColumn(Column column) {
        this.column = column;
        Kind kind = column.field().kind();
        repeats = kind != Kind.TITLE && kind != Kind.TEXT;
    }

    List<Reading> read(Cell cell, Readers readers) {
        if (!repeats || cell.text().length() > LONGEST_KEPT || (read > TRIAL && found < read / FEWEST)) {
            return readers.read(cell, column);
        }
        @Nullable Known[] places = kept;
        int place = place(cell, places.length);
        Known known = places[place];
        if (known == null || !known.cell().equals(cell)) {
            known = places[place + 1];
        }
        if (known != null && known.cell().equals(cell)) {
            found++;
            return known.readings();
        }
        read++;
        Known made = new Known(cell, readers.read(cell, column));
        if (read > places.length / 2 && places.length < MOST_PLACES) {
            places = widened(places);
            kept = places;
        }
        keep(made, places);
        return made.readings();
    }

    private static @Nullable Known[] widened(@Nullable Known[] places) {
        @Nullable Known[] wider = new Known[places.length * GROWTH];
        for (Known known : places) {
            if (known != null) {
                keep(known, wider);
            }
        }
        return wider;
    }

    /** Keeps it in front of what was kept there last. */
    private static void keep(Known known, @Nullable Known[] places) {
        int place = place(known.cell(), places.length);
        places[place + 1] = places[place];
        places[place] = known;
    }

    /** The first of the two places of a cell, an even number. */
    private static int place(Cell cell, int places) {
        // finaliser of MurmurHash3, since hashes of dates and numbers lie close together
        int hash = cell.hashCode();
        hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
        return (hash ^ (hash >>> 16)) & (places - 2);
    }
}
