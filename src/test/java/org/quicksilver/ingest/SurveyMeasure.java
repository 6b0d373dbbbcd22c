package org.quicksilver.ingest;

import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.CSVReaderHeaderAwareBuilder;
import com.opencsv.RFC4180Parser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.quicksilver.plan.Plan;
import org.quicksilver.plan.PlanReader;
import org.quicksilver.record.FileReading;
import org.quicksilver.record.FileReading.Disposition;
import org.quicksilver.record.RowKind;
import org.quicksilver.record.SourceRow;
import org.quicksilver.record.TableReading;

/**
 * Measures reading against a corpus with known truth: {@code SurveyMeasure JOB INPUT TRUTH}. Prints what differs, then one
 * line of figures for files, columns and kinds of rows.
 */
final class SurveyMeasure {

    private final Map<String, Integer> figures = new TreeMap<>();
    private final Map<String, FileReading> readings = new HashMap<>();

    private SurveyMeasure() {}

    public static void main(String[] args) throws Exception {
        new SurveyMeasure().run(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
    }

    private void run(Path job, Path input, Path truth) throws Exception {
        Plan plan = PlanReader.read(job, job.resolveSibling("vocabularies"));
        Path state = Files.createTempDirectory("measure");
        long start = System.nanoTime();
        try (WorkbookStore store = new WorkbookStore(state, 512, 60)) {
            SurveyReader reader = new SurveyReader(plan, store);
            List<SurveyFiles.Found> files = new SurveyFiles(state).list(plan, input);
            for (FileReading reading : reader.detectAll(files)) {
                readings.put(reading.sourceFile(), reading);
            }
            files(truth.resolve("files.csv"));
            columns(truth.resolve("headers.csv"));
            rows(reader, files, truth.resolve("records.csv"));
        }
        System.out.println(figures + " in " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }

    private void files(Path file) throws Exception {
        for (Map<String, String> row : read(file)) {
            FileReading got = readings.get(row.get("file"));
            boolean want = "read".equals(row.get("expected"));
            boolean right = got != null && (got.disposition() == Disposition.READ) == want;
            count("files", right);
            if (!right) {
                System.out.println("FILE " + row + " -> " + got);
            }
            if (want && got != null) {
                System.out.println(
                        got.sourceFile() + " " + got.format() + " " + got.encoding() + " [" + row.get("encoding") + "] "
                                + got.encodingReason() + " delimiter " + got.delimiter() + " [" + row.get("delimiter")
                                + "] regular "
                                + got.regular() + " " + got.warnings());
                for (TableReading t : got.tables()) {
                    System.out.println("   " + t.sheet() + " " + t.firstRow() + "-" + t.lastRow() + " " + t.headerRows()
                            + " " + t.language() + " [" + row.get("header_rows") + " " + row.get("language") + "] "
                            + t.titles());
                }
            } else if (got != null) {
                System.out.println(
                        got.sourceFile() + " " + got.reason() + ": " + got.message() + " [" + row.get("reason") + "]");
            }
        }
    }

    private void columns(Path file) throws Exception {
        for (Map<String, String> row : read(file)) {
            FileReading reading = readings.get(row.get("source_file"));
            String got = "";
            String reason = "";
            for (TableReading t : reading == null ? List.<TableReading>of() : reading.tables()) {
                for (var c : t.columns()) {
                    if (t.sheet().equals(row.get("sheet"))
                            && c.index() == Integer.parseInt(row.getOrDefault("column", "0"))) {
                        got = c.field();
                        reason = c.reason();
                    }
                }
            }
            String want = row.getOrDefault("field", "");
            boolean none = Set.of("", "no", "ignore", "-").contains(want);
            boolean right = got.equals(want) || (none && (got.isEmpty() || got.equals("respondent_ref")));
            count("columns", right);
            if (!right) {
                count(got.isEmpty() ? "columns unmapped" : "columns mapped wrongly", true);
                System.out.println("COLUMN " + row + " -> " + got + " " + reason);
            }
        }
    }

    private void rows(SurveyReader reader, List<SurveyFiles.Found> files, Path file) throws Exception {
        Map<String, String> kinds = new HashMap<>();
        for (SurveyFiles.Found found : files) {
            FileReading reading = readings.get(found.path());
            if (reading == null) {
                continue;
            }
            for (TableReading table : reading.tables()) {
                try (RowCursor rows = reader.open(found, reading, table)) {
                    for (SourceRow row = rows.next(); row != null; row = rows.next()) {
                        String key = found.path() + "|" + table.sheet() + "|"
                                + row.place().rowNo();
                        kinds.put(
                                key,
                                row.kind()
                                        + (row.problem().isPresent()
                                                ? " " + row.problem().get().reason()
                                                : ""));
                        kinds.putIfAbsent(
                                found.path() + "||" + row.place().rowNo(),
                                row.kind().name());
                    }
                }
            }
        }
        for (Map<String, String> row : read(file)) {
            String key = row.get("source_file") + "|" + row.get("sheet") + "|" + row.get("row_no");
            String got = kinds.getOrDefault(
                    key, kinds.getOrDefault(row.get("source_file") + "||" + row.get("row_no"), "none"));
            String want = row.getOrDefault("kind", "");
            boolean data = want.equals("data");
            boolean either = want.equals("duplicate_row");
            boolean right = either ? !got.equals("none") : data == got.equals(RowKind.DATA.name());
            count("rows", right);
            count("rows of the very kind", either || got.equalsIgnoreCase(want));
            if (!right || !(either || got.equalsIgnoreCase(want))) {
                System.out.println("ROW " + key + " " + want + " -> " + got);
            }
        }
    }

    private void count(String figure, boolean right) {
        figures.merge(figure + (right ? "" : " NOT"), 1, Integer::sum);
    }

    private static List<Map<String, String>> read(Path file) throws Exception {
        List<Map<String, String>> rows = new ArrayList<>();
        try (CSVReaderHeaderAware reader = new CSVReaderHeaderAwareBuilder(Files.newBufferedReader(file))
                .withCSVParser(new RFC4180Parser())
                .build()) {
            for (Map<String, String> row = reader.readMap(); row != null; row = reader.readMap()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
