package org.quicksilver.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quicksilver.publish.table.CsvRows;

/** Past runs as run_index.csv lists them. */
public final class RunHistory {
    private RunHistory() {}

    /** A line a run in order of time, each column name to cell; none when there is no list yet. */
    public static List<Map<String, String>> of(Places places) throws IOException {
        Path index = places.output().resolve("run_index.csv");
        List<Map<String, String>> runs = new ArrayList<>();
        if (!Files.exists(index)) {
            return runs;
        }
        try (CsvRows rows = CsvRows.open(index)) {
            while (rows.hasNext()) {
                List<String> cells = rows.next();
                Map<String, String> run = new LinkedHashMap<>();
                for (int i = 0; i < cells.size(); i++) {
                    run.put(rows.header().get(i), cells.get(i));
                }
                runs.add(run);
            }
        }
        return runs;
    }
}
