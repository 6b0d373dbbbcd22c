package org.quicksilver.match;

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

    /** What a pair's score and vetoes make of it. */
    public enum Band {
        MATCH,
        REVIEW,
        VETOED
    }
}
