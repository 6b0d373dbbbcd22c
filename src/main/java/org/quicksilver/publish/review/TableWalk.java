package org.quicksilver.publish.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.quicksilver.publish.table.CsvRows;

/** Reads a published table row by row, its cells by the names of their columns. */
final class TableWalk {
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private List<String> cells = List.of();

    private TableWalk(List<String> header) {
        for (int i = 0; i < header.size(); i++) {
            columns.put(header.get(i), i);
        }
    }

    /** Shows every row; none where the run has no such table. */
    static void each(Path run, String table, Consumer<TableWalk> row) throws IOException {
        Path file = run.resolve(table + ".csv");
        if (!Files.exists(file)) {
            return;
        }
        try (CsvRows rows = CsvRows.open(file)) {
            TableWalk walk = new TableWalk(rows.header());
            while (rows.hasNext()) {
                walk.cells = rows.next();
                row.accept(walk);
            }
        }
    }

    /** The names of the columns, in their order. */
    Stream<String> columns() {
        return columns.keySet().stream();
    }

    /** The cell of a column; empty where there is none. */
    String get(String column) {
        Integer at = columns.get(column);
        return at == null || at >= cells.size() ? "" : cells.get(at);
    }
}
