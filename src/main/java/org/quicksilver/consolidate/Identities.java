package org.quicksilver.consolidate;

import java.util.List;

/**
 * The ids of this run's clusters.
 *
 * @param ids id of each cluster, in the order in which the clusters were given
 * @param registry the registry after this run
 * @param changes ids that were merged, split or are gone, sorted by old id, then new id
 */
public record Identities(List<String> ids, Registry registry, List<IdChange> changes) {

    public Identities {
        ids = List.copyOf(ids);
        changes = List.copyOf(changes);
    }

    /**
     * A row of changes/id_changes.csv.
     *
     * @param newId id in force; empty when the entity is gone
     * @param kind {@code merged}, {@code split}, {@code removed}
     */
    public record IdChange(String oldId, String newId, String kind, String reason) {

        /** Its cells in the order of the table's columns. */
        public List<String> cells() {
            return List.of(oldId, newId, kind, reason);
        }
    }

    /**
     * Gives every cluster its id: that of most of its members, kept on the larger part of a split; else a new one made of
     * its smallest source record id. An id once issued never means anything else. Neither the order of clusters nor of
     * members matters.
     *
     * @param prefix the job's {@code id_prefix}
     * @param before the registry so far
     * @param clusters source record ids of each cluster, each record in one cluster, no cluster empty
     */
    public static Identities assign(String prefix, Registry before, List<List<String>> clusters) {
        return new IdAssignment(prefix, before, clusters).assign();
    }
}
