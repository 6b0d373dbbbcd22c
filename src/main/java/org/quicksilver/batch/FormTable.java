package org.quicksilver.batch;

import static org.quicksilver.publish.table.SchemaBuilder.table;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quicksilver.consolidate.TableSchema;
import org.quicksilver.ingest.form.FormColumn;
import org.quicksilver.ingest.form.FormKey;
import org.quicksilver.ingest.form.FormMemory;
import org.quicksilver.ingest.form.SurveyForm;
import org.quicksilver.publish.GivenTable;

/** Every form ever read as the published table codelists/form_mappings.csv, from which a lost state is restored. */
final class FormTable {
    private static final TableSchema SCHEMA = table(
                    "codelists",
                    "form_mappings",
                    "Every form that was ever read: who sent it in which round, and what its columns were taken for.")
            .partOfKey("respondent_id", "string", "Who sent it; empty when not known.")
            .partOfKey("round", "string", "The round; empty when not known.")
            .key("form_id", "string", "What the form is known by: a hash of its headings.")
            .key("column", "integer", "1-based physical column.")
            .required("header", "string", "Its heading.")
            .column("field", "string", "What it means: a field, several with ;, or FIELD=CODE; empty for none.")
            .column("how", "string", "Why.")
            .column("unit", "string", "Currency and multiplier that the heading names.")
            .column("language", "string", "Language of the headings.")
            .column("form", "string", "Kind of form.")
            .required("file_sha256", "string", "SHA-256 of a file that it was read from.")
            .build();

    private FormTable() {}

    /** Path of the table below the folder of a run. */
    static String path() {
        return SCHEMA.path();
    }

    static GivenTable of(FormMemory memory) {
        return new GivenTable(
                SCHEMA,
                () -> memory.forms().stream()
                        .flatMap(form -> form.columns().stream().map(column -> cells(form, column))));
    }

    private static List<String> cells(SurveyForm form, FormColumn column) {
        return List.of(
                form.key().respondentId(),
                form.round(),
                form.key().formId(),
                String.valueOf(column.index()),
                column.header(),
                column.field(),
                column.how(),
                column.unit(),
                form.language(),
                form.kind(),
                form.sha256());
    }

    /** The memory that the rows of such a table make up. */
    static FormMemory memory(Iterator<List<String>> rows) {
        Map<List<String>, SurveyForm> forms = new LinkedHashMap<>();
        while (rows.hasNext()) {
            List<String> row = rows.next();
            SurveyForm form = forms.computeIfAbsent(
                    row.subList(0, 3),
                    key -> new SurveyForm(
                            new FormKey(row.get(0), row.get(2)),
                            row.get(1),
                            row.get(9),
                            row.get(8),
                            row.get(10),
                            List.of()));
            List<FormColumn> columns = new ArrayList<>(form.columns());
            columns.add(new FormColumn(Integer.parseInt(row.get(3)), row.get(4), row.get(5), row.get(6), row.get(7)));
            forms.put(
                    row.subList(0, 3),
                    new SurveyForm(form.key(), form.round(), form.kind(), form.language(), form.sha256(), columns));
        }
        return FormMemory.of(forms.values());
    }
}
