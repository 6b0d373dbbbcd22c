package org.quicksilver.publish.explain;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Explains two source records. */
final class PairExplainer {
    private static final String WEIGHT = "weight_";
    private static final String LEVEL = "level_";

    private final RunFolder run;

    PairExplainer(RunFolder run) {
        this.run = run;
    }

    /** Why two source records are, or are not, the same; empty when the run has not accepted both. */
    Optional<Story> explain(String one, String other) throws IOException {
        String leftId = one.compareTo(other) < 0 ? one : other;
        String rightId = leftId.equals(one) ? other : one;
        Map<String, Row> records = new TreeMap<>();
        run.rows(
                        RunFolder.RECORDS,
                        row -> (row.get("source_record_id").equals(one)
                                        || row.get("source_record_id").equals(other))
                                && row.get("disposition").equals("accepted"))
                .forEach(row -> records.put(row.get("source_record_id"), row));
        Row left = records.get(leftId);
        Row right = records.get(rightId);
        return left == null || right == null || leftId.equals(rightId)
                ? Optional.empty()
                : Optional.of(story(left, right));
    }

    private Story story(Row left, Row right) throws IOException {
        String leftId = left.get("source_record_id");
        String rightId = right.get("source_record_id");
        String entity = left.get(run.entityId());
        boolean together = entity.equals(right.get(run.entityId()));
        List<Row> pairs = run.rows(
                RunFolder.PAIRS,
                row -> row.get("left_id").equals(leftId) && row.get("right_id").equals(rightId));
        Row pair = pairs.isEmpty() ? Row.NONE : pairs.get(0);
        double prior = run.prior();
        return new PairStory(
                leftId,
                RunFolder.place(left),
                rightId,
                RunFolder.place(right),
                together,
                List.of(entity, right.get(run.entityId())),
                !pairs.isEmpty(),
                pair.get("probability"),
                pair.get("weight"),
                Math.log(prior / (1 - prior)) / Math.log(2),
                pair.get("band"),
                pair.get("veto_rule"),
                pair.get("decision"),
                pair.get("decision_id"),
                pair.get("blocking_rule"),
                comparisons(leftId, rightId, pair),
                together ? path(leftId, rightId, entity) : List.of());
    }

    private List<PairStory.Comparison> comparisons(String leftId, String rightId, Row pair) throws IOException {
        Map<String, String> left = values(leftId);
        Map<String, String> right = values(rightId);
        List<PairStory.Comparison> lines = new ArrayList<>();
        if (pair.equals(Row.NONE)) {
            Set<String> fields = new LinkedHashSet<>(left.keySet());
            fields.addAll(right.keySet());
            for (String field : fields) {
                lines.add(new PairStory.Comparison(
                        field, left.getOrDefault(field, ""), right.getOrDefault(field, ""), "", "", "", "", ""));
            }
            return lines;
        }
        Map<String, Row> levels = new HashMap<>();
        run.rows(RunFolder.MODEL, row -> true)
                .forEach(row -> levels.put(row.get("field") + "\0" + row.get("level"), row));
        for (String column : pair.columns().keySet()) {
            if (column.startsWith(WEIGHT)) {
                String field = column.substring(WEIGHT.length());
                lines.add(line(field, pair, levels, left.getOrDefault(field, ""), right.getOrDefault(field, "")));
            }
        }
        return lines;
    }

    private static PairStory.Comparison line(
            String field, Row pair, Map<String, Row> levels, String left, String right) {
        String level = pair.get(LEVEL + field);
        String weight = pair.get(WEIGHT + field);
        Row model = levels.get(field + "\0" + level);
        double more = model == null ? 0 : number(weight) - number(model.get("weight"));
        return new PairStory.Comparison(
                field,
                left,
                right,
                level,
                model == null ? "" : model.get("m"),
                model == null ? "" : model.get("u"),
                Math.abs(more) < 0.001 ? "" : String.format(Locale.ROOT, "%+.4f", more),
                weight);
    }

    private static double number(String cell) {
        return cell.isEmpty() ? 0 : Double.parseDouble(cell);
    }

    /** Values of a record by field; where a run publishes no values there are none. */
    private Map<String, String> values(String recordId) throws IOException {
        return run.rows(RunFolder.VALUES, row -> row.get("source_record_id").equals(recordId)).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("field"),
                        TreeMap::new,
                        Collectors.mapping(
                                row -> row.get("value").isEmpty() ? row.get("verbatim") : row.get("value"),
                                Collectors.joining("; "))));
    }

    /** Shortest way over pairs that match, or were decided to be the same, within one entity. */
    private List<String> path(String from, String to, String entity) throws IOException {
        Set<String> members = run
                .rows(RunFolder.RECORDS, row -> row.get(run.entityId()).equals(entity))
                .stream()
                .map(row -> row.get("source_record_id"))
                .collect(Collectors.toSet());
        Map<String, List<String>> next = new TreeMap<>();
        run.rows(
                        RunFolder.PAIRS,
                        row -> members.contains(row.get("left_id"))
                                && members.contains(row.get("right_id"))
                                && (row.get("band").equals("match")
                                        || row.get("decision").equals("human")))
                .forEach(row -> {
                    next.computeIfAbsent(row.get("left_id"), id -> new ArrayList<>())
                            .add(row.get("right_id"));
                    next.computeIfAbsent(row.get("right_id"), id -> new ArrayList<>())
                            .add(row.get("left_id"));
                });
        Map<String, String> cameFrom = new HashMap<>(Map.of(from, ""));
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty() && !cameFrom.containsKey(to)) {
            String at = open.remove();
            for (String neighbour : next.getOrDefault(at, List.of())) {
                if (cameFrom.putIfAbsent(neighbour, at) == null) {
                    open.add(neighbour);
                }
            }
        }
        List<String> path = new ArrayList<>();
        for (String at = cameFrom.containsKey(to) ? to : ""; !at.isEmpty(); at = cameFrom.getOrDefault(at, "")) {
            path.add(at);
        }
        Collections.reverse(path);
        return path;
    }
}
