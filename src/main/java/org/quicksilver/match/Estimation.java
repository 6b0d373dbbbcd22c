package org.quicksilver.match;

import java.util.List;

/**
 * Fellegi-Sunter parameters by expectation maximisation over agreement patterns. m comes from the candidate pairs, u from
 * random pairs less what of them are matches, the prior from both. The probabilities a comparison starts with count as so
 * many pairs, so that few matches change little: with none the starting values stay.
 */
final class Estimation {

    /** Weight of the starting values, in matching pairs. */
    private static final double PSEUDO = 20;

    private static final int ROUNDS = 60;
    private static final double STILL = 1e-7;

    private final List<Comparison> comparisons;
    private final Patterns candidates;
    private final double candidateScale;
    private final Patterns random;
    private final double pairs;
    private final double[][] m;
    private final double[][] u;
    private final double[][] start;
    private double prior;
    private double matches;

    /**
     * @param candidateScale pairs that each counted candidate stands for
     * @param pairs all pairs of records there are
     * @param prior probability to start with that a random pair matches
     */
    Estimation(
            List<Comparison> comparisons,
            Patterns candidates,
            double candidateScale,
            Patterns random,
            double pairs,
            double prior) {
        this.comparisons = comparisons;
        this.candidates = candidates;
        this.candidateScale = candidateScale;
        this.random = random;
        this.pairs = pairs;
        this.prior = prior;
        this.m = new double[comparisons.size()][];
        this.u = new double[comparisons.size()][];
        this.start = new double[comparisons.size()][];
        for (int c = 0; c < m.length; c++) {
            start[c] =
                    comparisons.get(c).levels().stream().mapToDouble(l -> l.m()).toArray();
            normalise(start[c]);
            m[c] = start[c].clone();
        }
    }

    /** Runs until nothing moves, at most sixty rounds. */
    Estimation run() {
        updateU(false);
        for (int round = 0; round < ROUNDS; round++) {
            double before = prior;
            updateM();
            updateU(true);
            if (Math.abs(prior - before) <= STILL * before) {
                break;
            }
        }
        return this;
    }

    private void updateM() {
        double[][] sums = new double[m.length][];
        for (int c = 0; c < m.length; c++) {
            sums[c] = start[c].clone();
            for (int l = 0; l < sums[c].length; l++) {
                sums[c][l] *= PSEUDO + Double.parseDouble(System.getProperty("share", "0.5")) * matches;
            }
        }
        double fresh = 0;
        for (int p = 0; p < candidates.size(); p++) {
            double matching = posterior(candidates, p) * candidates.count(p) * candidateScale;
            fresh += matching;
            for (int c = 0; c < m.length; c++) {
                int level = candidates.level(p, c);
                if (level < sums[c].length) {
                    sums[c][level] += matching;
                }
            }
        }
        for (int c = 0; c < m.length; c++) {
            normalise(sums[c]);
            m[c] = sums[c];
        }
        matches = fresh;
        prior = Math.min(0.5, (matches + 0.5) / pairs);
    }

    private void updateU(boolean lessMatches) {
        double[][] sums = new double[m.length][];
        for (int c = 0; c < m.length; c++) {
            sums[c] = new double[comparisons.get(c).levels().size()];
        }
        for (int p = 0; p < random.size(); p++) {
            double other = random.count(p) * (lessMatches ? 1 - posterior(random, p) : 1);
            for (int c = 0; c < m.length; c++) {
                int level = random.level(p, c);
                if (level < sums[c].length) {
                    sums[c][level] += other;
                }
            }
        }
        for (int c = 0; c < m.length; c++) {
            for (int l = 0; l < sums[c].length; l++) {
                sums[c][l] += 0.5;
            }
            normalise(sums[c]);
            u[c] = sums[c];
        }
    }

    private double posterior(Patterns patterns, int pattern) {
        double odds = prior / (1 - prior);
        for (int c = 0; c < m.length; c++) {
            int level = patterns.level(pattern, c);
            if (level < m[c].length) {
                odds *= m[c][level] / u[c][level];
            }
        }
        return odds / (1 + odds);
    }

    private static void normalise(double[] parts) {
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Math.max(1e-9, parts[i] / sum);
        }
    }

    double prior() {
        return prior;
    }

    /** Expected number of matching pairs among the candidates. */
    double matches() {
        return matches;
    }

    /** Probability of each level of a comparison among matches. */
    double[] m(int comparison) {
        return m[comparison];
    }

    /** Probability of each level of a comparison among non-matches. */
    double[] u(int comparison) {
        return u[comparison];
    }
}
