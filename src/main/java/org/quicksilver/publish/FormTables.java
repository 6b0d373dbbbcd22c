package org.quicksilver.publish;

import static org.quicksilver.publish.table.SchemaBuilder.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.quicksilver.consolidate.TableSchema;
import org.quicksilver.ingest.form.ColumnChange;
import org.quicksilver.ingest.form.FormColumn;
import org.quicksilver.ingest.form.SurveyForm;
import org.quicksilver.publish.table.KeyOrder;

/** The tables about forms: which form each table of a file is, and what of it is not as it was in the round before. */
final class FormTables {

    private static final TableSchema FORMS = table(
                    "quality", "forms", "Which form every table is, and how it compares with the round before.")
            .key("source_file", "string", "Path of the file.")
            .partOfKey("sheet", "string", "The sheet; empty for a text file.")
            .key("table_no", "integer", "1-based number of the table in the sheet.")
            .column("respondent_id", "string", "Who sent it, by the words around the table; empty when not known.")
            .column("round", "string", "Its round; empty when not known.")
            .column("form", "string", "Kind of form.")
            .required("form_id", "string", "What the form is known by: a hash of its headings.")
            .required("n_columns", "integer", "Columns with a heading.")
            .required("n_mapped", "integer", "Columns that mean a field.")
            .required("n_told", "integer", "Columns of which a person said what they mean.")
            .column("form_before", "string", "The form of an earlier round that it is compared with.")
            .column("round_before", "string", "The round of that one.")
            .required("n_changes", "integer", "What changed since, see mapping_drift.")
            .refersTo("quality/sheets", "source_file", "sheet")
            .build();

    private static final TableSchema DRIFT = table(
                    "quality", "mapping_drift", "What of the forms is not as it was in the round before.")
            .key("source_file", "string", "Path of the file.")
            .partOfKey("sheet", "string", "The sheet; empty for a text file.")
            .key("table_no", "integer", "1-based number of the table in the sheet.")
            .words(
                    "change",
                    "What changed.",
                    Stream.of(ColumnChange.Kind.values())
                            .map(ColumnChange.Kind::code)
                            .toList())
            .keyAlso("change")
            .partOfKey("column", "integer", "1-based physical column; empty where it is gone.")
            .partOfKey("column_before", "integer", "Its place then; empty where there was none.")
            .column("header", "string", "Its heading.")
            .column("header_before", "string", "Its heading then.")
            .column("field", "string", "What it is mapped to; empty for none.")
            .column("field_before", "string", "What it was mapped to.")
            .column("value", "string", "Unit or language.")
            .column("value_before", "string", "Unit or language then.")
            .column("respondent_id", "string", "Who sent it.")
            .column("round", "string", "Its round.")
            .column("round_before", "string", "The round that it is compared with.")
            .refersTo("quality/forms", "source_file", "sheet", "table_no")
            .build();

    private FormTables() {}

    static List<TableSchema> schemas() {
        return List.of(FORMS, DRIFT);
    }

    /** Writes the table of a sheet that has a form. */
    static void write(FormFacts facts, String path, String sheet, int tableNo, TableFiles tables, Tally tally) {
        SurveyForm form = facts.form();
        if (!form.key().isKnown()) {
            return;
        }
        String no = String.valueOf(tableNo);
        List<ColumnChange> changes = facts.drift().changes();
        tally.formChanges += changes.size();
        tables.row(
                FORMS.path(),
                List.of(
                        path,
                        sheet,
                        no,
                        form.key().respondentId(),
                        form.round(),
                        form.kind(),
                        form.key().formId(),
                        String.valueOf(form.columns().size()),
                        String.valueOf(form.columns().stream()
                                .filter(c -> !c.field().isEmpty())
                                .count()),
                        String.valueOf(form.columns().stream()
                                .filter(FormColumn::isTold)
                                .count()),
                        facts.drift().formBefore(),
                        facts.drift().roundBefore(),
                        String.valueOf(changes.size())));
        List<List<String>> rows = new ArrayList<>();
        changes.forEach(change -> rows.add(cells(change, facts, List.of(path, sheet, no))));
        rows.sort(KeyOrder.of(DRIFT));
        rows.forEach(row -> tables.row(DRIFT.path(), row));
    }

    private static List<String> cells(ColumnChange change, FormFacts facts, List<String> place) {
        List<String> cells = new ArrayList<>(place);
        cells.addAll(List.of(
                change.kind().code(),
                number(change.now()),
                number(change.before()),
                change.now().header(),
                change.before().header(),
                change.now().field(),
                change.before().field(),
                change.value(),
                change.valueBefore(),
                facts.form().key().respondentId(),
                facts.form().round(),
                facts.drift().roundBefore()));
        return cells;
    }

    private static String number(FormColumn column) {
        return column.index() == 0 ? "" : String.valueOf(column.index());
    }
}
