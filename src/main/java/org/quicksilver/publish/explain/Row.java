package org.quicksilver.publish.explain;

import java.util.List;
import java.util.Map;

/** A row of a published table. */
record Row(Map<String, Integer> columns, List<String> cells) {

    /** A row that is not there: every cell is empty. */
    static final Row NONE = new Row(Map.of(), List.of());

    /** The cell of a column; empty where the table has no such column. */
    String get(String column) {
        Integer at = columns.get(column);
        return at == null || at >= cells.size() ? "" : cells.get(at);
    }
}
