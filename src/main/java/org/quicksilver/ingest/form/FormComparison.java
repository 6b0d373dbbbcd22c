package org.quicksilver.ingest.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import org.quicksilver.ingest.form.ColumnChange.Kind;

/**
 * Compares a form with an earlier one: columns of the same heading are the same, of the rest those of the same field, each
 * in the order of columns; what is left is gone or new.
 */
final class FormComparison {

    private record Pair(FormColumn before, FormColumn now) {}

    private final SurveyForm before;
    private final SurveyForm now;
    private final List<Pair> pairs = new ArrayList<>();
    private final List<FormColumn> gone;
    private final List<FormColumn> fresh;
    private final int alike;

    FormComparison(SurveyForm before, SurveyForm now) {
        this.before = before;
        this.now = now;
        this.gone = new ArrayList<>(before.columns());
        this.fresh = new ArrayList<>(now.columns());
        gone.removeIf(c -> c.header().isBlank());
        fresh.removeIf(c -> c.header().isBlank());
        int headings = gone.size() + fresh.size();
        pair((a, b) -> a.folded().equals(b.folded()) && a.field().equals(b.field()));
        pair((a, b) -> a.folded().equals(b.folded()));
        pair((a, b) -> a.field().equals(b.field()) && !a.field().isEmpty());
        pairs.sort(Comparator.comparingInt(p -> p.now().index()));
        this.alike = headings == 0 ? 0 : 200 * pairs.size() / headings;
    }

    private void pair(BiPredicate<FormColumn, FormColumn> same) {
        for (FormColumn column : List.copyOf(fresh)) {
            gone.stream().filter(g -> same.test(g, column)).findFirst().ifPresent(g -> {
                pairs.add(new Pair(g, column));
                gone.remove(g);
                fresh.remove(column);
            });
        }
    }

    /** Share of the columns of both that the two have in common, in per cent. */
    int alike() {
        return alike;
    }

    /** What changed, with the earlier form. */
    FormDrift drift() {
        return new FormDrift(before.key().formId(), before.round(), changes());
    }

    private List<ColumnChange> changes() {
        List<ColumnChange> changes = new ArrayList<>();
        if (!before.language().equals(now.language())) {
            changes.add(new ColumnChange(
                    Kind.LANGUAGE, ColumnChange.NONE, ColumnChange.NONE, before.language(), now.language()));
        }
        List<Pair> inPlace = inPlace();
        for (Pair pair : pairs) {
            if (!pair.before().folded().equals(pair.now().folded())) {
                changes.add(new ColumnChange(Kind.REWORDED, pair.before(), pair.now()));
            }
            if (!pair.before().field().equals(pair.now().field())) {
                changes.add(new ColumnChange(Kind.REMAPPED, pair.before(), pair.now()));
            }
            if (!pair.before().unit().equals(pair.now().unit())) {
                changes.add(new ColumnChange(
                        Kind.UNIT,
                        pair.before(),
                        pair.now(),
                        pair.before().unit(),
                        pair.now().unit()));
            }
            if (!inPlace.contains(pair)) {
                changes.add(new ColumnChange(Kind.MOVED, pair.before(), pair.now()));
            }
        }
        gone.forEach(c -> changes.add(new ColumnChange(Kind.GONE, c, ColumnChange.NONE)));
        fresh.forEach(c -> changes.add(new ColumnChange(Kind.NEW, ColumnChange.NONE, c)));
        return changes;
    }

    /** The most columns that stand in the order they had, so that one that moved does not make the others move. */
    private List<Pair> inPlace() {
        int n = pairs.size();
        int[] length = new int[n];
        int[] next = new int[n];
        int best = -1;
        for (int i = n - 1; i >= 0; i--) {
            length[i] = 1;
            next[i] = -1;
            for (int j = i + 1; j < n; j++) {
                boolean ascends =
                        pairs.get(j).before().index() > pairs.get(i).before().index();
                if (ascends && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    next[i] = j;
                }
            }
            best = best < 0 || length[i] >= length[best] ? i : best;
        }
        List<Pair> inPlace = new ArrayList<>();
        for (int i = best; i >= 0; i = next[i]) {
            inPlace.add(pairs.get(i));
        }
        return inPlace;
    }
}
