package org.quicksilver.match;

import java.util.List;

/** Clusters from pairs: the same partition whatever their order. */
public final class Clustering {

    /**
     * A person's or a rule's word about two records.
     *
     * @param left index of a record
     * @param right index of another
     */
    public record Constraint(int left, int right) {}

    /**
     * @param cluster of each record, the smallest index of its members
     * @param confidence of each record's cluster: lowest pair probability that holds it together, 1 if alone
     * @param notes contradictions and splits, one sentence each
     */
    public record Clusters(int[] cluster, double[] confidence, List<String> notes) {}

    public static Clusters of(int records, List<Pair> pairs, List<Constraint> same, List<Constraint> different) {
        throw new UnsupportedOperationException(records + "" + pairs.size() + same.size() + different.size());
    }
}
