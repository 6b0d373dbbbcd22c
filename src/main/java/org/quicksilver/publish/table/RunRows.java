package org.quicksilver.publish.table;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.quicksilver.consolidate.Changes;
import org.quicksilver.consolidate.EntityRows;
import org.quicksilver.consolidate.TableSchema;

/** The rows of several tables of a published run, entity by entity, each brought to the columns of now. */
public final class RunRows implements Closeable {

    private final Map<String, Iterator<List<String>>> rows = new HashMap<>();
    private final List<CsvRows> open = new ArrayList<>();

    /**
     * @param run folder of the run
     * @param schemas the tables; one that is not there has no rows
     */
    public RunRows(Path run, List<TableSchema> schemas) throws IOException {
        for (TableSchema schema : schemas) {
            Path file = run.resolve(schema.path());
            if (Files.exists(file)) {
                CsvRows csv = CsvRows.open(file);
                open.add(csv);
                rows.put(schema.path(), aligned(csv, schema));
            }
        }
    }

    /** Adds a table as it is. */
    public void with(Path run, String table) throws IOException {
        if (Files.exists(run.resolve(table))) {
            CsvRows csv = CsvRows.open(run.resolve(table));
            open.add(csv);
            rows.put(table, csv);
        }
    }

    private static Iterator<List<String>> aligned(CsvRows csv, TableSchema schema) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return csv.hasNext();
            }

            @Override
            public List<String> next() {
                return Changes.align(csv.next(), csv.header(), schema);
            }
        };
    }

    /** All rows of one entity after the other, ascending by id. */
    public Iterator<EntityRows> grouped() {
        return Changes.group(rows);
    }

    @Override
    public void close() throws IOException {
        for (CsvRows csv : open) {
            csv.close();
        }
    }
}
