package org.quicksilver.ingest.form;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every form ever sent, as it was understood in its round; immutable. A respondent's form is compared with the most alike one
 * of an earlier round, latest first, of the same kind where there is one; a form of which nobody knows the respondent only
 * with the same headings; one of which nobody knows the round with itself as the last published run understood it.
 */
public final class FormMemory {

    /** Less than this share of columns in common, in per cent, and it is another form. */
    private static final int ALIKE = 30;

    private final List<SurveyForm> forms;

    private FormMemory(Collection<SurveyForm> forms) {
        this.forms = List.copyOf(forms);
    }

    public static FormMemory of(Collection<SurveyForm> forms) {
        TreeSet<SurveyForm> sorted = new TreeSet<>(SurveyForm.ORDER);
        forms.stream().sorted(Comparator.comparing(SurveyForm::sha256)).forEach(sorted::add);
        return new FormMemory(sorted);
    }

    /** In their order. */
    public List<SurveyForm> forms() {
        return forms;
    }

    /**
     * The memory with what a run understood, in the place of what was understood of the same contents or forms before.
     *
     * @param now the forms of the run
     */
    public FormMemory with(Collection<SurveyForm> now) {
        TreeSet<SurveyForm> all = new TreeSet<>(SurveyForm.ORDER);
        Set<String> contents = new TreeSet<>();
        now.stream().sorted(Comparator.comparing(SurveyForm::sha256)).forEach(form -> {
            all.add(form);
            contents.add(form.sha256());
        });
        forms.stream().filter(form -> !contents.contains(form.sha256())).forEach(all::add);
        return new FormMemory(all);
    }

    /**
     * How a form of a run differs from the round before.
     *
     * @param form a form of the run
     * @param run the memory with the forms of the run
     * @param rounds codes of the rounds in order of time
     */
    public FormDrift drift(SurveyForm form, FormMemory run, List<String> rounds) {
        if (form.columns().isEmpty() || !form.key().isKnown()) {
            return FormDrift.NONE;
        }
        int round = rounds.indexOf(form.round());
        if (round < 0) {
            return same(forms, form, form.round());
        }
        boolean sentBefore = false;
        for (int r = round - 1; r >= 0; r--) {
            if (form.key().respondentId().isEmpty()) {
                FormDrift found = same(run.forms, form, rounds.get(r));
                if (!found.equals(FormDrift.NONE)) {
                    return found;
                }
                continue;
            }
            List<SurveyForm> earlier = earlier(form, run, rounds.get(r));
            sentBefore |= !earlier.isEmpty();
            Optional<FormComparison> best = earlier.stream()
                    .map(f -> new FormComparison(f, form))
                    .filter(c -> c.alike() >= ALIKE)
                    .reduce((a, b) -> b.alike() > a.alike() ? b : a);
            if (best.isPresent()) {
                return best.get().drift();
            }
        }
        return sentBefore
                ? new FormDrift(
                        "",
                        "",
                        List.of(new ColumnChange(ColumnChange.Kind.NEW_FORM, ColumnChange.NONE, ColumnChange.NONE)))
                : FormDrift.NONE;
    }

    private static FormDrift same(List<SurveyForm> forms, SurveyForm form, String round) {
        return forms.stream()
                .filter(f -> f.key().equals(form.key()) && f.round().equals(round))
                .findFirst()
                .map(f -> new FormComparison(f, form).drift())
                .orElse(FormDrift.NONE);
    }

    private static List<SurveyForm> earlier(SurveyForm form, FormMemory run, String round) {
        List<SurveyForm> all = run.forms.stream()
                .filter(f -> f.key().respondentId().equals(form.key().respondentId()))
                .filter(f -> f.round().equals(round) && f.key().isKnown())
                .toList();
        List<SurveyForm> ofKind =
                all.stream().filter(f -> f.kind().equals(form.kind())).toList();
        return ofKind.isEmpty() ? all : ofKind;
    }
}
