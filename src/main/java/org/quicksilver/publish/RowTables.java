package org.quicksilver.publish;

import static org.quicksilver.publish.table.SchemaBuilder.table;

import java.util.List;
import org.quicksilver.consolidate.TableSchema;
import org.quicksilver.plan.Plan;

/** What the tables about rows and their values look like. */
final class RowTables {

    /** Path of the table of values. */
    static final String VALUES = "tables/record_values.csv";

    static final List<String> ORIGINS =
            List.of("cell", "header", "merged", "subheader", "title_row", "sheet_name", "file_name", "ledger");
    static final List<String> STATUSES = List.of(
            "stated",
            "not_stated",
            "not_applicable",
            "in_kind",
            "to_be_determined",
            "confidential",
            "unreadable",
            "unresolved");

    private RowTables() {}

    static TableSchema sourceRecords(Plan.EntityName entity) {
        return table("tables", "source_records", "Every row of every file that is not blank, and what became of it.")
                .key("source_record_id", "string", "Id of the row, made of its content.")
                .column(entity.idColumn(), "string", "The " + entity.name() + " it belongs to, where accepted.")
                .required("source_file", "string", "Path of its file below the input folder.")
                .column("sheet", "string", "Its sheet; empty for a text file.")
                .required("row_no", "integer", "1-based physical row of the sheet, or line of the text file.")
                .required("file_sha256", "string", "SHA-256 of its file.")
                .column("respondent_id", "string", "Who reported.")
                .column("centre_id", "string", "Who delivers, where that is a centre.")
                .column("reporting_round", "string", "Round it belongs to.")
                .column("received_on", "string", "Date on which it was received.")
                .column("language", "string", "Language of its table, BCP 47.")
                .column("record_hash", "string", "SHA-256 of what its mapped cells say.")
                .words("disposition", "What became of it.", List.of("accepted", "rejected", "ignored"))
                .column("reason", "string", "Why it was rejected or ignored.")
                .words("standing", "Whether it speaks.", List.of("current", "superseded", "withdrawn"))
                .column("superseded_by", "string", "File that replaced its file.")
                .refersTo("tables/" + entity.plural(), entity.idColumn())
                .refersTo("quality/source_files", "source_file")
                .build();
    }

    static TableSchema recordValues() {
        return table(
                        "tables",
                        "record_values",
                        "Every value of every accepted row: what the cell said, what it means, why.")
                .key("source_record_id", "string", "The row.")
                .key("field", "string", "The field.")
                .key("item_no", "integer", "1-based number among the values of the field.")
                .words("origin", "Where it stood.", ORIGINS)
                .column("origin_ref", "string", "The cell, for example B12, or the name of sheet or file.")
                .column("verbatim", "string", "What stood there.")
                .column("value", "string", "What it means; empty unless stated.")
                .words("status", "How it stands.", STATUSES)
                .column("rule", "string", "The rule that decided.")
                .words(
                        "class",
                        "How sure: exact, derived, suggestion, ambiguous, unresolved.",
                        List.of("A", "B", "C", "X", "U"))
                .column("suggestion", "string", "Best guess where it is not resolved.")
                .refersTo("tables/source_records", "source_record_id")
                .build();
    }

    static TableSchema rejects() {
        return table("quality", "rejects", "Rows that could not become records, with the reason.")
                .key("source_file", "string", "Path of the file.")
                .partOfKey("sheet", "string", "The sheet; empty for a text file.")
                .key("row_no", "integer", "1-based physical row.")
                .column("column", "integer", "1-based column at fault; empty when the row as a whole.")
                .column("verbatim", "string", "What stood there.")
                .required("reason", "string", "Code of the reason.")
                .column("message", "string", "What is wrong.")
                .column("suggestion", "string", "What to do about it.")
                .required(
                        "full_row_json", "string", "The row by heading; null where a column means no published field.")
                .refersTo("quality/source_files", "source_file")
                .build();
    }

    static TableSchema unresolved() {
        return table("quality", "unresolved_values", "Values that were not understood, the same ones together.")
                .key("field", "string", "The field.")
                .partOfKey("verbatim", "string", "What the cells said.")
                .required("count", "integer", "How many values say so.")
                .column("best_guess", "string", "What it may mean.")
                .column("score", "number", "How likely, 0 to 1; empty where not known.")
                .required("example_source_record_id", "string", "One of the rows.")
                .refersTo(List.of("example_source_record_id"), "tables/source_records", List.of("source_record_id"))
                .build();
    }
}
