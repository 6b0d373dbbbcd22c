package org.quicksilver.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.quicksilver.ingest.form.ColumnChange;
import org.quicksilver.publish.FileFacts;
import org.quicksilver.publish.FormFacts;

/** What a person should know of the forms of a run, in sentences: where most is at stake first, a few at most. */
final class FormNotices {
    private static final int MOST = 5;

    private record Changed(String path, FormFacts form) {
        long grave() {
            return form.drift().changes().stream()
                    .filter(c -> c.kind() == ColumnChange.Kind.UNIT || c.kind() == ColumnChange.Kind.REMAPPED)
                    .count();
        }

        int count() {
            return form.drift().changes().size();
        }

        String sentence() {
            Map<ColumnChange.Kind, Long> kinds = form.drift().changes().stream()
                    .collect(Collectors.groupingBy(ColumnChange::kind, TreeMap::new, Collectors.counting()));
            String what = kinds.entrySet().stream()
                    .map(e -> e.getValue() + " " + e.getKey().code())
                    .collect(Collectors.joining(", "));
            String before = form.drift().roundBefore().isEmpty()
                    ? "the last run"
                    : form.drift().roundBefore();
            String since = form.drift().formBefore().isEmpty()
                    ? "is not like any that its respondent sent before"
                    : "changed since " + before + ": " + what;
            return "The form of " + path + " " + since;
        }
    }

    private FormNotices() {}

    static List<String> of(List<FileFacts> files) {
        List<Changed> changed = new ArrayList<>();
        for (FileFacts file : files) {
            file.forms().stream()
                    .filter(form -> !form.drift().changes().isEmpty())
                    .forEach(form -> changed.add(new Changed(file.reading().sourceFile(), form)));
        }
        changed.sort(Comparator.comparingLong(Changed::grave)
                .thenComparingInt(Changed::count)
                .reversed()
                .thenComparing(Changed::path));
        List<String> sentences = new ArrayList<>(
                changed.stream().limit(MOST).map(Changed::sentence).toList());
        if (changed.size() > MOST) {
            sentences.add((changed.size() - MOST) + " more forms changed; quality/mapping_drift.csv lists all");
        }
        return sentences;
    }
}
