package org.quicksilver.ingest;

import java.util.Map;
import org.quicksilver.ingest.table.ToldColumn;
import org.quicksilver.record.TableReading;

/** What people decided that the columns of forms mean. */
@FunctionalInterface
public interface DecidedColumns {

    /** Nobody decided anything. */
    DecidedColumns NONE = (path, table) -> Map.of();

    /**
     * What was decided about a table.
     *
     * @param path path of its file below the input folder
     * @param table as it is read without decisions
     * @return folded heading to what it means
     */
    Map<String, ToldColumn> of(String path, TableReading table);
}
