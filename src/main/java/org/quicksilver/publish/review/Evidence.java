package org.quicksilver.publish.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Plan;

/** What published records say, field by field, so that two can be laid side by side. */
final class Evidence {
    private static final int LONGEST = 400;

    private final Map<String, Map<String, Said>> records = new HashMap<>();
    private final Map<String, String> entities = new HashMap<>();
    private final Map<String, Map<String, String>> heads = new HashMap<>();
    private final List<String> fields;

    /** What a record says in one field: its cells and what was understood of them. */
    private static final class Said {
        private final Set<String> cells = new LinkedHashSet<>();
        private final Set<String> values = new LinkedHashSet<>();

        String shown() {
            String words = cut(String.join(" | ", cells));
            String understood = cut(String.join(", ", values));
            boolean plain = values.isEmpty() || fold(words).equals(fold(understood));
            return cells.isEmpty() ? understood : plain ? words : words + " [" + understood + "]";
        }

        Set<String> meaning() {
            return (values.isEmpty() ? cells : values)
                    .stream().map(Evidence::fold).collect(Collectors.toSet());
        }
    }

    private Evidence(Plan plan) {
        fields = plan.fields().stream().map(Field::name).toList();
    }

    /** @param ids the records wanted */
    static Evidence of(Path run, Plan plan, Set<String> ids) throws IOException {
        Evidence evidence = new Evidence(plan);
        String entity = plan.entity().idColumn();
        TableWalk.each(run, "tables/source_records", row -> {
            String id = row.get("source_record_id");
            if (ids.contains(id)) {
                evidence.entities.put(id, row.get(entity));
                Map<String, String> head = new LinkedHashMap<>();
                head.put("reported by", row.get("respondent_id"));
                head.put("round", row.get("reporting_round"));
                evidence.heads.put(id, head);
            }
        });
        if (Files.exists(run.resolve("tables/record_values.csv"))) {
            TableWalk.each(run, "tables/record_values", row -> evidence.addValue(row, ids));
        } else {
            TableWalk.each(run, "tables/field_provenance", row -> evidence.addSurvivor(row, ids));
        }
        return evidence;
    }

    private void addValue(TableWalk row, Set<String> ids) {
        boolean says = Set.of("stated", "unresolved", "unreadable", "in_kind").contains(row.get("status"));
        if (says && ids.contains(row.get("source_record_id"))) {
            Said said = said(row.get("source_record_id"), row.get("field"));
            said.cells.add(row.get("verbatim").strip());
            if (!row.get("value").isEmpty()) {
                said.values.add(row.get("value"));
            } else if (row.get("status").equals("in_kind")) {
                said.values.add("in kind");
            }
        }
    }

    /** Where records are not published value by value, what their entity took from them. */
    private void addSurvivor(TableWalk row, Set<String> ids) {
        if (ids.contains(row.get("source_record_id"))) {
            said(row.get("source_record_id"), row.get("field")).values.add(row.get("value"));
        }
    }

    private Said said(String record, String field) {
        return records.computeIfAbsent(record, r -> new HashMap<>()).computeIfAbsent(field, f -> new Said());
    }

    /** The entity of a record. */
    String entity(String record) {
        return entities.getOrDefault(record, "");
    }

    /** Two records, a line for every field that either fills, in the order of the job's fields. */
    List<Questions.Line> lines(String left, String right) {
        List<Questions.Line> lines = new ArrayList<>();
        Map<String, String> none = Map.of();
        for (String head : List.of("reported by", "round")) {
            String a = heads.getOrDefault(left, none).getOrDefault(head, "");
            String b = heads.getOrDefault(right, none).getOrDefault(head, "");
            add(lines, head, a, b, a.equals(b));
        }
        Map<String, Said> mine = records.getOrDefault(left, Map.of());
        Map<String, Said> other = records.getOrDefault(right, Map.of());
        for (String field : fields) {
            Said a = mine.getOrDefault(field, new Said());
            Said b = other.getOrDefault(field, new Said());
            add(
                    lines,
                    field.replace('_', ' '),
                    a.shown(),
                    b.shown(),
                    a.meaning().equals(b.meaning()));
        }
        return lines;
    }

    private static void add(List<Questions.Line> lines, String name, String left, String right, boolean same) {
        if (left.isEmpty() && right.isEmpty()) {
            return;
        }
        Questions.Likeness likeness = left.isEmpty() || right.isEmpty()
                ? Questions.Likeness.ONE_SIDED
                : same ? Questions.Likeness.SAME : Questions.Likeness.DIFFERENT;
        lines.add(new Questions.Line(name, left, right, likeness));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static String fold(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
