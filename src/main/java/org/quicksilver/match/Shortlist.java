package org.quicksilver.match;

import java.util.Arrays;

/**
 * Drops pairs that cannot reach a weight, a record and all it may match at a time: the most that each comparison can add is
 * told at a glance, cheap ones first, and whoever is out of reach is not looked at again. Not thread-safe.
 */
final class Shortlist {

    private static final double ROUNDING = 1e-6;

    private final Comparison[] comparisons;
    private final Codes codes;
    private final int[] order;
    private final double[][] most;
    private final double prior;
    private final Scratch[] scratch;
    /** What each of the others may reach so far, and its code and level in the comparison in hand. */
    private double[] sums = {};

    private int[] theirs = {};
    private int[] levels = {};

    /**
     * @param order comparisons from cheap to dear
     * @param most by comparison and level the most weight that this level or a later one can add
     */
    Shortlist(Comparison[] comparisons, Codes codes, int[] order, double[][] most, double prior, Scratch[] scratch) {
        this.comparisons = comparisons;
        this.codes = codes;
        this.order = order;
        this.most = most;
        this.prior = prior;
        this.scratch = scratch;
    }

    /** Keeps of the first so many others those that may reach a weight with a record, in their order; how many they are. */
    int keep(int left, int[] others, int count, double least) {
        if (sums.length < count) {
            sums = new double[2 * count];
            theirs = new int[2 * count];
            levels = new int[2 * count];
        }
        int row = codes.row(left);
        double rest = 0;
        for (int c : order) {
            rest += highest(c, codes.at(row + c));
        }
        Arrays.fill(sums, 0, count, prior);
        int kept = count;
        for (int c : order) {
            rest -= highest(c, codes.at(row + c));
            kept = keep(c, codes.at(row + c), others, kept, least - rest - ROUNDING);
        }
        return kept;
    }

    private double highest(int c, int own) {
        double none = most[c][comparisons[c].nullLevel()];
        return own < 0 ? none : Math.max(none, most[c][0]);
    }

    private int keep(int c, int own, int[] others, int count, double least) {
        for (int n = 0; n < count; n++) {
            theirs[n] = codes.at(codes.row(others[n]) + c);
        }
        comparisons[c].earliest(own, theirs, count, levels, scratch[c]);
        double[] adds = most[c];
        int kept = 0;
        for (int n = 0; n < count; n++) {
            double sum = sums[n] + adds[levels[n]];
            others[kept] = others[n];
            sums[kept] = sum;
            kept += sum < least ? 0 : 1;
        }
        return kept;
    }
}
