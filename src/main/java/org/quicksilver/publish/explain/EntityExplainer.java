package org.quicksilver.publish.explain;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Explains an entity. */
final class EntityExplainer {
    private final RunFolder run;

    EntityExplainer(RunFolder run) {
        this.run = run;
    }

    /** Why an entity looks as it does; empty when the run has no such entity, under this id or under one merged into it. */
    Optional<Story> explain(String id) throws IOException {
        String now = current(id);
        Optional<Row> entity = run.row(run.entityTable(), run.entityId(), now);
        return entity.isEmpty() ? Optional.empty() : Optional.of(story(now, id.equals(now) ? "" : id, entity.get()));
    }

    /** The id that took the place of one, over any number of merges. */
    private String current(String id) throws IOException {
        Map<String, String> redirects = new LinkedHashMap<>();
        run.rows(RunFolder.REGISTRY, row -> row.get("kind").equals("redirect"))
                .forEach(row -> redirects.put(row.get("id"), row.get("refers_to")));
        String at = id;
        for (int i = 0; i < redirects.size() && redirects.containsKey(at); i++) {
            at = redirects.getOrDefault(at, at);
        }
        return at;
    }

    private Story story(String id, String askedFor, Row entity) throws IOException {
        Map<String, Row> records = new LinkedHashMap<>();
        run.rows(RunFolder.RECORDS, row -> row.get(run.entityId()).equals(id))
                .forEach(row -> records.put(row.get("source_record_id"), row));
        return new EntityStory(
                id,
                askedFor,
                run.entityName(),
                entity.get("standing"),
                entity.get("confidence"),
                entity.get("review_state"),
                records.values().stream().map(EntityExplainer::member).toList(),
                links(records),
                fields(id, records),
                run.rows(RunFolder.CONFLICTS, row -> row.get(run.entityId()).equals(id)).stream()
                        .map(EntityExplainer::conflict)
                        .toList(),
                run.rows(run.linksTable(), row -> row.get(run.entityId()).equals(id)).stream()
                        .map(row ->
                                new EntityStory.Relation(row.get("related_id"), row.get("relation"), row.get("rule")))
                        .toList());
    }

    private static EntityStory.Member member(Row row) {
        return new EntityStory.Member(
                row.get("source_record_id"),
                RunFolder.place(row),
                row.get("respondent_id"),
                row.get("reporting_round"),
                row.get("standing"));
    }

    /** Pairs within the entity, and those that wait for review or were held apart at its edge. */
    private List<EntityStory.Link> links(Map<String, Row> records) throws IOException {
        return run
                .rows(
                        RunFolder.PAIRS,
                        row -> records.containsKey(row.get("left_id")) || records.containsKey(row.get("right_id")))
                .stream()
                .map(row -> new EntityStory.Link(
                        row.get("left_id"),
                        row.get("right_id"),
                        row.get("probability"),
                        row.get("weight"),
                        row.get("band"),
                        row.get("decision"),
                        row.get("decision_id"),
                        row.get("blocking_rule")))
                .toList();
    }

    private List<EntityStory.Field> fields(String id, Map<String, Row> records) throws IOException {
        return run.rows(RunFolder.PROVENANCE, row -> row.get(run.entityId()).equals(id)).stream()
                .map(row -> {
                    Row record = records.get(row.get("source_record_id"));
                    return new EntityStory.Field(
                            row.get("field"),
                            row.get("value"),
                            row.get("source_record_id"),
                            record == null ? "" : RunFolder.place(record),
                            row.get("rule"),
                            row.get("decision_id"),
                            row.get("alternatives"));
                })
                .toList();
    }

    private static EntityStory.Conflict conflict(Row row) {
        return new EntityStory.Conflict(
                row.get("round"),
                row.get("field"),
                row.get("value"),
                row.get("n_records"),
                row.get("chosen").equals("true"),
                row.get("rule"));
    }
}
