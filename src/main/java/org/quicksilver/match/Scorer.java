package org.quicksilver.match;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quicksilver.match.MatchModel.LevelWeight;
import org.quicksilver.match.MatchModel.Relation;

/** Weighs pairs by a model. Not thread-safe; one for each range. */
final class Scorer {

    /** Weight of a certain identifier in common, log2: one in a million is wrong. */
    static final double CERTAIN = 20;

    /** More than any sum of weights. */
    private static final double DECIDES = 1e6;

    private final Comparison[] comparisons;
    private final Codes codes;
    private final double prior;
    private final double[][] weights;
    /** By comparison and level; null where frequency adds nothing. */
    private final @Nullable Rarity[][] rarities;

    private final int[] leansOn;
    /** By comparison, own level and level of the one it leans on. */
    private final double[][][] relation;

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
        this.weights = new double[size][];
        this.rarities = new Rarity[size][];
        this.leansOn = new int[size];
        this.relation = new double[size][][];
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
        load(model, 1 + model.prior() * (records - 1), records);
        for (int c = 0; c < size; c++) {
            mayBeCertain[c] = comparisons.get(c).mayBeCertain();
            most[c] = most(c);
        }
        this.shortlist = new Shortlist(this.comparisons, codes, order, most, prior, scratch);
    }

    private double[] most(int c) {
        int none = comparisons[c].nullLevel();
        double[] highest = new double[none + 1];
        highest[none] = weights[c][none];
        double later = Double.NEGATIVE_INFINITY;
        for (int l = none - 1; l >= 0; l--) {
            double own = comparisons[c].isCertain(l)
                    ? DECIDES
                    : weights[c][l] > 0 ? weights[c][l] + Rarity.MOST : weights[c][l];
            later = Math.max(later, own);
            highest[l] = later;
        }
        return highest;
    }

    private void load(MatchModel model, double duplicates, int records) {
        List<String> expected = Arrays.stream(comparisons)
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
            int size = comparisons[c].size();
            place.put(comparisons[c].field(), c);
            leansOn[c] = -1;
            weights[c] = new double[size];
            rarities[c] = new Rarity[size];
            double explained = comparisons[c].column().explained(duplicates);
            for (int l = 0; l < size; l++) {
                LevelWeight level = model.levels().get(next++);
                weights[c][l] = level.weight();
                rarities[c][l] = level.weight() > 0 ? new Rarity(level.weight(), level.u(), explained, records) : null;
            }
        }
        model.relations().forEach(r -> relate(r, place));
    }

    private void relate(Relation r, Map<String, Integer> place) {
        int c = place.getOrDefault(r.field(), -1);
        int on = place.getOrDefault(r.other(), -1);
        int level = c < 0 ? -1 : comparisons[c].words().indexOf(r.level());
        int other = on < 0 ? -1 : comparisons[on].words().indexOf(r.otherLevel());
        if (level < 0 || other < 0 || on >= c || (leansOn[c] >= 0 && leansOn[c] != on)) {
            throw new IllegalArgumentException("The model relates what the job does not compare: " + r);
        }
        if (leansOn[c] < 0) {
            leansOn[c] = on;
            relation[c] = new double[comparisons[c].size()][comparisons[on].size()];
        }
        relation[c][level][other] = r.weight();
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
        Rarity rare = rarities[c][level];
        rarity[c] = rare == null ? 0 : rare.of(comparisons[c].holders(level, a, b));
        if (mayBeCertain[c] && comparisons[c].isCertain(level)) {
            certain = true;
            return Double.POSITIVE_INFINITY;
        }
        return weights[c][level] + rarity[c];
    }

    private double total() {
        double total = prior;
        for (int c = 0; c < weights.length; c++) {
            together[c] = leansOn[c] < 0 ? 0 : relation[c][levels[c]][levels[leansOn[c]]];
            fieldWeights[c] = weights[c][levels[c]] + rarity[c] + together[c];
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
