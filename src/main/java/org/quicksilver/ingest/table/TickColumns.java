package org.quicksilver.ingest.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Kind;
import org.quicksilver.plan.Plan;
import org.quicksilver.record.ColumnReading;
import org.quicksilver.vocabulary.Resolution;

/**
 * Finds columns that stand for one code each, with a mark in the rows it holds for: under a group heading that means a
 * field of many codes, or side by side with marks only.
 */
final class TickColumns {

    private static final int LONGEST_MARK = 5;
    private static final double CONFIDENCE = 0.95;

    private final Plan plan;
    private final Headings headings;
    private final HeadingMatcher matcher;

    TickColumns(Plan plan, Headings headings, HeadingMatcher matcher) {
        this.plan = plan;
        this.headings = headings;
        this.matcher = matcher;
    }

    List<ColumnReading> find(TableHead head, Map<Integer, List<String>> values, String language) {
        List<ColumnReading> found = new ArrayList<>();
        Map<String, Integer> alone = new HashMap<>();
        for (TableHead.Label label : head.labels()) {
            Optional<Field> field = label.parts().size() < 2 ? Optional.empty() : group(label.group(), language);
            Optional<Resolution> code = field.flatMap(f -> code(f, label.own(), language));
            if (field.isPresent() && code.isPresent()) {
                found.add(reading(label, field.get(), code.get()));
            } else if (label.parts().size() == 1 && areMarks(values.getOrDefault(label.column(), List.of()))) {
                byMarks(label, language).ifPresent(r -> {
                    found.add(r);
                    alone.merge(r.field(), 1, Integer::sum);
                });
            }
        }
        // one column of marks by itself may be anything
        found.removeIf(r -> r.reason().startsWith("marks") && alone.getOrDefault(r.field(), 0) < 2);
        return found;
    }

    private Optional<Field> group(String heading, String language) {
        return matcher.match(heading, language, "").stream()
                .filter(c -> c.score() >= HeadingMatcher.ENOUGH)
                .findFirst()
                .flatMap(c -> plan.field(c.field()))
                .filter(TickColumns::holdsCodes);
    }

    private static boolean holdsCodes(Field field) {
        return field.many()
                && !field.vocabulary().isEmpty()
                && (field.kind() == Kind.CODE || field.kind() == Kind.COUNTRY);
    }

    private Optional<Resolution> code(Field field, String text, String language) {
        if (!plan.vocabularies().has(field.vocabulary())) {
            return Optional.empty();
        }
        for (String reading : HeadingText.readings(text)) {
            Optional<Resolution> resolution = plan.vocabularies()
                    .resolver(field.vocabulary())
                    .resolveWithoutSuggestions(reading, language, "")
                    .filter(r -> r.isStated()
                            && r.codes().size() == 1
                            && r.confidence().fillsOutput());
            if (resolution.isPresent()) {
                return resolution;
            }
        }
        return Optional.empty();
    }

    private Optional<ColumnReading> byMarks(TableHead.Label label, String language) {
        if (!headings.of(label.own()).isEmpty()) {
            return Optional.empty();
        }
        List<ColumnReading> readings = new ArrayList<>();
        for (Field field : plan.fields()) {
            if (holdsCodes(field)) {
                code(field, label.own(), language)
                        .ifPresent(r -> readings.add(new ColumnReading(
                                label.column(),
                                label.joined(),
                                field.name(),
                                r.codes().get(0),
                                "marks:" + r.rule(),
                                CONFIDENCE - 0.1)));
            }
        }
        return readings.size() == 1 ? Optional.of(readings.get(0)) : Optional.empty();
    }

    /** Few different short marks, none of them a number beyond one digit. */
    private static boolean areMarks(List<String> values) {
        boolean small = values.stream()
                .allMatch(v -> v.strip().length() <= LONGEST_MARK && !v.strip().matches("\\p{Nd}{2,}"));
        return small
                && !values.isEmpty()
                && values.stream().map(String::strip).distinct().count() <= 4;
    }

    private static ColumnReading reading(TableHead.Label label, Field field, Resolution code) {
        return new ColumnReading(
                label.column(), label.joined(), field.name(), code.codes().get(0), "tick:" + code.rule(), CONFIDENCE);
    }
}
