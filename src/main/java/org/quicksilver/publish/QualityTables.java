package org.quicksilver.publish;

import static org.quicksilver.publish.table.SchemaBuilder.table;

import java.util.List;
import org.quicksilver.consolidate.TableSchema;
import org.quicksilver.publish.table.SchemaBuilder;

/** What the tables about files, pairs and checks look like. */
final class QualityTables {

    private static final List<String> DISPOSITIONS = List.of("read", "refused", "skipped");

    private QualityTables() {}

    static TableSchema sourceFiles() {
        SchemaBuilder files = table("quality", "source_files", "Every file found, how it was read, and its rows.")
                .key("source_file", "string", "Path below the input folder.")
                .required("file_sha256", "string", "SHA-256 of its bytes.")
                .column("respondent_id", "string", "Who reported.")
                .column("round", "string", "Round it belongs to.")
                .column("form", "string", "Kind of form.")
                .words("disposition", "What became of it.", DISPOSITIONS)
                .column("reason", "string", "Why it was refused or skipped.")
                .column("format", "string", "Its format.")
                .column("encoding", "string", "Its encoding; empty for a workbook.")
                .column("delimiter", "string", "Its delimiter; empty for a workbook.")
                .column("language", "string", "Language of its first table.");
        return counts(files)
                .column("message", "string", "What a person should know about it.")
                .build();
    }

    static TableSchema sheets() {
        SchemaBuilder sheets = table("quality", "sheets", "Every sheet that was read, and its rows.")
                .key("source_file", "string", "Path of the file.")
                .partOfKey("sheet", "string", "The sheet; empty for a text file.")
                .required("hidden", "boolean", "Whether it is hidden.")
                .column("header_rows", "string", "1-based physical rows of its headings.")
                .column("language", "string", "Language of its first table.");
        return counts(sheets).refersTo("quality/source_files", "source_file").build();
    }

    private static SchemaBuilder counts(SchemaBuilder table) {
        return table.required("rows_read", "integer", "Rows read, blank ones included.")
                .required("rows_accepted", "integer", "Rows that became records.")
                .required("rows_rejected", "integer", "Rows that could not.")
                .required("rows_ignored", "integer", "Rows that are no data.")
                .required("rows_blank", "integer", "Rows with nothing in them.");
    }

    static TableSchema columns() {
        return table("quality", "columns", "Every column that was read, and the field it means.")
                .key("source_file", "string", "Path of the file.")
                .partOfKey("sheet", "string", "The sheet; empty for a text file.")
                .key("column", "integer", "1-based physical column.")
                .column("header", "string", "Its heading.")
                .column("field", "string", "The field it means; empty for none.")
                .column("reason", "string", "Why.")
                .required("confidence", "number", "How sure, 0 to 1.")
                .required("n_filled", "integer", "How many accepted rows have something in it.")
                .key("table_no", "integer", "1-based number of its table in the sheet.")
                .refersTo("quality/sheets", "source_file", "sheet")
                .build();
    }

    static TableSchema duplicates(List<String> compared) {
        SchemaBuilder pairs = table("quality", "duplicates", "Pairs of rows that are, may be, or must not be the same.")
                .key("left_id", "string", "The smaller source record id.")
                .key("right_id", "string", "The other.")
                .required("probability", "number", "That they are the same, 0 to 1.")
                .required("weight", "number", "Match weight: log2 of the odds.")
                .words("band", "What score and vetoes make of it.", List.of("match", "review", "vetoed"))
                .column("veto_rule", "string", "The rule that holds them apart.")
                .words("decision", "Who decided.", List.of("auto", "human", "pending"))
                .column("decision_id", "string", "The judgement.")
                .column("blocking_rule", "string", "The rule that made it a candidate.");
        for (String field : compared) {
            pairs.column("weight_" + field, "number", "Match weight of " + field + ".");
        }
        for (String field : compared) {
            pairs.column("level_" + field, "string", "How far the two agree in " + field + ".");
        }
        return pairs.refersTo(List.of("left_id"), "tables/source_records", List.of("source_record_id"))
                .refersTo(List.of("right_id"), "tables/source_records", List.of("source_record_id"))
                .build();
    }

    static TableSchema matchModel() {
        return table("quality", "match_model", "The match model in force.")
                .key("field", "string", "The field compared.")
                .key("level", "string", "How far two values agree.")
                .required("m", "number", "Probability of that among pairs that are the same.")
                .required("u", "number", "Probability of that among pairs that are not.")
                .required("weight", "number", "log2(m / u).")
                .build();
    }

    static TableSchema checks() {
        return table("quality", "checks", "What the quality gate looked at.")
                .key("check", "string", "What is looked at.")
                .words("severity", "What breaking it means.", List.of("info", "warn", "error"))
                .column("threshold", "number", "The bound; empty for none.")
                .required("value", "number", "What was found.")
                .words("outcome", "How it came out.", List.of("passed", "warned", "failed"))
                .column("message", "string", "What it means.")
                .keyAlso("severity")
                .build();
    }

    static TableSchema codelist(String vocabulary) {
        return table("codelists", vocabulary, "Codes of the vocabulary " + vocabulary + ".")
                .key("code", "string", "The code.")
                .column("label_en", "string", "English label.")
                .column("label_fr", "string", "French label.")
                .column("label_es", "string", "Spanish label.")
                .column("label_ru", "string", "Russian label.")
                .column("label_ar", "string", "Arabic label.")
                .column("label_zh", "string", "Chinese label.")
                .column("parent", "string", "The code above it.")
                .column("valid_from", "string", "Date from which it holds; empty for ever.")
                .column("valid_to", "string", "Date to which it holds; empty for ever.")
                .build();
    }
}
