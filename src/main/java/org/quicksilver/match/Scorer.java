package org.quicksilver.match;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Weighs pairs by a model. Not thread-safe; one for each range. */
final class Scorer {

    /** Weight of a certain identifier in common, log2: one in a million is wrong. */
    static final double CERTAIN = 20;

    private final Comparison[] comparisons;
    private final Codes codes;
    private final double prior;
    private final Weights weights;
    /** Comparisons from cheap to dear. */
    private final int[] order;
    /** By comparison and level: the most weight that this level or a later one can add. */
    private final double[][] most;

    private final boolean[] mayBeCertain;

    private final int[] levels;
    private final double[] rarity;
    private final double[] together;
    private final double[] fieldWeights;
    private final int[] undecided;
    private final Scratch[] scratch;
    private final Shortlist shortlist;
    private boolean certain;

    Scorer(List<Comparison> comparisons, Codes codes, MatchModel model, int records) {
        int size = comparisons.size();
        this.comparisons = comparisons.toArray(Comparison[]::new);
        this.codes = codes;
        this.prior = log2(model.prior() / (1 - model.prior()));
        this.weights = new Weights(this.comparisons, model, records);
        this.levels = new int[size];
        this.rarity = new double[size];
        this.together = new double[size];
        this.fieldWeights = new double[size];
        this.undecided = new int[size];
        this.mayBeCertain = new boolean[size];
        this.order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingInt(c -> comparisons.get(c).column().cost()))
                .mapToInt(Integer::intValue)
                .toArray();
        this.most = new double[size][];
        this.scratch = new Scratch[size];
        Arrays.setAll(scratch, c -> new Scratch());
        for (int c = 0; c < size; c++) {
            mayBeCertain[c] = comparisons.get(c).mayBeCertain();
            most[c] = weights.most(c);
        }
        this.shortlist = new Shortlist(this.comparisons, codes, order, most, prior, scratch);
    }

    /** Match weight of a pair, log2 odds; leaves each comparison's level and weight behind. */
    double weigh(int left, int right) {
        return weigh(left, right, Double.NEGATIVE_INFINITY);
    }

    /**
     * Keeps of the first so many others those that may reach a weight with a record, in their order; how many they are.
     * Nobody that {@link #weigh} gives that weight is dropped.
     */
    int shortlist(int left, int[] others, int count, double least) {
        return shortlist.keep(left, others, count, least);
    }

    /**
     * Match weight of a pair, or NaN once it is clear that it stays below {@code least}: first what is told at a glance, then
     * comparisons from cheap to dear, as long as what is lacking can be made up by the most that the rest can add.
     */
    double weigh(int left, int right, double least) {
        int leftRow = codes.row(left);
        int rightRow = codes.row(right);
        certain = false;
        double sum = prior;
        double reach = 0;
        int open = 0;
        for (int c : order) {
            int a = codes.at(leftRow + c);
            int b = codes.at(rightRow + c);
            int level = comparisons[c].told(a, b, scratch[c]);
            if (level < 0) {
                reach += most[c][~level];
                levels[c] = ~level;
                undecided[open++] = c;
            } else {
                sum += take(c, level, a, b);
            }
        }
        for (int n = 0; n < open; n++) {
            if (sum + reach < least) {
                return Double.NaN;
            }
            int c = undecided[n];
            int a = codes.at(leftRow + c);
            int b = codes.at(rightRow + c);
            reach -= most[c][levels[c]];
            int last = last(c, least - sum - reach);
            sum += take(c, comparisons[c].compared(a, b, last, scratch[c]), a, b);
        }
        return sum < least ? Double.NaN : total();
    }

    /** The last level of a comparison that can add so much. */
    private int last(int c, double lacking) {
        int last = levels[c];
        while (last + 1 < comparisons[c].nullLevel() && most[c][last + 1] >= lacking) {
            last++;
        }
        return last;
    }

    /** Takes a comparison's level; what it adds, without what it has in common with others. */
    private double take(int c, int level, int a, int b) {
        levels[c] = level;
        rarity[c] = weights.rarity(c, level, a, b);
        if (mayBeCertain[c] && comparisons[c].isCertain(level)) {
            certain = true;
            return Double.POSITIVE_INFINITY;
        }
        return weights.of(c, level) + rarity[c];
    }

    private double total() {
        double total = prior;
        for (int c = 0; c < comparisons.length; c++) {
            together[c] = weights.together(c, levels);
            fieldWeights[c] = weights.of(c, levels[c]) + rarity[c] + together[c];
            total += fieldWeights[c];
        }
        return certain ? Math.max(total, CERTAIN) : total;
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
