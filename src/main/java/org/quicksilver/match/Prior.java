package org.quicksilver.match;

import java.util.List;

/**
 * How probable a match is when the weights of the levels are given: expectation maximisation over the agreement patterns
 * of the candidates with nothing else free.
 */
final class Prior {

    private static final int ROUNDS = 30;
    /** Given weights may be wrong: the estimate stays within so many times one match a record. */
    private static final double MOST = 4;

    private final double[] weights;
    private final double[] counts;

    /** @param scale pairs that each counted candidate stands for */
    Prior(List<Comparison> comparisons, MatchModel model, Patterns candidates, double scale) {
        weights = new double[candidates.size()];
        counts = new double[candidates.size()];
        for (int p = 0; p < weights.length; p++) {
            counts[p] = candidates.count(p) * scale;
            int first = 0;
            for (int c = 0; c < comparisons.size(); c++) {
                weights[p] += model.levels().get(first + candidates.level(p, c)).weight();
                first += comparisons.get(c).size();
            }
        }
    }

    /** Probability that two of so many records match. */
    double estimated(int records) {
        double one = 1.0 / Math.max(2, records);
        double pairs = 0.5 * records * (records - 1);
        double prior = one;
        for (int round = 0; round < ROUNDS; round++) {
            double odds = StrictMath.log(prior / (1 - prior)) / StrictMath.log(2);
            double matches = 0;
            for (int p = 0; p < weights.length; p++) {
                matches += counts[p] * Scorer.probability(weights[p] + odds);
            }
            prior = Math.min(one * MOST, Math.max(one / MOST, matches / pairs));
        }
        return prior;
    }
}
