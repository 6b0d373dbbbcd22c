package org.quicksilver.publish.explain;

import java.util.ArrayList;
import java.util.List;

/**
 * Why an entity looks as it does.
 *
 * @param entityId its id
 * @param askedFor the id asked for, where that one was merged into this; else empty
 * @param name what such an entity is called
 * @param standing whether it counts
 * @param confidence lowest probability of a pair that holds it together, 0 to 1
 * @param reviewState none, pending, decided
 * @param members its source records
 * @param links kept pairs between them
 * @param fields what it shows, and from where
 * @param conflicts where current records of one round disagree
 * @param related entities it is related to
 */
public record EntityStory(
        String entityId,
        String askedFor,
        String name,
        String standing,
        String confidence,
        String reviewState,
        List<Member> members,
        List<Link> links,
        List<Field> fields,
        List<Conflict> conflicts,
        List<Relation> related)
        implements Story {

    public EntityStory {
        members = List.copyOf(members);
        links = List.copyOf(links);
        fields = List.copyOf(fields);
        conflicts = List.copyOf(conflicts);
        related = List.copyOf(related);
    }

    /** A source record; place is file, sheet and row. */
    public record Member(String recordId, String place, String respondentId, String round, String standing) {}

    /** A kept pair of its records, or of one of them and another entity's. */
    public record Link(
            String leftId,
            String rightId,
            String probability,
            String weight,
            String band,
            String decision,
            String decisionId,
            String blockingRule) {}

    /** A value that it shows. */
    public record Field(
            String field,
            String value,
            String recordId,
            String place,
            String rule,
            String decisionId,
            String alternatives) {}

    /** A value of a field on which records disagree. */
    public record Conflict(String round, String field, String value, String records, boolean chosen, String rule) {}

    /** Another entity. */
    public record Relation(String relatedId, String relation, String rule) {}

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!askedFor.isEmpty()) {
            lines.add(askedFor + " was merged into " + entityId);
        }
        lines.add(name + " " + entityId + ": " + standing + ", confidence " + confidence + ", review " + reviewState);
        lines.add("records");
        Grid records = new Grid();
        members.forEach(m -> records.add(m.recordId(), m.place(), m.respondentId(), m.round(), m.standing()));
        lines.addAll(records.lines("  "));
        if (!links.isEmpty()) {
            lines.add("pairs");
            Grid pairs = new Grid();
            links.forEach(l -> pairs.add(
                    l.leftId() + " " + l.rightId(),
                    l.probability(),
                    "weight " + l.weight(),
                    l.band(),
                    l.decisionId().isEmpty() ? l.decision() : l.decision() + " " + l.decisionId(),
                    "found by " + l.blockingRule()));
            lines.addAll(pairs.lines("  "));
        }
        lines.add("values");
        Grid values = new Grid();
        fields.forEach(f -> values.add(
                f.field(),
                f.value(),
                f.decisionId().isEmpty() ? f.rule() : f.rule() + " " + f.decisionId(),
                f.place(),
                f.alternatives().isEmpty() ? "" : "not " + f.alternatives()));
        lines.addAll(values.lines("  "));
        if (!conflicts.isEmpty()) {
            lines.add("conflicts");
            Grid grid = new Grid();
            conflicts.forEach(c -> grid.add(
                    c.round(),
                    c.field(),
                    c.value(),
                    c.records() + " records",
                    c.chosen() ? "chosen: " + c.rule() : ""));
            lines.addAll(grid.lines("  "));
        }
        if (!related.isEmpty()) {
            lines.add("related");
            Grid grid = new Grid();
            related.forEach(r -> grid.add(r.relatedId(), r.relation(), r.rule()));
            lines.addAll(grid.lines("  "));
        }
        return lines;
    }
}
