package org.quicksilver.normalise;

import java.util.List;

/**
 * What the values of each column say together.
 *
 * @param columns one entry a mapped column
 */
public record TableEvidence(List<Column> columns) {

    public TableEvidence {
        columns = List.copyOf(columns);
    }

    /**
     * @param index 1-based physical column
     * @param dateOrder {@code DMY}, {@code MDY}, {@code YMD}; empty when nothing decides
     * @param decimal {@code .} or {@code ,}; empty when nothing decides
     * @param currency ISO 4217 code that the heading names; empty for none
     * @param unit multiplier that the heading names, for example 1000; 1 for none
     */
    public record Column(int index, String dateOrder, String decimal, String currency, long unit) {}
}
