package org.quicksilver.ingest.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.quicksilver.ingest.form.FormKey;
import org.quicksilver.plan.Kind;
import org.quicksilver.plan.Plan;
import org.quicksilver.record.ColumnReading;

/**
 * Maps the columns of a table to fields: tick columns under a group heading first, then headings, the surest first and
 * each field once unless it takes many, then what only the values tell. What two fields may mean is left unmapped.
 */
final class ColumnMapper {

    private static final double MARGIN = 0.05;
    static final String UNKNOWN = "unknown";
    static final String NO_HEADING = "no heading";

    private final Plan plan;
    private final Headings headings;
    private final HeadingMatcher matcher;
    private final TickColumns ticks;
    private final ColumnEvidence evidence;
    private final ColumnsByValues byValues;

    ColumnMapper(Plan plan, Headings headings, HeadingMatcher matcher) {
        this.plan = plan;
        this.headings = headings;
        this.matcher = matcher;
        this.ticks = new TickColumns(plan, headings, matcher);
        this.evidence = new ColumnEvidence(plan);
        this.byValues = new ColumnsByValues(plan, evidence);
    }

    /**
     * The columns of a table.
     *
     * @param head its heading
     * @param values column to the texts of its first rows, blank ones left out; columns without a heading included
     * @param told folded heading to what a person said that it means, which holds whatever else speaks for or against it
     */
    List<ColumnReading> map(
            TableHead head, Map<Integer, List<String>> values, String language, Map<String, ToldColumn> told) {
        Map<Integer, ColumnReading> readings = new TreeMap<>();
        Set<String> taken = new HashSet<>();
        for (TableHead.Label label : head.labels()) {
            ToldColumn said = told.get(FormKey.folded(label.joined()));
            if (said != null) {
                readings.put(label.column(), told(label, said, taken));
            }
        }
        for (ColumnReading tick : ticks.find(head, values, language)) {
            if (readings.putIfAbsent(tick.index(), tick) == null) {
                taken.add(tick.field());
            }
        }
        String form = headings.form(head.texts()).orElse("");
        List<Choice> choices = new ArrayList<>();
        for (TableHead.Label label : head.labels()) {
            if (!readings.containsKey(label.column())) {
                List<String> texts = values.getOrDefault(label.column(), List.of());
                choices.add(new Choice(label, candidates(label, language, form, texts)));
            }
        }
        assign(choices, taken, readings);
        for (int column : values.keySet()) {
            readings.putIfAbsent(column, new ColumnReading(column, "", "", "", NO_HEADING, 0));
        }
        byValues.map(values, language, taken, readings);
        return List.copyOf(readings.values());
    }

    /** A column as a person said; the second one of the same heading stays out where its field takes one value. */
    private ColumnReading told(TableHead.Label label, ToldColumn said, Set<String> taken) {
        if (!said.field().isEmpty() && !taken.add(said.field()) && !takesMany(said.field())) {
            return unmapped(label, "duplicate:" + said.field(), 1);
        }
        return new ColumnReading(label.column(), label.joined(), said.field(), "", said.how(), 1);
    }

    /** A column with what it may mean, best first. */
    private record Choice(TableHead.Label label, List<HeadingMatcher.Candidate> candidates) {
        double best() {
            return candidates.isEmpty() ? 0 : candidates.get(0).score();
        }
    }

    private List<HeadingMatcher.Candidate> candidates(
            TableHead.Label label, String language, String form, List<String> values) {
        Map<String, HeadingMatcher.Candidate> best = new HashMap<>();
        double less = 0;
        for (String text : List.of(label.joined(), label.own(), label.group())) {
            boolean again = less > 0 && text.equals(label.joined());
            for (HeadingMatcher.Candidate c : text.isBlank() || again
                    ? List.<HeadingMatcher.Candidate>of()
                    : matcher.match(text, language, form)) {
                HeadingMatcher.Candidate here = new HeadingMatcher.Candidate(c.field(), c.score() - less, c.reason());
                best.merge(c.field(), here, (a, b) -> b.score() > a.score() ? b : a);
            }
            less += MARGIN;
        }
        List<HeadingMatcher.Candidate> sorted = new ArrayList<>(best.values());
        sorted.removeIf(
                c -> c.score() < HeadingMatcher.ENOUGH || (isGuess(c) && evidence.contradicts(c.field(), values)));
        boolean several = sorted.size() > 1;
        sorted.removeIf(c -> several && !isGuess(c) && evidence.contradicts(c.field(), values));
        sorted.sort(Comparator.comparingDouble(HeadingMatcher.Candidate::score)
                .reversed()
                .thenComparing(HeadingMatcher.Candidate::field));
        return sorted;
    }

    private static boolean isGuess(HeadingMatcher.Candidate candidate) {
        return candidate.reason().startsWith("fuzzy") || candidate.reason().startsWith("keyword");
    }

    private void assign(List<Choice> choices, Set<String> taken, Map<Integer, ColumnReading> readings) {
        List<Choice> surestFirst = new ArrayList<>(choices);
        surestFirst.sort(Comparator.comparingDouble(Choice::best).reversed());
        List<Choice> tied = new ArrayList<>();
        for (Choice choice : surestFirst) {
            List<HeadingMatcher.Candidate> rivals = rivals(choice, Set.of());
            if (rivals.size() > 1 && rivals.stream().allMatch(c -> c.reason().startsWith("form:"))) {
                readings.put(choice.label().column(), takeAll(choice.label(), rivals, taken));
            } else if (rivals.size() > 1) {
                tied.add(choice);
            } else {
                readings.put(choice.label().column(), settle(choice, taken));
            }
        }
        for (Choice choice : tied) {
            List<HeadingMatcher.Candidate> left = rivals(choice, taken);
            boolean settled = left.size() == 1;
            readings.put(
                    choice.label().column(),
                    settled
                            ? take(choice.label(), left.get(0), taken)
                            : tie(choice.label(), left.isEmpty() ? choice.candidates() : left));
        }
    }

    /** The candidates that come near the best of those whose field is free. */
    private List<HeadingMatcher.Candidate> rivals(Choice choice, Set<String> taken) {
        List<HeadingMatcher.Candidate> free = choice.candidates().stream()
                .filter(c -> !taken.contains(c.field()))
                .toList();
        return free.stream()
                .filter(c -> free.get(0).score() - c.score() < MARGIN)
                .toList();
    }

    private ColumnReading settle(Choice choice, Set<String> taken) {
        if (choice.candidates().isEmpty()) {
            return unmapped(choice.label(), UNKNOWN, 0);
        }
        HeadingMatcher.Candidate best = choice.candidates().get(0);
        if (taken.contains(best.field()) && !takesMany(best.field())) {
            return unmapped(choice.label(), "duplicate:" + best.field(), best.score());
        }
        return take(choice.label(), best, taken);
    }

    private ColumnReading take(TableHead.Label label, HeadingMatcher.Candidate candidate, Set<String> taken) {
        double confidence = Math.min(1, Math.round(candidate.score() * 100) / 100.0);
        if (candidate.field().equals(Headings.IGNORED)) {
            return unmapped(label, "ignored", confidence);
        }
        if (!headings.isField(candidate.field())) {
            return unmapped(label, "no field of the job:" + candidate.field(), confidence);
        }
        taken.add(candidate.field());
        return new ColumnReading(label.column(), label.joined(), candidate.field(), "", candidate.reason(), confidence);
    }

    /** A column of a known system's export that holds a value of each of several fields, in the order of the vocabulary. */
    private ColumnReading takeAll(TableHead.Label label, List<HeadingMatcher.Candidate> candidates, Set<String> taken) {
        List<String> fields = new ArrayList<>();
        for (Headings.Known known : headings.of(label.own())) {
            boolean wanted = candidates.stream().anyMatch(c -> c.field().equals(known.field()));
            if (wanted && headings.isField(known.field()) && !fields.contains(known.field())) {
                fields.add(known.field());
            }
        }
        if (fields.isEmpty()) {
            return unmapped(label, UNKNOWN, 0);
        }
        taken.addAll(fields);
        return new ColumnReading(
                label.column(),
                label.joined(),
                fields.get(0),
                "",
                candidates.get(0).reason(),
                1,
                fields.subList(1, fields.size()));
    }

    private static ColumnReading tie(TableHead.Label label, List<HeadingMatcher.Candidate> rivals) {
        List<String> fields = rivals.stream()
                .map(HeadingMatcher.Candidate::field)
                .sorted()
                .limit(4)
                .toList();
        return unmapped(label, "tie:" + String.join("|", fields), rivals.get(0).score());
    }

    private static ColumnReading unmapped(TableHead.Label label, String reason, double confidence) {
        return new ColumnReading(
                label.column(), label.joined(), "", "", reason, Math.min(1, Math.round(confidence * 100) / 100.0));
    }

    private boolean takesMany(String field) {
        return plan.field(field).filter(f -> f.many() || f.kind() == Kind.TEXT).isPresent();
    }
}
