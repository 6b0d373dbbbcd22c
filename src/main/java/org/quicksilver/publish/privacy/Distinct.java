package org.quicksilver.publish.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.EntityValue;

/** Puts together what masking made the same, so that every key still comes once and in order. */
final class Distinct {

    private Distinct() {}

    /** Values by field in the order given; those of the changed fields sorted, numbered and each once, the first of the same. */
    static List<EntityValue> values(List<EntityValue> values, Set<String> changed) {
        Map<String, List<EntityValue>> byField = new LinkedHashMap<>();
        values.forEach(value -> byField.computeIfAbsent(value.field(), field -> new ArrayList<>())
                .add(value));
        List<EntityValue> distinct = new ArrayList<>();
        byField.forEach((field, same) -> distinct.addAll(changed.contains(field) ? numbered(same) : same));
        return distinct;
    }

    private static List<EntityValue> numbered(List<EntityValue> sameField) {
        Map<String, EntityValue> byValue = new TreeMap<>();
        sameField.forEach(value -> byValue.putIfAbsent(value.value(), value));
        List<EntityValue> numbered = new ArrayList<>();
        for (EntityValue value : byValue.values()) {
            numbered.add(new EntityValue(
                    value.field(),
                    numbered.size() + 1,
                    value.value(),
                    value.detail(),
                    value.verbatim(),
                    value.sourceRecordId(),
                    value.rule(),
                    value.decisionId(),
                    value.alternatives()));
        }
        return numbered;
    }

    /** Conflicts by round, field and value, each once; of the same their records add up. */
    static List<Entity.Conflict> conflicts(List<Entity.Conflict> conflicts) {
        Map<List<String>, Entity.Conflict> distinct =
                new TreeMap<>(Comparator.<List<String>, String>comparing(k -> k.get(0))
                        .thenComparing(k -> k.get(1))
                        .thenComparing(k -> k.get(2)));
        for (Entity.Conflict conflict : conflicts) {
            distinct.merge(List.of(conflict.round(), conflict.field(), conflict.value()), conflict, Distinct::together);
        }
        return List.copyOf(distinct.values());
    }

    private static Entity.Conflict together(Entity.Conflict a, Entity.Conflict b) {
        return new Entity.Conflict(
                a.round(), a.field(), a.value(), a.records() + b.records(), a.chosen() || b.chosen(), a.rule());
    }
}
