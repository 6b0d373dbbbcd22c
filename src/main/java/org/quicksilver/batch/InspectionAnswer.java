package org.quicksilver.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.quicksilver.ingest.form.ColumnChange;
import org.quicksilver.record.Cell;
import org.quicksilver.record.ColumnReading;
import org.quicksilver.record.FieldValue;
import org.quicksilver.record.FileReading;
import org.quicksilver.record.Outcome;
import org.quicksilver.record.RowKind;
import org.quicksilver.record.SourceRow;

/** What would be made of a file, as an object for programs (docs/json.md). */
final class InspectionAnswer {
    private InspectionAnswer() {}

    static Map<String, Object> of(Path path, FileReading reading, List<InspectedTable> tables) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("file", path.toString());
        answer.put("disposition", reading.disposition().name().toLowerCase(Locale.ROOT));
        answer.put("reason", reading.reason());
        answer.put("message", reading.message());
        answer.put("format", reading.format());
        answer.put("encoding", reading.encoding());
        answer.put("bom", reading.bom());
        boolean spaced = reading.delimiter().length() > 1 && reading.layout().isEmpty();
        answer.put("delimiter", spaced ? reading.delimiter().substring(0, 1) : reading.delimiter());
        answer.put("skip_initial_space", spaced);
        answer.put("quote", reading.quote());
        answer.put("escape", reading.escape());
        answer.put("tables", tables.stream().map(InspectionAnswer::table).toList());
        answer.put("warnings", reading.warnings());
        answer.put("encoding_reason", reading.encodingReason());
        answer.put("layout", reading.layout());
        return answer;
    }

    private static Map<String, Object> table(InspectedTable table) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("sheet", table.reading().sheet());
        answer.put("hidden", table.reading().hidden());
        answer.put("first_row", table.reading().firstRow());
        answer.put("header_rows", table.reading().headerRows());
        answer.put("language", table.reading().language());
        answer.put("rows", table.count(RowKind.DATA));
        answer.put("respondent_id", table.respondentId());
        answer.put("round", table.form().round());
        answer.put("form", table.form().kind());
        answer.put(
                "columns",
                table.reading().columns().stream().map(InspectionAnswer::column).toList());
        answer.put(
                "preview",
                table.preview().stream().map(InspectionAnswer::preview).toList());
        answer.put("right_to_left", table.look().rightToLeft());
        answer.put("protected", table.look().locked());
        answer.put("row_kinds", kinds(table));
        answer.put(
                "ignored",
                table.ignored().stream().map(InspectionAnswer::ignored).toList());
        answer.put("form_id", table.form().key().formId());
        answer.put("known_rounds", table.rounds());
        answer.put("round_before", table.drift().roundBefore());
        answer.put(
                "drift",
                table.drift().changes().stream().map(InspectionAnswer::change).toList());
        return answer;
    }

    private static Map<String, Object> kinds(InspectedTable table) {
        Map<String, Object> kinds = new LinkedHashMap<>();
        table.counts().forEach((kind, count) -> kinds.put(kind.code(), count));
        return kinds;
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

    private static Map<String, Object> ignored(SourceRow row) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("row_no", row.place().rowNo());
        answer.put("reason", row.kind().code());
        answer.put(
                "text",
                row.cells().stream().map(Cell::text).filter(t -> !t.isBlank()).collect(Collectors.joining(" | ")));
        return answer;
    }

    private static Map<String, Object> change(ColumnChange change) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("change", change.kind().code());
        answer.put("header_before", change.before().header());
        answer.put("header", change.now().header());
        answer.put("field_before", change.before().field());
        answer.put("field", change.now().field());
        answer.put("value_before", change.valueBefore());
        answer.put("value", change.value());
        return answer;
    }

    private static Map<String, Object> preview(Outcome outcome) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("row_no", outcome.place().rowNo());
        if (outcome instanceof Outcome.Accepted accepted) {
            List<Map<String, Object>> values = new ArrayList<>();
            accepted.source().values().forEach(value -> values.add(value(value)));
            row.put("values", values);
        } else if (outcome instanceof Outcome.Rejected rejected) {
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
}
