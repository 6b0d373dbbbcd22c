package org.quicksilver.publish.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The decisions of a published run, as a reviewer is told of them. */
final class DecidedSoFar {
    private final Map<String, String> sentences = new TreeMap<>();
    private final Map<Words, List<String>> words = new TreeMap<>();
    private final Map<OfRecord, List<String>> values = new TreeMap<>();
    private final Map<String, ReviewQueue.State> states = new TreeMap<>();

    /** Words of a field. */
    record Words(String field, String text) implements Comparable<Words> {
        @Override
        public int compareTo(Words other) {
            int order = field.compareTo(other.field);
            return order != 0 ? order : text.compareTo(other.text);
        }
    }

    /** A field of a record whose entity shows a decided value. */
    record OfRecord(String record, String field) implements Comparable<OfRecord> {
        @Override
        public int compareTo(OfRecord other) {
            int order = record.compareTo(other.record);
            return order != 0 ? order : field.compareTo(other.field);
        }
    }

    private DecidedSoFar() {}

    static DecidedSoFar of(Path run) throws IOException {
        DecidedSoFar decided = new DecidedSoFar();
        TableWalk.each(run, "review/decisions", decided::add);
        return decided;
    }

    private void add(TableWalk row) {
        String id = row.get("decision_id");
        String says =
                Set.of("meaning", "mapping", "value").contains(row.get("kind")) ? row.get("value") : row.get("kind");
        String day = row.get("decided_at").split("T", 2)[0];
        String stale = row.get("status").equals("stale") ? ", before a row changed" : "";
        String why = row.get("reason").isEmpty() ? "" : ": " + row.get("reason");
        sentences.put(id, says + " by " + row.get("decided_by") + ", " + day + stale + why);
        boolean current = !row.get("status").equals("superseded");
        boolean onWords = !row.get("text").isEmpty();
        boolean onValue = !onWords && !row.get("field").isEmpty();
        if (current && onWords) {
            words.computeIfAbsent(new Words(row.get("field"), row.get("text")), w -> new ArrayList<>())
                    .add(id);
        }
        if (current && onValue) {
            values.computeIfAbsent(new OfRecord(row.get("left_id"), row.get("field")), w -> new ArrayList<>())
                    .add(id);
        }
        if (current && (onWords || onValue)) {
            states.put(
                    id,
                    switch (row.get("status")) {
                        case "contradicted" -> ReviewQueue.State.CONTRADICTED;
                        case "revoked" -> ReviewQueue.State.OPEN;
                        default -> ReviewQueue.State.DECIDED;
                    });
        }
    }

    /** What decisions say, a line each. */
    String sentence(List<String> ids) {
        return ids.stream().map(id -> sentences.getOrDefault(id, id)).collect(Collectors.joining("\n"));
    }

    /** Words on which there are decisions, in order. */
    Stream<Words> words() {
        return words.keySet().stream();
    }

    /** The decisions on words. */
    List<String> on(Words said) {
        return words.getOrDefault(said, List.of());
    }

    /** The decisions on the value of a field that the entity of a record shows. */
    List<String> on(OfRecord value) {
        return values.getOrDefault(value, List.of());
    }

    /** How far people are with words. */
    ReviewQueue.State state(Words said) {
        return state(on(said));
    }

    /** How far people are with what some decisions are about. */
    ReviewQueue.State state(List<String> decisions) {
        return decisions.stream()
                .map(id -> states.getOrDefault(id, ReviewQueue.State.OPEN))
                .min(java.util.Comparator.naturalOrder())
                .orElse(ReviewQueue.State.OPEN);
    }
}
