package org.quicksilver.normalise;

import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.CSVWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quicksilver.plan.Plan;
import org.quicksilver.plan.PlanReader;
import org.quicksilver.record.Cell;
import org.quicksilver.record.CellType;
import org.quicksilver.record.ColumnReading;
import org.quicksilver.record.FieldValue;
import org.quicksilver.record.FileReading;
import org.quicksilver.record.MappedCell;
import org.quicksilver.record.Origin;
import org.quicksilver.record.Outcome;
import org.quicksilver.record.Provenance;
import org.quicksilver.record.RowKind;
import org.quicksilver.record.SourceRow;
import org.quicksilver.record.TableReading;

/**
 * Feeds the cells of a labelled survey corpus through the normaliser, as if every heading had been mapped right, and writes what
 * it makes of them. Arguments: job file, folder of the labels (values.csv, headers.csv, files.csv), file to write.
 */
final class TruthMeasure {

    private final Map<String, String> languages = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> headings = new LinkedHashMap<>();
    private final Map<String, Map<Integer, Map<String, String>>> tables = new LinkedHashMap<>();

    public static void main(String[] args) throws Exception {
        Plan plan = PlanReader.read(Path.of(args[0]), Path.of("jobs/vocabularies"));
        TruthMeasure measure = new TruthMeasure(Path.of(args[1]));
        try (CSVWriter out = new CSVWriter(Files.newBufferedWriter(Path.of(args[2]), StandardCharsets.UTF_8))) {
            measure.run(plan, out);
        }
    }

    private TruthMeasure(Path labels) throws Exception {
        for (Map<String, String> row : rows(labels.resolve("files.csv"))) {
            languages.put(row.getOrDefault("file", ""), row.getOrDefault("language", ""));
        }
        for (Map<String, String> row : rows(labels.resolve("headers.csv"))) {
            headings.computeIfAbsent(key(row), k -> new LinkedHashMap<>())
                    .put(row.getOrDefault("field", ""), row.getOrDefault("header", ""));
        }
        for (Map<String, String> row : rows(labels.resolve("values.csv"))) {
            if ("cell".equals(row.getOrDefault("source", "")) || "merged".equals(row.getOrDefault("source", ""))) {
                tables.computeIfAbsent(key(row), k -> new LinkedHashMap<>())
                        .computeIfAbsent(Integer.valueOf(row.getOrDefault("row_no", "")), k -> new LinkedHashMap<>())
                        .put(row.getOrDefault("field", ""), row.getOrDefault("verbatim", ""));
            }
        }
    }

    private static String key(Map<String, String> row) {
        return row.getOrDefault("source_file", "") + "\t" + row.getOrDefault("sheet", "");
    }

    private static List<Map<String, String>> rows(Path file) throws Exception {
        List<Map<String, String>> rows = new ArrayList<>();
        try (CSVReaderHeaderAware reader =
                new CSVReaderHeaderAware(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            for (Map<String, String> row = reader.readMap(); row != null; row = reader.readMap()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private void run(Plan plan, CSVWriter out) throws IOException {
        Normaliser normaliser = new Normaliser(plan, "");
        out.writeNext(new String[] {"source_file", "sheet", "row_no", "field", "value", "status", "rule"});
        for (Map.Entry<String, Map<Integer, Map<String, String>>> entry : tables.entrySet()) {
            int tab = entry.getKey().indexOf('\t');
            String file = entry.getKey().substring(0, tab);
            String sheet = entry.getKey().substring(tab + 1);
            Map<String, String> fields = headings.getOrDefault(entry.getKey(), Map.of());
            TableReading table = table(sheet, languages.getOrDefault(file, "und"), fields);
            List<SourceRow> rows = new ArrayList<>();
            entry.getValue().forEach((no, cells) -> rows.add(row(file, sheet, no, cells, fields)));
            FileReading reading = FileReading.skipped(file, "0", 0, "", "");
            TableEvidence evidence = normaliser.evidence(reading, table, rows.iterator());
            TableNormaliser normalise = normaliser.forTable(reading, table, evidence, Optional.empty());
            for (SourceRow row : rows) {
                if (normalise.normalise(row) instanceof Outcome.Accepted accepted) {
                    for (FieldValue v : accepted.source().values()) {
                        out.writeNext(new String[] {
                            file,
                            sheet,
                            String.valueOf(row.place().rowNo()),
                            v.field(),
                            v.value(),
                            v.status().code(),
                            v.rule()
                        });
                    }
                }
            }
        }
    }

    private static TableReading table(String sheet, String language, Map<String, String> fields) {
        List<ColumnReading> columns = new ArrayList<>();
        fields.forEach(
                (field, header) -> columns.add(new ColumnReading(columns.size() + 1, header, field, "", "exact", 1)));
        return new TableReading(sheet, 0, false, 1, 1, List.of(1), language, List.of(), columns);
    }

    private static SourceRow row(
            String file, String sheet, int no, Map<String, String> cells, Map<String, String> fields) {
        List<MappedCell> mapped = new ArrayList<>();
        List<String> order = new ArrayList<>(fields.keySet());
        boolean workbook = file.endsWith(".xls") || file.endsWith(".xlsx");
        cells.forEach((field, text) -> {
            boolean period = field.equals("start_date") && !fields.containsKey(field) && fields.containsKey("period");
            String name = period ? "period" : field;
            int column = order.indexOf(name) + 1;
            if (column > 0) {
                mapped.add(new MappedCell(name, cell(text, workbook), Origin.CELL, "A" + no, column, ""));
            }
        });
        return new SourceRow(new Provenance(file, "0", sheet, no), RowKind.DATA, List.of(), mapped);
    }

    private static Cell cell(String text, boolean workbook) {
        if (workbook && text.matches("\\d+(\\.\\d+)?")) {
            return new Cell(text, CellType.NUMBER, "");
        }
        if (workbook && text.matches("\\d{4}-\\d\\d-\\d\\d 00:00:00")) {
            return new Cell(text.substring(0, 10), CellType.DATE, "");
        }
        return Cell.ofText(text);
    }
}
