package org.quicksilver.publish.explain;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of a row.
 *
 * @param file its file
 * @param sheet its sheet; empty for text files
 * @param rowNo 1-based physical row
 * @param disposition {@code accepted}, {@code rejected}, {@code ignored}, {@code blank}, or that of a file that was not read
 * @param reason why; empty when accepted
 * @param message the reason in a sentence; may be empty
 * @param recordId source record id; empty where it has none
 * @param entityId entity it belongs to; empty for none
 * @param standing whether it counts: {@code current}, {@code superseded}, {@code withdrawn}; empty for none
 * @param values what was understood of it, cell by cell
 */
public record RowStory(
        String file,
        String sheet,
        String rowNo,
        String disposition,
        String reason,
        String message,
        String recordId,
        String entityId,
        String standing,
        List<Value> values)
        implements Story {

    public RowStory {
        values = List.copyOf(values);
    }

    /**
     * One value of the row.
     *
     * @param field the job's field
     * @param originRef cell or place it comes from
     * @param verbatim as it stands there
     * @param value as understood
     * @param status stated, not stated, unresolved …
     * @param rule what decided
     * @param confidence class A, B, C, X or U
     * @param suggestion best guess where unresolved; empty for none
     */
    public record Value(
            String field,
            String originRef,
            String verbatim,
            String value,
            String status,
            String rule,
            String confidence,
            String suggestion) {}

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(file + (sheet.isEmpty() ? "" : "!" + sheet) + ":" + rowNo + ": " + disposition
                + (reason.isEmpty() ? "" : " (" + reason + ")"));
        if (!message.isEmpty()) {
            lines.add("  " + message);
        }
        if (!recordId.isEmpty()) {
            lines.add("  record " + recordId + (entityId.isEmpty() ? "" : ", " + standing + ", of " + entityId));
        }
        Grid grid = new Grid();
        for (Value value : values) {
            boolean stated = value.status().equals("stated");
            String guess = value.suggestion().isEmpty() ? "" : "; perhaps " + value.suggestion();
            grid.add(
                    value.field(),
                    value.originRef(),
                    Grid.quoted(value.verbatim()),
                    stated ? value.value() : value.status() + guess,
                    value.rule() + " " + value.confidence());
        }
        lines.addAll(grid.lines("  "));
        return lines;
    }
}
