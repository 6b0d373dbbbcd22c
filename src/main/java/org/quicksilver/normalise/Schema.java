package org.quicksilver.normalise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Plan;

/** The job's fields, found without a search: rows ask for them many times each. */
final class Schema {

    private final Map<String, Field> byName = new HashMap<>();
    private final Map<String, Field> byRole = new HashMap<>();
    private final Map<String, Integer> order = new HashMap<>();
    private final Map<String, String> roundEnds = new HashMap<>();
    private final List<Field> required;

    Schema(Plan plan) {
        for (Field field : plan.fields()) {
            byName.putIfAbsent(field.name(), field);
            order.putIfAbsent(field.name(), order.size());
            if (!field.role().isEmpty()) {
                byRole.putIfAbsent(field.role(), field);
            }
        }
        plan.rounds().forEach(r -> roundEnds.putIfAbsent(r.code(), r.to()));
        required = plan.fields().stream().filter(Field::required).toList();
    }

    /** The field of a name, null for none. */
    @Nullable
    Field field(String name) {
        return byName.get(name);
    }

    /** The first field in a role. */
    Optional<Field> role(String role) {
        return Optional.ofNullable(byRole.get(role));
    }

    /** Fields without which a row is rejected. */
    List<Field> required() {
        return required;
    }

    /** Place of a field in the job, behind all where the job does not name it. */
    int order(String name) {
        return order.getOrDefault(name, order.size());
    }

    /** ISO date on which a round ends, empty for none. */
    String endOfRound(String code) {
        return roundEnds.getOrDefault(code, "");
    }
}
