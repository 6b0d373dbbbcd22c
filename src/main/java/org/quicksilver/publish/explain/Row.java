package org.quicksilver.publish.explain;

import java.util.List;
import java.util.Map;

/** A row of a published table. */
record Row(Map<String, Integer> columns, List<String> cells) {

    /** The cell of a column; empty where the table has no such column. */
    String get(String column) {
        Integer at = columns.get(column);
        return at == null || at >= cells.size() ? "" : cells.get(at);
    }
}
