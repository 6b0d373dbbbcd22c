package org.quicksilver.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Clusters from pairs: the same partition whatever their order.
 *
 * <p>Matching pairs and judgements give connected components. Inside each component greedy average linkage decides: the
 * two clusters with the highest mean match weight are joined while that mean reaches the match threshold and nobody and
 * no veto holds any two of their records apart. A pair that is not among the pairs counts as evidence against, the less
 * the more there are between the same clusters, since records of one thing that differ do so for one reason.
 * Bansal, Blum and Chawla 2004 name the problem (correlation clustering); Hassanzadeh et al. 2009 show why components
 * alone merge too much.
 */
public final class Clustering {

    private Clustering() {}

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

    /** Says whether a rule holds two records apart that never were a pair. */
    @FunctionalInterface
    public interface Apart {
        boolean test(int left, int right);
    }

    /** Clusters where only vetoed pairs and judgements hold records apart. */
    public static Clusters of(
            int records, List<Pair> pairs, double match, List<Constraint> same, List<Constraint> different) {
        return of(records, pairs, match, same, different, (left, right) -> false);
    }

    /**
     * Clusters of all records.
     *
     * @param records how many there are
     * @param pairs scored pairs of all three bands, in any order
     * @param match probability from which on a pair matches
     * @param same judged the same: always together, a veto notwithstanding
     * @param different judged different: never together, even if judged the same
     * @param apart vetoes between records that are no pair, usually {@link Matching#apart} is not empty
     */
    public static Clusters of(
            int records,
            List<Pair> pairs,
            double match,
            List<Constraint> same,
            List<Constraint> different,
            Apart apart) {
        List<Pair> ordered = Buckets.of(Buckets.of(pairs, Pair::right, records).all(), Pair::left, records)
                .all();
        List<String> notes = new ArrayList<>();
        Separations separations = new Separations(ordered, different, apart);
        UnionFind judged = judged(records, same, separations, notes);
        UnionFind components = judged.copy();
        ordered.stream().filter(Clustering::matches).forEach(p -> components.union(p.left(), p.right()));
        UnionFind result = judged.copy();
        new Linkage(ordered, judged, separations, Scorer.weight(match), notes).join(components, result);
        int[] cluster = new int[records];
        for (int i = 0; i < records; i++) {
            cluster[i] = result.find(i);
        }
        return new Clusters(cluster, confidence(ordered, judged, cluster), List.copyOf(notes));
    }

    static boolean matches(Pair pair) {
        return pair.band() == Pair.Band.MATCH;
    }

    private static UnionFind judged(int records, List<Constraint> same, Separations separations, List<String> notes) {
        UnionFind judged = new UnionFind(records);
        List<Constraint> sorted = new ArrayList<>(same);
        sorted.sort(Comparator.comparingInt((Constraint c) -> Math.min(c.left(), c.right()))
                .thenComparingInt(c -> Math.max(c.left(), c.right())));
        for (Constraint constraint : sorted) {
            if (separations.judgedApart(judged, constraint)) {
                notes.add("Records " + Math.min(constraint.left(), constraint.right()) + " and "
                        + Math.max(constraint.left(), constraint.right())
                        + " are judged the same, and different by way of other judgements; they stay apart.");
            } else {
                judged.union(constraint.left(), constraint.right());
            }
        }
        return judged;
    }

    private static int byProbability(Pair one, Pair other) {
        int falling = Double.compare(other.probability(), one.probability());
        int left = falling != 0 ? falling : Integer.compare(one.left(), other.left());
        return left != 0 ? left : Integer.compare(one.right(), other.right());
    }

    /** Lowest probability on the strongest tree that spans each cluster; judgements count as 1. */
    private static double[] confidence(List<Pair> pairs, UnionFind judged, int[] cluster) {
        int[] members = new int[cluster.length];
        for (int of : cluster) {
            members[of]++;
        }
        List<Pair> inside = new ArrayList<>();
        List<Pair> couples = new ArrayList<>();
        for (Pair pair : pairs) {
            if (matches(pair) && cluster[pair.left()] == cluster[pair.right()]) {
                (members[cluster[pair.left()]] == 2 ? couples : inside).add(pair);
            }
        }
        inside.sort(Clustering::byProbability);
        inside.addAll(couples);
        UnionFind spanned = judged.copy();
        double[] lowest = new double[cluster.length];
        Arrays.fill(lowest, 1);
        for (Pair pair : inside) {
            if (spanned.union(pair.left(), pair.right())) {
                lowest[cluster[pair.left()]] = Math.min(lowest[cluster[pair.left()]], pair.probability());
            }
        }
        double[] confidence = new double[cluster.length];
        for (int i = 0; i < cluster.length; i++) {
            confidence[i] = lowest[cluster[i]];
        }
        return confidence;
    }
}
