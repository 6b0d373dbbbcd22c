package org.quicksilver.vocabulary;

import java.util.List;
import java.util.Map;

/**
 * A table of dated facts beside the vocabularies: group members, Parties, rates.
 *
 * @param name its name, the file {@code NAME.csv}
 * @param columns names of its columns
 * @param rows its rows in file order, column name to cell
 */
public record FactTable(String name, List<String> columns, List<Map<String, String>> rows) {

    public FactTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
