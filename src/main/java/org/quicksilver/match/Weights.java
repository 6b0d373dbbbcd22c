package org.quicksilver.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quicksilver.match.MatchModel.LevelWeight;
import org.quicksilver.match.MatchModel.Relation;

/** What a model's levels weigh in the comparisons of a job, by comparison and level. */
final class Weights {

    /** More than any sum of weights. */
    private static final double DECIDES = 1e6;

    private final Comparison[] comparisons;
    private final double[][] weights;
    /** Null where frequency adds nothing. */
    private final @Nullable Rarity[][] rarities;

    private final int[] leansOn;
    /** By comparison, own level and level of the one it leans on. */
    private final double[][][] relation;

    Weights(Comparison[] comparisons, MatchModel model, int records) {
        int size = comparisons.length;
        this.comparisons = comparisons;
        this.weights = new double[size][];
        this.rarities = new Rarity[size][];
        this.leansOn = new int[size];
        this.relation = new double[size][][];
        load(model, 1 + model.prior() * (records - 1), records);
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

    double of(int comparison, int level) {
        return weights[comparison][level];
    }

    /** What the frequency of the values that two codes agree on adds. */
    double rarity(int comparison, int level, int a, int b) {
        Rarity rare = rarities[comparison][level];
        return rare == null ? 0 : rare.of(comparisons[comparison].holders(level, a, b));
    }

    /** What a comparison's level has in common with that of the one it leans on; 0 where it leans on none. */
    double together(int comparison, int[] levels) {
        int on = leansOn[comparison];
        return on < 0 ? 0 : relation[comparison][levels[comparison]][levels[on]];
    }

    /** By level: the most weight that this level or a later one of a comparison can add. */
    double[] most(int c) {
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
}
