package org.quicksilver.publish.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Plan;

/** Gathers the fields on which the current records of an entity disagree, with who says what and what is shown. */
final class ConflictQuestions {
    private final Path run;
    private final Plan plan;
    private final DecidedSoFar decided;
    private final Map<Key, Conflict> conflicts = new TreeMap<>();

    /** A field of an entity. */
    private record Key(String entity, String field) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int order = entity.compareTo(other.entity);
            return order != 0 ? order : field.compareTo(other.field);
        }
    }

    /** What is known of one. */
    private static final class Conflict {
        private final Map<String, TreeSet<String>> rounds = new LinkedHashMap<>();
        private final Map<String, List<Sayings.Saying>> sayings = new HashMap<>();
        private long records;
        private String chosen = "";
        private String shown = "";
        private String rule = "";
        private String from = "";
        private String anchor = "";
        private List<String> decisions = List.of();
    }

    private ConflictQuestions(Path run, Plan plan, DecidedSoFar decided) {
        this.run = run;
        this.plan = plan;
        this.decided = decided;
    }

    static ConflictQuestions of(Path run, Plan plan, DecidedSoFar decided) throws IOException {
        ConflictQuestions questions = new ConflictQuestions(run, plan, decided);
        TableWalk.each(run, "quality/conflicts", questions::add);
        return questions;
    }

    private void add(TableWalk row) {
        Optional<Field> field = plan.field(row.get("field")).filter(f -> !f.many());
        if (field.isPresent() && !row.get("value").contains("\n")) {
            Conflict conflict = conflicts.computeIfAbsent(
                    new Key(row.get(plan.entity().idColumn()), row.get("field")), k -> new Conflict());
            conflict.rounds
                    .computeIfAbsent(row.get("value"), v -> new TreeSet<>())
                    .add(row.get("round"));
            conflict.records += Long.parseLong(row.get("n_records"));
            if (row.get("chosen").equals("true")) {
                conflict.chosen = row.get("value");
            }
        }
    }

    int size() {
        return conflicts.size();
    }

    /** Those that nobody decided first, then those that most records are about. */
    List<Questions.OfConflict> read(int most) throws IOException {
        List<Map.Entry<Key, Conflict>> asked = conflicts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Key, Conflict> e) -> -e.getValue().records)
                        .thenComparing(Map.Entry::getKey))
                .toList();
        Set<String> entities = new HashSet<>();
        asked.forEach(e -> entities.add(e.getKey().entity()));
        Sayings sayings =
                Sayings.of(run, plan, entities, key -> conflicts.containsKey(new Key(key.get(0), key.get(1))));
        readShown();
        for (Map.Entry<Key, Conflict> each : asked) {
            fill(each.getKey(), each.getValue(), sayings);
        }
        return asked.stream()
                .map(e -> question(e.getKey(), e.getValue(), sayings))
                .sorted(Comparator.comparing(q -> q.state().rank()))
                .limit(most)
                .toList();
    }

    private void readShown() throws IOException {
        String id = plan.entity().idColumn();
        TableWalk.each(run, "tables/field_provenance", row -> {
            Conflict conflict = conflicts.get(new Key(row.get(id), row.get("field")));
            if (conflict != null) {
                conflict.shown = row.get("value");
                conflict.rule = row.get("rule");
                conflict.from = row.get("source_record_id");
            }
        });
    }

    private void fill(Key key, Conflict conflict, Sayings sayings) {
        for (String value : conflict.rounds.keySet()) {
            conflict.sayings.put(value, sayings.of(key.entity(), key.field(), value, conflict.rounds.keySet()));
        }
        TreeSet<String> records = new TreeSet<>(sayings.records(key.entity()));
        conflict.anchor = records.isEmpty() ? "" : records.first();
        for (String record : records) {
            List<String> on = decided.on(new DecidedSoFar.OfRecord(record, key.field()));
            if (!on.isEmpty() && conflict.decisions.isEmpty()) {
                conflict.anchor = record;
                conflict.decisions = on;
            }
        }
    }

    private Questions.OfConflict question(Key key, Conflict conflict, Sayings sayings) {
        ReviewKey.Side record = new ReviewKey.Side(conflict.anchor, "", sayings.place(conflict.anchor), "");
        List<String> values = List.copyOf(conflict.rounds.keySet());
        String place = conflict.from.isEmpty() ? "" : "\n" + sayings.place(conflict.from);
        return new Questions.OfConflict(
                ReviewKey.ofValue(record, key.field(), values, conflict.decisions),
                decided.state(conflict.decisions),
                decided.sentence(conflict.decisions),
                sayings.title(key.entity()),
                conflict.chosen.isEmpty() ? conflict.shown : conflict.chosen,
                SurvivorWords.of(conflict.rule) + place,
                values.stream()
                        .map(v -> Sayings.text(
                                v,
                                conflict.rounds.getOrDefault(v, new TreeSet<>()),
                                conflict.sayings.getOrDefault(v, List.of())))
                        .toList());
    }
}
