package org.quicksilver.publish.explain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Explains what became of rows. */
final class RowExplainer {
    private final RunFolder run;

    RowExplainer(RunFolder run) {
        this.run = run;
    }

    /** What became of a source record; empty when the run has none of that id. */
    Optional<Story> explain(String recordId) throws IOException {
        Optional<Row> record = run.row(RunFolder.RECORDS, "source_record_id", recordId);
        return record.isEmpty() ? Optional.empty() : Optional.of(story(record.get()));
    }

    /**
     * What became of the rows with a number, one a sheet unless one is named.
     *
     * @param place file as the run lists it or just its name, perhaps with {@code !SHEET}
     * @return empty when the run has no such file
     */
    List<Story> explain(String place, String rowNo) throws IOException {
        List<Row> files = files(place);
        String sheet = "";
        int mark = place.lastIndexOf('!');
        if (files.isEmpty() && mark > 0) {
            files = files(place.substring(0, mark));
            sheet = place.substring(mark + 1);
        }
        List<Story> stories = new ArrayList<>();
        for (Row file : files) {
            stories.addAll(explain(file, sheet, rowNo));
        }
        return stories;
    }

    private List<Row> files(String name) throws IOException {
        List<Row> exact =
                run.rows(RunFolder.FILES, row -> row.get("source_file").equals(name));
        return exact.isEmpty()
                ? run.rows(RunFolder.FILES, row -> row.get("source_file").endsWith("/" + name))
                : exact;
    }

    private List<Story> explain(Row file, String sheet, String rowNo) throws IOException {
        String path = file.get("source_file");
        if (!file.get("disposition").equals("read")) {
            return List.of(
                    without(file, sheet, rowNo, file.get("disposition"), file.get("reason"), file.get("message")));
        }
        List<Row> rows = run.rows(
                RunFolder.RECORDS,
                row -> row.get("row_no").equals(rowNo)
                        && row.get("source_file").equals(path)
                        && (sheet.isEmpty() || row.get("sheet").equals(sheet)));
        if (rows.isEmpty()) {
            return List.of(
                    without(file, sheet, rowNo, "blank", "", "The row is blank, or lies outside what the file holds."));
        }
        List<Story> stories = new ArrayList<>();
        for (Row row : rows) {
            stories.add(story(row));
        }
        return stories;
    }

    private static Story without(
            Row file, String sheet, String rowNo, String disposition, String reason, String message) {
        return new RowStory(file.get("source_file"), sheet, rowNo, disposition, reason, message, "", "", "", List.of());
    }

    private Story story(Row record) throws IOException {
        String id = record.get("source_record_id");
        boolean accepted = record.get("disposition").equals("accepted");
        return new RowStory(
                record.get("source_file"),
                record.get("sheet"),
                record.get("row_no"),
                record.get("disposition"),
                record.get("reason"),
                record.get("disposition").equals("rejected") ? message(record) : "",
                accepted ? id : "",
                record.get(run.entityId()),
                accepted ? record.get("standing") : "",
                accepted ? values(id) : List.of());
    }

    private String message(Row record) throws IOException {
        return run
                .rows(
                        RunFolder.REJECTS,
                        row -> row.get("row_no").equals(record.get("row_no"))
                                && row.get("sheet").equals(record.get("sheet"))
                                && row.get("source_file").equals(record.get("source_file")))
                .stream()
                .map(row -> (row.get("message") + " " + row.get("suggestion")).strip())
                .findFirst()
                .orElse("");
    }

    private List<RowStory.Value> values(String recordId) throws IOException {
        return run.rows(RunFolder.VALUES, row -> row.get("source_record_id").equals(recordId)).stream()
                .map(row -> new RowStory.Value(
                        row.get("field"),
                        row.get("origin_ref"),
                        row.get("verbatim"),
                        row.get("value"),
                        row.get("status"),
                        row.get("rule"),
                        row.get("class"),
                        row.get("suggestion")))
                .toList();
    }
}
