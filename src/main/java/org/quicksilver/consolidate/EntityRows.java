package org.quicksilver.consolidate;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All rows that one entity has in the published tables.
 *
 * @param id its id, the first cell of every row
 * @param rows path of the table to its rows in the order of the file; a table without rows is absent
 */
public record EntityRows(String id, SortedMap<String, List<List<String>>> rows) {

    public EntityRows {
        SortedMap<String, List<List<String>>> copy = new TreeMap<>();
        rows.forEach((table, lines) -> copy.put(table, List.copyOf(lines)));
        rows = Collections.unmodifiableSortedMap(copy);
    }

    /** Its rows in one table. */
    public List<List<String>> of(String table) {
        return rows.getOrDefault(table, List.of());
    }
}
