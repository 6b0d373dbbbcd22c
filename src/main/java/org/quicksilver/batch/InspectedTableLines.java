package org.quicksilver.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.quicksilver.ingest.form.ColumnChange;
import org.quicksilver.ingest.form.FormColumn;
import org.quicksilver.record.Cell;
import org.quicksilver.record.ColumnReading;
import org.quicksilver.record.Confidence;
import org.quicksilver.record.FieldValue;
import org.quicksilver.record.Outcome;
import org.quicksilver.record.RowKind;
import org.quicksilver.record.SourceRow;
import org.quicksilver.record.TableReading;

/** What would be made of one table of a file, in lines for people. */
final class InspectedTableLines {
    private static final int TEXT = 64;
    private static final String INDENT = "    ";

    private InspectedTableLines() {}

    static List<String> of(InspectedTable table, String runId) {
        TableReading reading = table.reading();
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("  " + (reading.sheet().isEmpty() ? "Table" : "Sheet " + reading.sheet()) + looks(table));
        if (reading.columns().isEmpty()) {
            lines.add(INDENT + "no table, rows " + reading.firstRow() + " to " + reading.lastRow()
                    + (reading.titles().isEmpty()
                            ? ""
                            : "; its words count as titles: "
                                    + TextGrid.cut(String.join(" / ", reading.titles()), TEXT)));
            return lines;
        }
        TextGrid grid = new TextGrid(12, 0);
        grid.add("rows", reading.firstRow() + " to " + reading.lastRow() + ": " + counts(table));
        grid.add(
                "header row",
                reading.headerRows().isEmpty()
                        ? "none"
                        : reading.headerRows().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        grid.add("language", reading.language());
        grid.add("respondent", orUnknown(table.respondentId(), "not known, or named by the rows"));
        grid.add("round", orUnknown(table.form().round(), "not known, or named by the rows"));
        grid.add("form", form(table, runId));
        lines.addAll(grid.lines(INDENT));
        lines.addAll(columns(reading));
        lines.addAll(drift(table));
        lines.addAll(preview(table.preview()));
        lines.addAll(ignored(table));
        return lines;
    }

    private static String looks(InspectedTable table) {
        List<String> looks = new ArrayList<>();
        if (table.reading().hidden()) {
            looks.add("hidden");
        }
        if (table.look().rightToLeft()) {
            looks.add("shown from right to left");
        }
        if (table.look().locked()) {
            looks.add("protected against changes");
        }
        return looks.isEmpty() ? "" : " (" + String.join(", ", looks) + ")";
    }

    private static String counts(InspectedTable table) {
        return table.counts().entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(e -> e.getValue() + " " + e.getKey().code())
                .collect(Collectors.joining(", "));
    }

    private static String orUnknown(String text, String unknown) {
        return text.isEmpty() ? unknown : text;
    }

    private static String form(InspectedTable table, String runId) {
        String kind = table.form().kind().isEmpty() ? "" : table.form().kind() + ", ";
        if (!table.form().key().isKnown()) {
            return kind + "no headings to know it by";
        }
        String known = runId.isEmpty()
                ? "no run is published that may know it"
                : table.rounds().isEmpty()
                        ? "not sent before, as far as the run " + runId + " knows"
                        : "known from "
                                + table.rounds().stream()
                                        .map(r -> r.isEmpty() ? "no round" : r)
                                        .collect(Collectors.joining(", "))
                                + " by the run " + runId;
        long told = table.form().columns().stream().filter(FormColumn::isTold).count();
        return kind + table.form().key().formId() + ", " + known
                + (told == 0 ? "" : "; people said what " + told + " of its columns mean");
    }

    private static List<String> columns(TableReading reading) {
        TextGrid grid = new TextGrid(4, 44, 30, 44, 5);
        grid.add("col", "heading", "field", "why", "sure");
        for (ColumnReading column : reading.columns()) {
            String field = String.join("; ", List.of(column.field()));
            if (!column.more().isEmpty()) {
                field = field + "; " + String.join("; ", column.more());
            }
            grid.add(
                    String.valueOf(column.index()),
                    column.header(),
                    field.isEmpty() ? "-" : column.tick().isEmpty() ? field : field + " = " + column.tick(),
                    MappingWords.of(column),
                    String.format(Locale.ROOT, "%.2f", column.confidence()));
        }
        return titled("columns", grid);
    }

    private static List<String> drift(InspectedTable table) {
        if (table.drift().changes().isEmpty()) {
            return List.of();
        }
        TextGrid grid = new TextGrid(10, 40, 40, 34);
        for (ColumnChange change : table.drift().changes()) {
            boolean whole = !change.value().isEmpty() || !change.valueBefore().isEmpty();
            grid.add(
                    change.kind().code(),
                    change.before().header(),
                    change.now().header().isEmpty() ? "" : "now " + change.now().header(),
                    whole
                            ? orUnknown(change.valueBefore(), "none") + " -> " + orUnknown(change.value(), "none")
                            : fields(change));
        }
        String since = table.drift().roundBefore();
        return titled("changed since " + (since.isEmpty() ? "the last run" : since), grid);
    }

    private static String fields(ColumnChange change) {
        String before = change.before().field();
        String now = change.now().field();
        return before.equals(now) ? now : orUnknown(before, "-") + " -> " + orUnknown(now, "-");
    }

    private static List<String> preview(List<Outcome> outcomes) {
        List<String> lines = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            String row = "row " + outcome.place().rowNo();
            if (outcome instanceof Outcome.Accepted accepted) {
                TextGrid grid = new TextGrid(22, TEXT, 44, 40);
                byCell(accepted.source().values()).values().forEach(values -> grid.add(cells(values)));
                lines.addAll(titled(row + ": field, cell, value, rule (class)", grid));
            } else if (outcome instanceof Outcome.Rejected rejected) {
                lines.add(INDENT + row + " is rejected (" + rejected.reject().reason() + "): "
                        + rejected.reject().message() + " " + rejected.reject().suggestion());
            }
        }
        return lines;
    }

    /** The values that say something, those of one cell together. */
    private static Map<String, List<FieldValue>> byCell(List<FieldValue> values) {
        Map<String, List<FieldValue>> cells = new LinkedHashMap<>();
        values.stream()
                .filter(v -> !v.verbatim().isBlank())
                .forEach(v -> cells.computeIfAbsent(v.field() + "\t" + v.verbatim(), k -> new ArrayList<>())
                        .add(v));
        return cells;
    }

    private static String[] cells(List<FieldValue> values) {
        FieldValue first = values.get(0);
        String value = values.stream()
                .map(v -> v.isStated() ? v.value() : "(" + v.status().code() + ")")
                .distinct()
                .collect(Collectors.joining("; "));
        String rules = values.stream().map(FieldValue::rule).distinct().collect(Collectors.joining(", "));
        String classes = values.stream()
                .map(FieldValue::confidence)
                .map(Confidence::name)
                .distinct()
                .collect(Collectors.joining(", "));
        boolean same = line(value).equals(line(first.verbatim()));
        return new String[] {first.field(), first.verbatim(), same ? "the same" : value, rules + " (" + classes + ")"};
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static List<String> ignored(InspectedTable table) {
        if (table.ignored().isEmpty()) {
            return List.of();
        }
        TextGrid grid = new TextGrid(9, 14, 90);
        for (SourceRow row : table.ignored()) {
            String words = row.cells().stream()
                    .map(Cell::text)
                    .filter(t -> !t.isBlank())
                    .collect(Collectors.joining(" | "));
            grid.add("row " + row.place().rowNo(), row.kind().code(), words);
        }
        long all = table.counts().entrySet().stream()
                .filter(e -> e.getKey() != RowKind.DATA && e.getKey() != RowKind.BLANK)
                .mapToLong(Map.Entry::getValue)
                .sum();
        return titled(
                "ignored, since they are no data" + (all > table.ignored().size() ? ", the first of " + all : ""),
                grid);
    }

    private static List<String> titled(String title, TextGrid grid) {
        List<String> lines = new ArrayList<>(List.of(INDENT + title));
        lines.addAll(grid.lines(INDENT + "  "));
        return lines;
    }
}
