package org.quicksilver.consolidate;

import org.quicksilver.plan.Plan;

/** Makes of each cluster the entity that it amounts to; immutable, safe for threads. */
public final class Consolidator {

    /**
     * @param plan the job
     * @param conversion brings amounts to one currency to see whether they disagree
     */
    public Consolidator(Plan plan, AmountConversion conversion) {
        throw new UnsupportedOperationException(plan.job() + conversion);
    }

    /** The entity of a cluster: survivors by the job's rules, conflicts, rounds, standing. Derived values come later. */
    public Entity consolidate(Cluster cluster) {
        throw new UnsupportedOperationException(cluster.id());
    }
}
