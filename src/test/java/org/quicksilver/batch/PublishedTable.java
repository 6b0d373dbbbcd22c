package org.quicksilver.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quicksilver.publish.table.CsvRows;

/** A published table as tests look at it. */
final class PublishedTable {

    private PublishedTable() {}

    /** Its rows, a map of cells by column each. */
    static List<Map<String, String>> rows(Path file) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (CsvRows csv = CsvRows.open(file)) {
            while (csv.hasNext()) {
                List<String> cells = csv.next();
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < cells.size(); i++) {
                    row.put(csv.header().get(i), cells.get(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
