package org.quicksilver.match;

import java.util.Arrays;
import java.util.List;

/**
 * How matches look as far as it is known beforehand: the starting m of every comparison's levels, which count as some pairs
 * and as a share of the matches found, more for codes, dates and numbers, whose errors are alike everywhere, than for words.
 */
final class StartingLevels {

    private static final double PSEUDO = 20;
    private static final double UNKNOWN = 2;
    private static final double PRIOR_SHARE_WORDS = 0.3;
    private static final double PRIOR_SHARE_CODES = 0.3;

    private final double[][] m;
    private final double[] priorShare;
    private final boolean[] known;

    StartingLevels(List<Comparison> comparisons) {
        int size = comparisons.size();
        this.m = new double[size][];
        this.priorShare = new double[size];
        this.known = new boolean[size];
        for (int c = 0; c < size; c++) {
            m[c] = comparisons.get(c).levels().stream().mapToDouble(l -> l.m()).toArray();
            known[c] = Double.isFinite(m[c][0]);
            if (!known[c]) {
                Arrays.fill(m[c], 1);
            }
            normalise(m[c]);
            priorShare[c] = !known[c] ? 0 : comparisons.get(c).ofWords() ? PRIOR_SHARE_WORDS : PRIOR_SHARE_CODES;
        }
    }

    /** Whether anything is known beforehand of how matches look by a comparison. */
    boolean isKnown(int comparison) {
        return known[comparison];
    }

    /** Number of comparisons of which something is known. */
    int known() {
        int fields = 0;
        for (boolean each : known) {
            fields += each ? 1 : 0;
        }
        return fields;
    }

    /** Probability of each level of a comparison among matches to start with; a copy. */
    double[] m(int comparison) {
        return m[comparison].clone();
    }

    /** Starts a comparison of which nothing is known with what its levels are among non-matches. */
    void startAs(int comparison, double[] u) {
        m[comparison] = u.clone();
    }

    /** Pairs that the levels of a comparison count as beside so many matches found. */
    double[] pairs(int comparison, double matches) {
        double before = known[comparison] ? PSEUDO + priorShare[comparison] * matches : UNKNOWN;
        return Arrays.stream(m[comparison]).map(s -> s * before).toArray();
    }

    /** Makes parts add up to 1, none of them quite 0. */
    static void normalise(double[] parts) {
        double sum = Arrays.stream(parts).sum();
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Math.max(1e-9, parts[i] / sum);
        }
    }
}
