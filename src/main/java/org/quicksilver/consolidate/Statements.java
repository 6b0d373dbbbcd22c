package org.quicksilver.consolidate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quicksilver.record.FieldValue;

/** What some records state, field by field; the records that speak for an entity. */
final class Statements {

    private final Map<String, List<Statement>> byField = new HashMap<>();

    /**
     * @param members records that speak, ascending by id
     * @param rounds order of the rounds in time
     */
    Statements(Collection<Member> members, RoundOrder rounds) {
        for (Member member : members) {
            List<FieldValue> stated =
                    member.source().values().stream().filter(Statements::speaks).toList();
            int round = rounds.position(member.source().round());
            for (FieldValue value : stated) {
                byField.computeIfAbsent(value.field(), f -> new ArrayList<>())
                        .add(new Statement(member, value, round, stated.size()));
            }
        }
    }

    /** The records that speak for a cluster: the current ones, or all of them when none is current. */
    static List<Member> speaking(List<Member> members) {
        List<Member> current =
                members.stream().filter(m -> m.standing() == Standing.CURRENT).toList();
        return current.isEmpty() ? members : current;
    }

    /** Whether a value may show in published tables. */
    static boolean speaks(FieldValue value) {
        return value.isStated() && value.confidence().fillsOutput();
    }

    /** What is stated about a field, by record, then item. */
    List<Statement> of(String field) {
        return byField.getOrDefault(field, List.of());
    }
}
