package org.quicksilver.consolidate;

import java.util.Map;
import java.util.Set;

/** Why an entity may differ from the previous run's. */
public final class Causes {

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
        throw new UnsupportedOperationException(before + "" + now + otherRecords + decided);
    }

    /**
     * Ids of the entities whose records came, went or changed their standing.
     *
     * @param before source record id to {@code ENTITY_ID STANDING} of the previous run
     * @param now the same of this run
     */
    public static Set<String> touched(Map<String, String> before, Map<String, String> now) {
        throw new UnsupportedOperationException(before + "" + now);
    }

    /** The cause of a change of an entity: the closest of those that apply. */
    public String of(String entityId) {
        throw new UnsupportedOperationException(entityId);
    }
}
