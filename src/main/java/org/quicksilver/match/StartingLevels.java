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
    /** The same of the one field that is compared: in its levels lies all there is to learn. */
    private static final double PRIOR_SHARE_ALONE = 0.15;

    private static final double PRIOR_SHARE_CODES = 0.3;

    /** So many matches at most have names that stand at the last level, twice as many at the last two, and so on. */
    private static final double MOST_UNLIKE = 0.1;

    private final double[][] m;
    private final boolean[] naming;
    private final double[] priorShare;
    private final boolean[] known;

    StartingLevels(List<Comparison> comparisons) {
        int size = comparisons.size();
        this.m = new double[size][];
        this.priorShare = new double[size];
        this.known = new boolean[size];
        this.naming = new boolean[size];
        for (int c = 0; c < size; c++) {
            m[c] = comparisons.get(c).levels().stream().mapToDouble(l -> l.m()).toArray();
            naming[c] = c == 0 && naming(comparisons.get(c));
            known[c] = Double.isFinite(m[c][0]);
            if (!known[c]) {
                Arrays.fill(m[c], 1);
            }
            normalise(m[c]);
            priorShare[c] = known[c] ? share(comparisons.get(c)) : 0;
        }
    }

    /** Whether the first field is left to the defaults and has the names of what is matched. */
    private static boolean naming(Comparison first) {
        return DefaultLevels.ofNames().contains(first.levels());
    }

    private static double share(Comparison comparison) {
        if (Tail.alone(comparison)) {
            return PRIOR_SHARE_ALONE;
        }
        return comparison.ofWords() ? PRIOR_SHARE_WORDS : PRIOR_SHARE_CODES;
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
        normalise(m[comparison]);
    }

    /** Pairs that the levels of a comparison count as beside so many matches found. */
    double[] pairs(int comparison, double matches) {
        double before = known[comparison] ? PSEUDO + priorShare[comparison] * matches : UNKNOWN;
        return Arrays.stream(m[comparison]).map(s -> s * before).toArray();
    }

    /**
     * Holds how alike the names of what is matched are near what is known beforehand: neighbours share a city and a country,
     * and would be taken for matches whose names differ.
     *
     * @param found probability of each level of a comparison among matches; changed
     */
    void hold(int comparison, double[] found) {
        if (!naming[comparison]) {
            return;
        }
        double from = 0;
        for (int l = found.length - 1; l > 0; l--) {
            from += found[l];
            double most = MOST_UNLIKE * (found.length - l);
            if (from > most && most < 1) {
                spread(found, l, most / from, (1 - most) / (1 - from));
                from = most;
            }
        }
    }

    private static void spread(double[] found, int place, double later, double earlier) {
        for (int l = 0; l < found.length; l++) {
            found[l] *= l < place ? earlier : later;
        }
    }

    /** Makes parts add up to 1, none of them quite 0. */
    static void normalise(double[] parts) {
        double sum = Arrays.stream(parts).sum();
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Math.max(1e-9, parts[i] / sum);
        }
    }
}
