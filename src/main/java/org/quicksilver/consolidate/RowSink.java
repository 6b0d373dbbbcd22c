package org.quicksilver.consolidate;

import java.util.List;

/** Takes the rows of published tables; the rows of one table come in the order of its key. */
@FunctionalInterface
public interface RowSink {

    /**
     * @param table path of the table, see {@link TableSchema#path()}
     * @param cells one cell a column, empty for missing
     */
    void row(String table, List<String> cells);
}
