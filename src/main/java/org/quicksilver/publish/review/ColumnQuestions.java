package org.quicksilver.publish.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quicksilver.ingest.form.FormKey;

/** Gathers the columns of every form of a published run: what a person may decide that they mean. */
public final class ColumnQuestions {
    private final Path run;
    private final DecidedSoFar decided;
    private final Map<List<String>, FormKey> forms = new HashMap<>();
    private final Map<DecidedSoFar.Words, Questions.OfColumn> columns = new TreeMap<>();

    ColumnQuestions(Path run, DecidedSoFar decided) {
        this.run = run;
        this.decided = decided;
    }

    /** What each column of each form of a run was taken for: the text of its form and its folded heading to a field, or to nothing. */
    public static Map<List<String>, String> taken(Path run) throws IOException {
        Map<List<String>, String> taken = new HashMap<>();
        new ColumnQuestions(run, DecidedSoFar.of(run))
                .read()
                .forEach(c -> taken.put(
                        List.of(c.key().field(), FormKey.folded(c.key().text())), c.field()));
        return taken;
    }

    /** One a heading of a form, those first that nobody decided and that are least sure, then by the rows that fill them. */
    List<Questions.OfColumn> read() throws IOException {
        TableWalk.each(
                run,
                "quality/forms",
                row -> forms.put(
                        List.of(row.get("source_file"), row.get("sheet"), row.get("table_no")),
                        new FormKey(row.get("respondent_id"), row.get("form_id"))));
        TableWalk.each(run, "quality/columns", this::add);
        List<Questions.OfColumn> sorted = new ArrayList<>(columns.values());
        sorted.sort(Comparator.comparing((Questions.OfColumn c) -> !c.isDoubtful())
                .thenComparingInt(c -> c.state().rank())
                .thenComparing(Questions.OfColumn::filled, Comparator.reverseOrder())
                .thenComparing(c -> c.key().field())
                .thenComparing(c -> c.key().text()));
        return sorted;
    }

    private void add(TableWalk row) {
        FormKey form = forms.get(List.of(row.get("source_file"), row.get("sheet"), row.get("table_no")));
        if (form == null || row.get("header").isBlank()) {
            return;
        }
        DecidedSoFar.Words said = new DecidedSoFar.Words(form.text(), FormKey.folded(row.get("header")));
        long filled = Long.parseLong(row.get("n_filled"));
        Questions.OfColumn known = columns.get(said);
        if (known != null) {
            filled += known.filled();
        }
        String sheet = row.get("sheet").isEmpty() ? "" : "!" + row.get("sheet");
        columns.put(
                said,
                new Questions.OfColumn(
                        ReviewKey.ofWords(
                                form.text(), known != null ? known.key().text() : row.get("header"), decided.on(said)),
                        decided.state(said),
                        decided.sentence(decided.on(said)),
                        row.get("field"),
                        row.get("reason"),
                        Double.parseDouble(row.get("confidence")),
                        filled,
                        known != null ? known.at() : row.get("source_file") + sheet + ", column " + row.get("column")));
    }
}
