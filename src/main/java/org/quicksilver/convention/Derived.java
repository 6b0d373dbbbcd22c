package org.quicksilver.convention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.EntityValue;

/** Makes values that no record states, named by the rule that made them. */
final class Derived {

    private static final String PREFIX = "derived:";

    private Derived() {}

    /** A value that a rule made of others. */
    static EntityValue value(String field, String value, String rule) {
        return from(field, value, rule, "");
    }

    /** A value that a rule took from what a record says elsewhere. */
    static EntityValue from(String field, String value, String rule, String sourceRecordId) {
        return new EntityValue(field, 1, value, Map.of(), "", sourceRecordId, PREFIX + rule, "", List.of());
    }

    /** Several values of one field, sorted and numbered. */
    static List<EntityValue> values(String field, Stream<String> codes, String rule) {
        List<EntityValue> values = new ArrayList<>();
        codes.distinct()
                .sorted()
                .forEach(code -> values.add(value(field, code, rule).numbered(values.size() + 1)));
        return values;
    }

    /** An entity with further values. */
    static Entity with(Entity entity, List<EntityValue> more) {
        List<EntityValue> values = new ArrayList<>(entity.values());
        values.addAll(more);
        return entity.withValues(values);
    }

    /** Who assigned a value: respondent, rule or decision. */
    static String assignedBy(EntityValue value) {
        if (value.rule().startsWith(PREFIX)) {
            return "rule";
        }
        return value.decisionId().isEmpty() ? "respondent" : "decision";
    }
}
