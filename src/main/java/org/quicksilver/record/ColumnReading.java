package org.quicksilver.record;

import java.util.List;

/**
 * How one column of a table is read.
 *
 * @param index 1-based physical column
 * @param header its heading, several header rows joined by a space
 * @param field the field it is mapped to; empty when it is mapped to none
 * @param tick code that a mark in it stands for, where it is a tick column of {@code field}; else empty
 * @param reason why, for example {@code exact:en}, {@code folded:fr}, {@code fuzzy:es:0.93}, {@code tie:start_date|period},
 *     {@code ignored}, {@code unknown}
 * @param confidence 0 to 1
 * @param more further fields, where every cell of it holds one value of each: those after the first, in order
 */
public record ColumnReading(
        int index, String header, String field, String tick, String reason, double confidence, List<String> more) {

    public ColumnReading {
        more = List.copyOf(more);
    }

    /** The same column for a reason that leaves no doubt. */
    public ColumnReading sureBy(String why) {
        return new ColumnReading(index, header, field, tick, why, 1, more);
    }

    /** A column of one field or none. */
    public ColumnReading(int index, String header, String field, String tick, String reason, double confidence) {
        this(index, header, field, tick, reason, confidence, List.of());
    }
}
