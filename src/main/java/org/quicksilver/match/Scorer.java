package org.quicksilver.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quicksilver.match.MatchModel.LevelWeight;
import org.quicksilver.match.MatchModel.Relation;

/** Weighs pairs by a model. Not thread-safe; one for each range. */
final class Scorer {

    /** Weight of a certain identifier in common, log2: one in a million is wrong. */
    static final double CERTAIN = 20;

    /** A rare value adds at most so much weight, log2; a frequent one takes at most half of the level's. */
    private static final double RAREST = 3;

    /** Records, by share of all, whose worth of average frequency smoothes a value's own. */
    private static final double SMOOTHING = 0.25;

    private final List<Comparison> comparisons;
    private final double prior;
    private final double duplicates;
    private final double[][] weights;
    private final double[][] u;
    private final int[] leansOn;
    /** By comparison, own level and level of the one it leans on. */
    private final double[][][] relation;

    private final int[] levels;
    private final double[] rarity;
    private final double[] together;
    private final double[] fieldWeights;
    private final Scratch scratch = new Scratch();
    private boolean certain;

    Scorer(List<Comparison> comparisons, MatchModel model, int records) {
        int size = comparisons.size();
        this.comparisons = comparisons;
        this.prior = log2(model.prior() / (1 - model.prior()));
        this.duplicates = 1 + model.prior() * (records - 1);
        this.weights = new double[size][];
        this.u = new double[size][];
        this.leansOn = new int[size];
        this.relation = new double[size][][];
        this.levels = new int[size];
        this.rarity = new double[size];
        this.together = new double[size];
        this.fieldWeights = new double[size];
        load(model);
    }

    private void load(MatchModel model) {
        List<String> expected = comparisons.stream()
                .flatMap(c -> c.words().stream().map(w -> c.field() + " " + w))
                .toList();
        List<String> found =
                model.levels().stream().map(l -> l.field() + " " + l.level()).toList();
        if (!expected.equals(found)) {
            throw new IllegalArgumentException("The model's levels are not those of the job. Model: " + found
                    + ", job: " + expected + "; estimate it anew");
        }
        Map<String, Integer> place = new HashMap<>();
        int next = 0;
        for (int c = 0; c < weights.length; c++) {
            int size = comparisons.get(c).size();
            place.put(comparisons.get(c).field(), c);
            leansOn[c] = -1;
            weights[c] = new double[size];
            u[c] = new double[size];
            for (int l = 0; l < size; l++) {
                LevelWeight level = model.levels().get(next++);
                weights[c][l] = level.weight();
                u[c][l] = level.u();
            }
        }
        model.relations().forEach(r -> relate(r, place));
    }

    private void relate(Relation r, Map<String, Integer> place) {
        int c = place.getOrDefault(r.field(), -1);
        int on = place.getOrDefault(r.other(), -1);
        int level = c < 0 ? -1 : comparisons.get(c).words().indexOf(r.level());
        int other = on < 0 ? -1 : comparisons.get(on).words().indexOf(r.otherLevel());
        if (level < 0 || other < 0 || on >= c || (leansOn[c] >= 0 && leansOn[c] != on)) {
            throw new IllegalArgumentException("The model relates what the job does not compare: " + r);
        }
        if (leansOn[c] < 0) {
            leansOn[c] = on;
            relation[c] =
                    new double[comparisons.get(c).size()][comparisons.get(on).size()];
        }
        relation[c][level][other] = r.weight();
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
            together[c] = leansOn[c] < 0 ? 0 : relation[c][level][levels[leansOn[c]]];
            fieldWeights[c] = weights[c][level] + rarity[c] + together[c];
            total += fieldWeights[c];
            certain |= comparison.isCertain(level);
        }
        return certain ? Math.max(total, CERTAIN) : total;
    }

    /**
     * What the frequency of the agreed value adds: log2 of the level's u by the value's own, smoothed. Winkler 2000 calls
     * it value-specific agreement.
     */
    private double rarity(int c, int level, int left, int right) {
        double weight = weights[c][level];
        double share = weight <= 0 ? Double.NaN : comparisons.get(c).share(level, left, right, duplicates);
        if (Double.isNaN(share)) {
            return 0;
        }
        double own = (share + SMOOTHING * u[c][level]) / (1 + SMOOTHING);
        return Math.min(RAREST, Math.max(-weight / 2, log2(u[c][level] / own)));
    }

    /** Level of each comparison of the pair weighed last. */
    int[] levels() {
        return levels.clone();
    }

    int level(int comparison) {
        return levels[comparison];
    }

    double rarity(int comparison) {
        return rarity[comparison];
    }

    double together(int comparison) {
        return together[comparison];
    }

    /** A copy of the weights of the pair in hand. */
    double[] fieldWeights() {
        return fieldWeights.clone();
    }

    /** Whether the pair in hand has a certain identifier in common. */
    boolean certain() {
        return certain;
    }

    double prior() {
        return prior;
    }

    /** Posterior probability of a match weight. */
    static double probability(double weight) {
        return 1 / (1 + StrictMath.pow(2, -weight));
    }

    private static double log2(double x) {
        return StrictMath.log(x) / StrictMath.log(2);
    }
}
