package org.quicksilver.record;

import java.util.List;

/**
 * A row that cannot become a source record, kept whole with its reason.
 *
 * @param place where the row stands
 * @param recordHash hash of the row's cells, so that it has an id like any other row
 * @param column 1-based physical column at fault, 0 when the row as a whole
 * @param verbatim what stood in that cell
 * @param reason code, for example {@code required_missing}, {@code undecodable}, {@code extra_cell}
 * @param message for people: what is wrong
 * @param suggestion what to do about it
 * @param cells the whole row, verbatim, by physical column
 */
public record Reject(
        Provenance place,
        String recordHash,
        int column,
        String verbatim,
        String reason,
        String message,
        String suggestion,
        List<String> cells) {

    public Reject {
        cells = List.copyOf(cells);
    }
}
