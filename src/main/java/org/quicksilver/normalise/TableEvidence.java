package org.quicksilver.normalise;

import java.util.List;
import java.util.Optional;

/**
 * What the values of each column say together.
 *
 * @param columns one entry a mapped column
 */
public record TableEvidence(List<Column> columns) {

    /** No evidence at all. */
    public static final TableEvidence NONE = new TableEvidence(List.of());

    public TableEvidence {
        columns = List.copyOf(columns);
    }

    /** The entry of a physical column. */
    public Optional<Column> column(int index) {
        return columns.stream().filter(c -> c.index() == index).findFirst();
    }

    /**
     * @param index 1-based physical column
     * @param dateOrder {@code DMY}, {@code MDY}, {@code YMD}; empty when nothing decides
     * @param decimal {@code .} or {@code ,}; empty when nothing decides
     * @param currency ISO 4217 code that the heading names; empty for none
     * @param unit multiplier that the heading names, for example 1000; 1 for none
     * @param dollar ISO 4217 code of the one dollar that other cells of the column name, which a bare {@code $} then means;
     *     empty when none or several do
     * @param sign sign or word that several currencies share and that the heading names without saying which, for example
     *     {@code $}; empty for none
     */
    public record Column(
            int index, String dateOrder, String decimal, String currency, long unit, String dollar, String sign) {}
}
