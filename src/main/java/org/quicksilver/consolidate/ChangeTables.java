package org.quicksilver.consolidate;

import java.util.List;

/** The tables of the folder {@code changes}. */
final class ChangeTables {

    private ChangeTables() {}

    static TableSchema changes(String idColumn) {
        List<TableSchema.Column> columns = new Columns()
                .key("change_id", "Number of the step, in order")
                .key(idColumn, "What it changes")
                .oneOf("change", List.of("added", "removed", "updated", "merged", "split"), "What happened")
                .key("field", "The column; TABLE.column of another table; TABLE where a whole row comes or goes")
                .text("old_value", "The cell, or the row as a CSV line without its id; empty where there was none")
                .text("new_value", "Likewise; empty where there is none now")
                .oneOf("cause", List.of("input", "decision", "code_or_rule", "reference_data"), "Why")
                .text("source_record_id", "Record behind the new value; empty where no single record is")
                .list();
        return new TableSchema(
                "changes",
                "changes",
                "Every step from the previous published run to this one",
                columns,
                List.of("change_id"),
                List.of());
    }

    static TableSchema idChanges() {
        List<TableSchema.Column> columns = new Columns()
                .key("old_id", "Id of the previous run")
                .text("new_id", "Id in force now; empty where it is gone")
                .oneOf("kind", List.of("merged", "split", "removed"), "What happened to it")
                .text("reason", "Why, in words")
                .list();
        return new TableSchema(
                "changes",
                "id_changes",
                "Ids that were merged, split or are gone since the previous published run",
                columns,
                List.of("old_id", "new_id"),
                List.of());
    }
}
