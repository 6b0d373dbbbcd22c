package org.quicksilver.match;

import java.util.List;

/**
 * A scored pair worth keeping: one that matches, one to review, or one that a veto holds apart.
 *
 * @param left index of the record with the smaller id
 * @param right index of the other
 * @param weight match weight, log2, prior included
 * @param probability posterior, 0 to 1
 * @param band which of the three
 * @param veto rule that holds it apart, for example {@code disjoint:countries}; empty for none
 * @param blockingRule the first blocking rule that made it a candidate
 * @param fieldWeights match weight of each comparison, in the model's order
 * @param levels level of each comparison, counted from 0 in the order of its levels
 */
public record Pair(
        int left,
        int right,
        double weight,
        double probability,
        Band band,
        String veto,
        String blockingRule,
        double[] fieldWeights,
        int[] levels) {

    /** The pairs ascending by their left, then right records; those of the same records in the order given. */
    public static List<Pair> ascending(List<Pair> pairs) {
        if (areAscending(pairs)) {
            return pairs;
        }
        int limit = 0;
        for (Pair pair : pairs) {
            limit = Math.max(limit, Math.max(pair.left, pair.right) + 1);
        }
        return Buckets.of(Buckets.of(pairs, Pair::right, limit).all(), Pair::left, limit)
                .all();
    }

    private static boolean areAscending(List<Pair> pairs) {
        for (int p = 1; p < pairs.size(); p++) {
            Pair before = pairs.get(p - 1);
            Pair pair = pairs.get(p);
            if (before.left > pair.left || (before.left == pair.left && before.right > pair.right)) {
                return false;
            }
        }
        return true;
    }

    /** What a pair's score and vetoes make of it. */
    public enum Band {
        MATCH,
        REVIEW,
        VETOED
    }
}
