package org.quicksilver.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Clusters from pairs: the same partition whatever their order.
 *
 * <p>Matching pairs give connected components. Inside each component greedy average linkage decides: the two clusters with
 * the highest mean match weight are joined while that mean reaches the match threshold and nobody and no veto holds any two
 * of their records apart. A pair that is not among the pairs counts as evidence against, the less the more there are between
 * the same clusters, since records of one thing that differ do so for one reason. Bansal, Blum and Chawla 2004 name the
 * problem (correlation clustering); Hassanzadeh et al. 2009 show why components alone merge too much.
 *
 * <p>What people judged the same joins these linked clusters whole, see {@link Joining}: one more such judgement takes no
 * record out of its cluster unless records of the clusters that it joins are held apart.
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
        return of(records, pairs, match, same, different, Separations.NOBODY);
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
        List<Pair> ordered = Pair.ascending(pairs);
        List<String> notes = new ArrayList<>();
        Separations separations = new Separations(ordered, different, apart);
        UnionFind judged = judged(records, same, separations, notes);
        UnionFind linked = linked(records, ordered, separations, match);
        int[] cluster = new Joining(ordered, judged, separations, Scorer.weight(match))
                .joined(linked)
                .toArray();
        splits(ordered, judged, separations, cluster, notes);
        return new Clusters(cluster, confidence(ordered, judged, cluster), List.copyOf(notes));
    }

    /**
     * The clusters that pairs alone link, whatever is judged the same: the first half of {@link #of}.
     *
     * @return cluster of each record, the smallest index of its members
     */
    public static int[] linked(int records, List<Pair> pairs, double match, List<Constraint> different) {
        List<Pair> ordered = Pair.ascending(pairs);
        Separations separations = new Separations(ordered, different, Separations.NOBODY);
        return linked(records, ordered, separations, match).toArray();
    }

    /**
     * What judgements make of linked clusters: the second half of {@link #of}.
     *
     * @param linked cluster of each record, see {@link #linked}
     */
    public static int[] joined(
            int[] linked, List<Pair> pairs, double match, List<Constraint> same, List<Constraint> different) {
        List<Pair> ordered = Pair.ascending(pairs);
        Separations separations = new Separations(ordered, different, Separations.NOBODY);
        UnionFind judged = judged(linked.length, same, separations, new ArrayList<>());
        return new Joining(ordered, judged, separations, Scorer.weight(match))
                .joined(UnionFind.of(linked))
                .toArray();
    }

    private static UnionFind linked(int records, List<Pair> ordered, Separations separations, double match) {
        UnionFind alone = new UnionFind(records);
        UnionFind linked = new UnionFind(records);
        new Linkage(ordered, alone, alone, separations, Scorer.weight(match)).join(components(alone, ordered), linked);
        return linked;
    }

    /** What matching pairs connect, directly and by way of others. */
    private static UnionFind components(UnionFind begun, List<Pair> pairs) {
        UnionFind components = begun.copy();
        pairs.stream().filter(Clustering::matches).forEach(p -> components.union(p.left(), p.right()));
        return components;
    }

    /** Notes what matches and judgements connect and is several clusters nonetheless. */
    private static void splits(
            List<Pair> pairs, UnionFind judged, Separations separations, int[] cluster, List<String> notes) {
        for (Ints members : Separations.members(components(judged, pairs))) {
            Ints clusters = new Ints(4);
            for (int i = 0; i < members.size(); i++) {
                clusters.add(cluster[members.get(i)]);
            }
            int parts = clusters.sortDistinct().size();
            if (parts > 1) {
                boolean held = !separations.within(members).isEmpty();
                notes.add("The " + members.size() + " records linked with record " + members.get(0) + " make " + parts
                        + " clusters: " + (held ? "some are held apart." : "some links are too weak."));
            }
        }
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
