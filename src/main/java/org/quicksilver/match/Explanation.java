package org.quicksilver.match;

import java.util.List;

/**
 * Why two records are, or are not, the same: a waterfall of match weights.
 *
 * @param prior weight before anything is compared, log2 odds
 * @param lines one a comparison, in the model's order
 * @param weight sum of all, log2 odds; at least {@code 20} where a certain identifier is in common
 * @param probability posterior, 0 to 1
 * @param certain whether a certain identifier is in common
 * @param vetoes rules that hold the two apart, in the job's order
 */
public record Explanation(
        double prior, List<Line> lines, double weight, double probability, boolean certain, List<String> vetoes) {

    public Explanation {
        lines = List.copyOf(lines);
        vetoes = List.copyOf(vetoes);
    }

    /**
     * One comparison.
     *
     * @param field field compared
     * @param left value of the record with the smaller index as compared, empty for none
     * @param right value of the other
     * @param level comparison level in words
     * @param m probability of the level among matches
     * @param u probability of the level among non-matches
     * @param rarity what the frequency of the value adds, log2
     * @param together what agreement in a related field before it takes off, log2
     * @param weight log2(m / u) plus rarity and together
     */
    public record Line(
            String field,
            String left,
            String right,
            String level,
            double m,
            double u,
            double rarity,
            double together,
            double weight) {}
}
