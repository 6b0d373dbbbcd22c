package org.quicksilver.publish.explain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.quicksilver.publish.table.CsvRows;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tables of a published run, each read from its beginning to its end when asked. */
final class RunFolder {
    static final String RECORDS = "tables/source_records.csv";
    static final String VALUES = "tables/record_values.csv";
    static final String PROVENANCE = "tables/field_provenance.csv";
    static final String PAIRS = "quality/duplicates.csv";
    static final String MODEL = "quality/match_model.csv";
    static final String CONFLICTS = "quality/conflicts.csv";
    static final String REJECTS = "quality/rejects.csv";
    static final String FILES = "quality/source_files.csv";
    static final String REGISTRY = "codelists/registry.csv";

    private final Path folder;
    private final JsonNode manifest;

    RunFolder(Path folder) throws IOException {
        this.folder = folder;
        this.manifest = JsonMapper.shared().readTree(Files.readString(folder.resolve("manifest.json")));
    }

    /** The rows of a table that fit, in its order; none where the run has no such table. */
    List<Row> rows(String table, Predicate<Row> fits) throws IOException {
        List<Row> found = new ArrayList<>();
        Path file = folder.resolve(table);
        if (!Files.exists(file)) {
            return found;
        }
        try (CsvRows rows = CsvRows.open(file)) {
            Map<String, Integer> columns = new LinkedHashMap<>();
            rows.header().forEach(name -> columns.put(name, columns.size()));
            while (rows.hasNext()) {
                Row row = new Row(columns, rows.next());
                if (fits.test(row)) {
                    found.add(row);
                }
            }
        }
        return found;
    }

    /** The row of a table with a key; empty for none. */
    Optional<Row> row(String table, String column, String key) throws IOException {
        return rows(table, row -> row.get(column).equals(key)).stream().findFirst();
    }

    /** Path of the table of entities. */
    String entityTable() {
        return manifest.path("entity").path("table").asString("");
    }

    /** Column that holds the id of an entity. */
    String entityId() {
        return manifest.path("entity").path("id").asString("");
    }

    /** What one entity is called. */
    String entityName() {
        return manifest.path("entity").path("name").asString("");
    }

    /** Path of the table of relations between entities. */
    String linksTable() {
        return "tables/" + entityName() + "_links.csv";
    }

    /** Probability that any two records are the same, before anything is compared. */
    double prior() {
        return Double.parseDouble(manifest.path("model").path("prior").asString("0"));
    }

    /** Where a source record stands, as people write it: file, sheet, row. */
    static String place(Row record) {
        String sheet = record.get("sheet");
        return record.get("source_file") + (sheet.isEmpty() ? "" : "!" + sheet) + ":" + record.get("row_no");
    }
}
