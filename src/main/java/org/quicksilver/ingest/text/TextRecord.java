package org.quicksilver.ingest.text;

import java.util.List;
import java.util.Set;

/**
 * A record of a text file.
 *
 * @param line 1-based physical line on which it starts
 * @param lines physical lines it takes
 * @param cells its cells, at least one
 * @param oddities what is not as RFC 4180 has it
 */
public record TextRecord(int line, int lines, List<String> cells, Set<Oddity> oddities) {

    /** Where a record leaves the rules. */
    public enum Oddity {
        /** Blanks stand between delimiter and quote. */
        SPACED_QUOTE,
        /** A quote stands inside a quoted cell without being doubled. */
        STRAY_QUOTE,
        /** A quote that opens a cell was taken as a letter, since the cell would not have ended where it must. */
        LITERAL_QUOTE,
        /** A quote stands inside a cell without quotes. */
        BARE_QUOTE,
        /** A line end inside a quoted cell is a carriage return and a line feed. */
        INNER_RETURN,
        /** A carriage return alone ends the record. */
        LONE_RETURN,
        /** The record is longer than the limit, and cut where it did not fit in memory. */
        CUT
    }

    /** Whether there is nothing but white space in it. */
    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
