package org.quicksilver.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.quicksilver.ingest.RowCursor;
import org.quicksilver.ingest.SurveyFiles;
import org.quicksilver.ingest.SurveyReader;
import org.quicksilver.ingest.WorkbookStore;
import org.quicksilver.normalise.Normaliser;
import org.quicksilver.normalise.TableEvidence;
import org.quicksilver.normalise.TableNormaliser;
import org.quicksilver.plan.Plan;
import org.quicksilver.plan.PlanReader;
import org.quicksilver.record.ColumnReading;
import org.quicksilver.record.FieldValue;
import org.quicksilver.record.FileReading;
import org.quicksilver.record.Outcome;
import org.quicksilver.record.RowKind;
import org.quicksilver.record.SourceRow;
import org.quicksilver.record.TableReading;

/** Says what would be made of files, without a run and without state. */
public final class Inspection implements AutoCloseable {
    private static final int WORKER_MEGABYTES = 512;
    private static final int WORKER_SECONDS = 120;
    /** Rows of each table that are shown as normalised. */
    private static final int PREVIEW = 3;

    private final Scratch scratch;
    private final WorkbookStore workbooks;
    private final SurveyReader reader;
    private final Normaliser normaliser;

    public Inspection(Places places) throws IOException {
        Plan plan = PlanReader.read(places.job(), places.vocabularies());
        scratch = new Scratch();
        workbooks = new WorkbookStore(scratch.folder(), WORKER_MEGABYTES, WORKER_SECONDS);
        reader = new SurveyReader(plan, workbooks);
        normaliser = new Normaliser(plan, "");
    }

    /**
     * What would be made of a file.
     *
     * @param answer for programs, see docs/json.md
     * @param lines the same for people
     */
    public record Inspected(Map<String, Object> answer, List<String> lines) {}

    /** @throws Refused when there is no such file */
    public Inspected inspect(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new Refused("There is no file " + path);
        }
        SurveyFiles.Found file = SurveyFiles.one(path);
        FileReading reading = reader.detect(file);
        Map<String, Object> answer = head(path, reading);
        List<String> lines = new ArrayList<>(HeadLines.of(path, reading));
        List<Map<String, Object>> tables = new ArrayList<>();
        for (TableReading table : reading.tables()) {
            tables.add(inspect(file, reading, table, lines));
        }
        answer.put("tables", tables);
        answer.put("warnings", reading.warnings());
        return new Inspected(answer, lines);
    }

    /** Writes each table of a file as read; the files written. */
    public List<Path> dump(Path path, Path folder) throws IOException {
        SurveyFiles.Found file = SurveyFiles.one(path);
        Files.createDirectories(folder);
        return reader.dump(file, reader.detect(file), folder);
    }

    private static Map<String, Object> head(Path path, FileReading reading) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("file", path.toString());
        answer.put("disposition", reading.disposition().name().toLowerCase(Locale.ROOT));
        answer.put("reason", reading.reason());
        answer.put("message", reading.message());
        answer.put("format", reading.format());
        answer.put("encoding", reading.encoding());
        answer.put("bom", reading.bom());
        boolean spaced = reading.delimiter().length() > 1;
        answer.put("delimiter", spaced ? reading.delimiter().substring(0, 1) : reading.delimiter());
        answer.put("skip_initial_space", spaced);
        answer.put("quote", reading.quote());
        answer.put("escape", reading.escape());
        return answer;
    }

    private Map<String, Object> inspect(
            SurveyFiles.Found file, FileReading reading, TableReading table, List<String> lines) throws IOException {
        List<SourceRow> rows = new ArrayList<>();
        try (RowCursor cursor = reader.open(file, reading, table)) {
            for (SourceRow row = cursor.next(); row != null; row = cursor.next()) {
                if (row.kind() == RowKind.DATA) {
                    rows.add(row);
                }
            }
        }
        TableEvidence evidence = normaliser.evidence(reading, table, rows.iterator());
        TableNormaliser normalised = normaliser.forTable(reading, table, evidence, Optional.empty());
        List<Map<String, Object>> columns =
                table.columns().stream().map(Inspection::column).toList();
        List<Map<String, Object>> preview = new ArrayList<>();
        lines.addAll(HeadLines.of(table, rows.size()));
        for (SourceRow row : rows.subList(0, Math.min(PREVIEW, rows.size()))) {
            preview.add(preview(normalised.normalise(row), lines));
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("sheet", table.sheet());
        answer.put("hidden", table.hidden());
        answer.put("first_row", table.firstRow());
        answer.put("header_rows", table.headerRows());
        answer.put("language", table.language());
        answer.put("rows", rows.size());
        answer.put("respondent_id", normalised.respondentId());
        answer.put("round", normalised.round());
        answer.put("form", normalised.form());
        answer.put("columns", columns);
        answer.put("preview", preview);
        return answer;
    }

    private static Map<String, Object> column(ColumnReading column) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("index", column.index());
        answer.put("header", column.header());
        answer.put("field", column.field());
        answer.put("reason", column.reason());
        answer.put("confidence", column.confidence());
        return answer;
    }

    private static Map<String, Object> preview(Outcome outcome, List<String> lines) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("row_no", outcome.place().rowNo());
        if (outcome instanceof Outcome.Accepted accepted) {
            lines.add("  row " + outcome.place().rowNo());
            List<Map<String, Object>> values = new ArrayList<>();
            for (FieldValue value : accepted.source().values()) {
                values.add(value(value));
                if (!value.verbatim().isBlank()) {
                    lines.add("    " + HeadLines.of(value));
                }
            }
            row.put("values", values);
        } else if (outcome instanceof Outcome.Rejected rejected) {
            lines.add("  row " + outcome.place().rowNo() + " rejected: "
                    + rejected.reject().message());
            row.put("rejected", rejected.reject().reason());
        }
        return row;
    }

    private static Map<String, Object> value(FieldValue value) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("field", value.field());
        answer.put("verbatim", value.verbatim());
        answer.put("value", value.value());
        answer.put("status", value.status().code());
        answer.put("rule", value.rule());
        answer.put("class", value.confidence().name());
        return answer;
    }

    @Override
    public void close() throws IOException {
        workbooks.close();
        scratch.close();
    }
}
