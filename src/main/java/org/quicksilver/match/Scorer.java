package org.quicksilver.match;

import java.util.ArrayList;
import java.util.List;
import org.quicksilver.match.MatchModel.LevelWeight;

/** Weighs pairs by a model. Not thread-safe; one for each range. */
final class Scorer {

    /** Weight of a certain identifier in common, log2: one in a million is wrong. */
    static final double CERTAIN = 20;

    /** A rare value adds at most so much weight, log2; a frequent one takes at most half of the level's. */
    private static final double RAREST = 3;

    private final List<Comparison> comparisons;
    private final double prior;
    private final double[][] weights;
    private final double[][] u;
    private final double duplicates;
    private final int records;
    private final Scratch scratch = new Scratch();
    final double[] fieldWeights;
    final double[] rarity;
    final int[] levels;
    private boolean certain;

    Scorer(List<Comparison> comparisons, MatchModel model, int records) {
        this.comparisons = comparisons;
        this.records = records;
        this.prior = log2(model.prior() / (1 - model.prior()));
        this.duplicates = 1 + model.prior() * (records - 1);
        this.weights = new double[comparisons.size()][];
        this.u = new double[comparisons.size()][];
        this.fieldWeights = new double[comparisons.size()];
        this.rarity = new double[comparisons.size()];
        this.levels = new int[comparisons.size()];
        load(model);
    }

    private void load(MatchModel model) {
        List<String> expected = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            comparison.words().forEach(w -> expected.add(comparison.field() + " " + w));
        }
        List<String> found =
                model.levels().stream().map(l -> l.field() + " " + l.level()).toList();
        if (!expected.equals(found)) {
            throw new IllegalArgumentException("The model's levels are not those of the job. Model: " + found
                    + ", job: " + expected + "; estimate it anew");
        }
        int next = 0;
        for (int c = 0; c < comparisons.size(); c++) {
            int size = comparisons.get(c).size();
            weights[c] = new double[size];
            u[c] = new double[size];
            for (int l = 0; l < size; l++) {
                LevelWeight level = model.levels().get(next++);
                weights[c][l] = level.weight();
                u[c][l] = level.u();
            }
        }
    }

    /** Match weight of a pair, log2 odds; leaves each comparison's level and weight behind. */
    double weigh(int left, int right) {
        double total = prior;
        certain = false;
        for (int c = 0; c < weights.length; c++) {
            Comparison comparison = comparisons.get(c);
            int level = comparison.level(left, right, scratch);
            levels[c] = level;
            rarity[c] = rarity(c, level, left, right);
            fieldWeights[c] = weights[c][level] + rarity[c];
            total += fieldWeights[c];
            certain |= level < comparison.nullLevel()
                    && comparison.levels().get(level).test().equals(Measure.IDENTIFIER.code());
        }
        return certain ? Math.max(total, CERTAIN) : total;
    }

    /** Whether the pair in hand has a certain identifier in common. */
    boolean certain() {
        return certain;
    }

    double prior() {
        return prior;
    }

    /**
     * What the frequency of the agreed value adds: log2 of the level's u by the value's own, the value's smoothed by a
     * quarter of the records at the level's average.
     */
    private double rarity(int c, int level, int left, int right) {
        double weight = weights[c][level];
        double share = weight <= 0 ? Double.NaN : comparisons.get(c).share(level, left, right, duplicates);
        if (Double.isNaN(share)) {
            return 0;
        }
        double smooth = 0.25 * records;
        double own = (share * records + smooth * u[c][level]) / (records + smooth);
        return Math.min(RAREST, Math.max(-weight / 2, log2(u[c][level] / own)));
    }

    /** Posterior probability of a match weight. */
    static double probability(double weight) {
        return 1 / (1 + StrictMath.pow(2, -weight));
    }

    private static double log2(double x) {
        return StrictMath.log(x) / StrictMath.log(2);
    }
}
