package org.quicksilver.consolidate;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Why an entity may differ from the previous run's; immutable. */
public final class Causes {

    private static final String VOCABULARY = "vocabulary:";

    private final Set<String> otherRecords;
    private final Set<String> decided;
    private final String general;

    /**
     * What a run depends on.
     *
     * @param decisions hash of the decisions
     * @param code version of the code
     * @param parts hash of each part of the job file and vocabulary, see {@link org.quicksilver.plan.Plan#parts()}
     */
    public record Basis(String decisions, String code, Map<String, String> parts) {
        public Basis {
            parts = Map.copyOf(parts);
        }
    }

    /**
     * @param before what the previous run depended on
     * @param now what this run depends on
     * @param otherRecords ids of entities, old and new, whose records or their standing differ, see {@link #touched}
     * @param decided ids of entities that a decision new or revoked since then is about
     */
    public Causes(Basis before, Basis now, Set<String> otherRecords, Set<String> decided) {
        this.otherRecords = Set.copyOf(otherRecords);
        this.decided = Set.copyOf(decided);
        this.general = general(before, now);
    }

    /** The cause where the entity's own records and decisions are as they were: what else has changed. */
    private static String general(Basis before, Basis now) {
        if (!before.code().equals(now.code()) || partsDiffer(before, now, false)) {
            return "code_or_rule";
        }
        if (partsDiffer(before, now, true)) {
            return "reference_data";
        }
        return before.decisions().equals(now.decisions()) ? "input" : "decision";
    }

    private static boolean partsDiffer(Basis before, Basis now, boolean vocabularies) {
        Set<String> names = new TreeSet<>(before.parts().keySet());
        names.addAll(now.parts().keySet());
        return names.stream()
                .filter(name -> name.startsWith(VOCABULARY) == vocabularies)
                .anyMatch(name ->
                        !Objects.equals(before.parts().get(name), now.parts().get(name)));
    }

    /**
     * Ids of the entities whose records came, went or changed their standing.
     *
     * @param before source record id to {@code ENTITY_ID STANDING} of the previous run
     * @param now the same of this run
     */
    public static Set<String> touched(Map<String, String> before, Map<String, String> now) {
        Set<String> ids = new HashSet<>();
        now.forEach((record, place) -> {
            String was = before.get(record);
            if (was == null || !standing(was).equals(standing(place))) {
                ids.add(entity(place));
                ids.add(entity(was == null ? place : was));
            }
        });
        before.forEach((record, place) -> {
            if (!now.containsKey(record)) {
                ids.add(entity(place));
            }
        });
        return ids;
    }

    private static String entity(String place) {
        return place.substring(0, place.indexOf(' '));
    }

    private static String standing(String place) {
        return place.substring(place.indexOf(' ') + 1);
    }

    /** The cause of a change of an entity: the closest of those that apply. */
    public String of(String entityId) {
        if (decided.contains(entityId)) {
            return "decision";
        }
        return otherRecords.contains(entityId) ? "input" : general;
    }
}
