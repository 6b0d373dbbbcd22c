package org.quicksilver.match;

import java.util.Arrays;

/**
 * What the fields of non-matching records have in common. Works of one author have alike titles, people at one address
 * one surname: where two fields agree, the second says less than it would alone. Each comparison may lean on one before
 * it; where both agree, their weight is lessened by the logarithm of how much more often that happens among non-matching
 * pairs than chance has it (a tree of interactions, after Chow and Liu 1968, with agreement as none, weak or strong).
 */
final class Dependence {

    /** Agreement is strong from so much of a comparison's highest weight on, and from 256 times as often in matches. */
    private static final double STRONG = 0.6;

    private static final double SURELY_STRONG = StrictMath.log(256);

    private static final int KINDS = 3;
    private static final int STRONG_BOTH = 2 * KINDS + 2;

    private final int[] leansOn;
    private final int[][] strength;
    /** By comparison: expected and observed number of pairs, by strength of the comparison and of the one it leans on. */
    private final double[][] expected;

    private final double[][] observed;

    private Dependence(int[] leansOn, int[][] strength, double[][] expected, double[][] observed) {
        this.leansOn = leansOn;
        this.strength = strength;
        this.expected = expected;
        this.observed = observed;
    }

    /** Nothing in common. */
    static Dependence none(int comparisons) {
        int[] leansOn = new int[comparisons];
        Arrays.fill(leansOn, -1);
        return new Dependence(leansOn, new int[comparisons][], new double[comparisons][], new double[comparisons][]);
    }

    /**
     * Finds for each comparison the one it depends on most.
     *
     * @param weights logarithm of m / u of each comparison's levels, last the one for no value
     * @param near candidate pairs, where agreement in two fields is counted
     * @param nearRest non-matching pairs each pattern of them stands for
     * @param random random pairs, where agreement in one field is counted
     * @param randomRest the same of them
     */
    static Dependence of(double[][] weights, Patterns near, double[] nearRest, Patterns random, double[] randomRest) {
        int size = weights.length;
        int[][] strength = new int[size][];
        for (int c = 0; c < size; c++) {
            strength[c] = strengths(weights[c]);
        }
        double[][][] alone = new double[size][size][KINDS * KINDS];
        double[][][] both = new double[size][size][KINDS * KINDS];
        count(random, randomRest, strength, alone);
        count(near, nearRest, strength, both);
        Dependence found = none(size);
        for (int c = 0; c < size; c++) {
            found.strength[c] = strength[c];
            double most = 0;
            for (int d = 0; d < c; d++) {
                double[] chance = chance(alone[c][d]);
                double[] seen = both[c][d];
                double lift = StrictMath.log((seen[STRONG_BOTH] + 1) / (chance[STRONG_BOTH] + 1));
                if (lift > most) {
                    most = lift;
                    found.leansOn[c] = d;
                    found.expected[c] = chance;
                    found.observed[c] = seen;
                }
            }
        }
        return found;
    }

    /** Strength of each level: 0 none, 1 weak, 2 strong, -1 no value. */
    private static int[] strengths(double[] weights) {
        double top = Arrays.stream(weights).max().orElse(0);
        int[] out = new int[weights.length];
        double strong = Math.min(STRONG * top, SURELY_STRONG);
        for (int l = 0; l < out.length; l++) {
            out[l] = weights[l] <= 0 ? 0 : weights[l] < strong ? 1 : 2;
        }
        out[out.length - 1] = -1;
        return out;
    }

    private static void count(Patterns patterns, double[] mass, int[][] strength, double[][][] into) {
        int[] kinds = new int[strength.length];
        for (int p = 0; p < mass.length; p++) {
            for (int c = 0; c < kinds.length; c++) {
                kinds[c] = strength[c][patterns.level(p, c)];
                for (int d = 0; d < c; d++) {
                    if (kinds[c] >= 0 && kinds[d] >= 0) {
                        into[c][d][kinds[c] * KINDS + kinds[d]] += mass[p];
                    }
                }
            }
        }
    }

    /** Pairs of each combination if the two comparisons were independent. */
    private static double[] chance(double[] table) {
        double all = Arrays.stream(table).sum();
        double[] out = new double[table.length];
        for (int k = 0; k < out.length && all > 0; k++) {
            double row = 0;
            double column = 0;
            for (int i = 0; i < KINDS; i++) {
                row += table[k / KINDS * KINDS + i];
                column += table[i * KINDS + k % KINDS];
            }
            out[k] = row * column / all;
        }
        return out;
    }

    /** What a pattern's agreement in related fields takes off, natural logarithm; never above 0. */
    double weight(int[] levels) {
        double weight = 0;
        for (int c = 0; c < leansOn.length; c++) {
            int on = leansOn[c];
            if (on >= 0 && strength[c][levels[c]] > 0 && strength[on][levels[on]] > 0) {
                weight -= lift(c, strength[c][levels[c]] * KINDS + strength[on][levels[on]]);
            }
        }
        return weight;
    }

    /** Comparison that another leans on, -1 for none. */
    int leansOn(int comparison) {
        return leansOn[comparison];
    }

    /** Strength of a comparison's levels: 0 none, 1 weak, 2 strong, -1 no value. */
    int strength(int comparison, int level) {
        return strength[comparison][level];
    }

    /** What agreement of two strengths takes off, natural logarithm, at least 0. */
    double lift(int comparison, int own, int other) {
        return lift(comparison, own * KINDS + other);
    }

    private double lift(int comparison, int cell) {
        return Math.max(0, StrictMath.log((observed[comparison][cell] + 1) / (expected[comparison][cell] + 1)));
    }
}
