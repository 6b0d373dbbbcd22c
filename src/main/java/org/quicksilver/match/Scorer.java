package org.quicksilver.match;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.quicksilver.match.MatchModel.LevelWeight;
import org.quicksilver.match.MatchModel.Relation;

/** Weighs pairs by a model. Not thread-safe; one for each range. */
final class Scorer {

    /** Weight of a certain identifier in common, log2: one in a million is wrong. */
    static final double CERTAIN = 20;

    /** More than any sum of weights. */
    private static final double DECIDES = 1e6;

    private static final double LOG_2 = Math.log(2);

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

    /** Comparisons from cheap to dear. */
    private final int[] order;
    /** The most weight that a comparison can add: in all, and where the values are not equal. */
    private final double[] most;

    private final double[] mostUnequal;

    private final int[] levels;
    private final double[] rarity;
    private final double[] own;
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
        this.own = new double[size];
        this.together = new double[size];
        this.fieldWeights = new double[size];
        this.order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingInt(c -> comparisons.get(c).column().cost()))
                .mapToInt(Integer::intValue)
                .toArray();
        this.most = new double[size];
        this.mostUnequal = new double[size];
        load(model);
        for (int c = 0; c < size; c++) {
            most[c] = most(c, 0);
            mostUnequal[c] = most(c, comparisons.get(c).startsExact() ? 1 : 0);
        }
    }

    private double most(int c, int from) {
        if (comparisons.get(c).mayBeCertain()) {
            return DECIDES;
        }
        double highest = 0;
        for (int l = from; l < weights[c].length; l++) {
            highest = Math.max(highest, weights[c][l] > 0 ? weights[c][l] + RAREST : 0);
        }
        return highest;
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
        return weigh(left, right, Double.NEGATIVE_INFINITY);
    }

    /**
     * Match weight of a pair, or NaN once it is clear that it stays below {@code least}: comparisons are made from cheap to
     * dear, and what they lack cannot be made up by more than the rest can add.
     */
    double weigh(int left, int right, double least) {
        certain = false;
        double sum = prior;
        double reach = 0;
        for (int c = 0; c < order.length; c++) {
            reach += ceiling(c, left, right);
        }
        for (int c : order) {
            if (sum + reach < least) {
                return Double.NaN;
            }
            int level = comparisons.get(c).level(left, right, scratch);
            levels[c] = level;
            own[c] = own(c, level, left, right);
            sum += weights[c][level]
                    + (Double.isNaN(own[c]) ? 0 : limited(c, level, Math.log(u[c][level] / own[c]) / LOG_2));
            reach -= ceiling(c, left, right);
            if (comparisons.get(c).isCertain(level)) {
                certain = true;
                sum = Double.POSITIVE_INFINITY;
            }
        }
        double total = prior;
        for (int c = 0; c < weights.length; c++) {
            rarity[c] = Double.isNaN(own[c]) ? 0 : limited(c, levels[c], log2(u[c][levels[c]] / own[c]));
            together[c] = leansOn[c] < 0 ? 0 : relation[c][levels[c]][levels[leansOn[c]]];
            fieldWeights[c] = weights[c][levels[c]] + rarity[c] + together[c];
            total += fieldWeights[c];
        }
        return certain ? Math.max(total, CERTAIN) : total;
    }

    /** The most that a comparison can add to this pair, told without comparing letters. */
    private double ceiling(int c, int left, int right) {
        Comparison comparison = comparisons.get(c);
        if (!comparison.column().has(left) || !comparison.column().has(right)) {
            return 0;
        }
        return comparison.mayBeExact(left, right, scratch) ? most[c] : mostUnequal[c];
    }

    /** Smoothed frequency of what a pair agrees on; NaN where it says nothing. */
    private double own(int c, int level, int left, int right) {
        double share = weights[c][level] <= 0 ? Double.NaN : comparisons.get(c).share(level, left, right, duplicates);
        return (share + SMOOTHING * u[c][level]) / (1 + SMOOTHING);
    }

    /**
     * What the frequency of the agreed value adds: log2 of the level's u by the value's own, within limits. Winkler 2000
     * calls it value-specific agreement.
     */
    private double limited(int c, int level, double rarer) {
        return Math.min(RAREST, Math.max(-weights[c][level] / 2, rarer));
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

    /** Match weight of a probability; the lowest possible for 0. */
    static double weight(double probability) {
        return probability <= 0 ? Double.NEGATIVE_INFINITY : log2(probability / (1 - probability));
    }

    private static double log2(double x) {
        return StrictMath.log(x) / StrictMath.log(2);
    }
}
