package org.quicksilver.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.quicksilver.match.MatchModel.LevelWeight;
import org.quicksilver.match.MatchModel.Relation;
import org.quicksilver.plan.MatchPlan.Level;

/** The match model: declared or default weights, or those estimated from the records. */
final class Training {

    private static final int MOST_RANDOM = 1_000_000;
    /** Candidate pairs, met by whatever rule, that are all counted; of more about so many. */
    private static final int ALL_CANDIDATES = 2_000_000;

    private static final int MOST_CANDIDATES = 1_000_000;
    /** Parts that random pairs are counted in; the same for any number of threads. */
    private static final int PARTS = 16;
    /** Fewer expected matches than these say nothing about how matches look. */
    private static final double FEWEST = 10;

    private final List<Comparison> comparisons;
    private final Codes codes;
    private final BlockIndex index;
    private final int records;

    Training(List<Comparison> comparisons, Codes codes, BlockIndex index, int records) {
        this.comparisons = comparisons;
        this.codes = codes;
        this.index = index;
        this.records = records;
    }

    /** The model of the declared and default probabilities; only how many pairs match is estimated. */
    MatchModel declared(List<String> notes) {
        MatchModel model = declared(startingPrior(), notes);
        if (records < 2 || comparisons.isEmpty()) {
            return model;
        }
        Patterns candidates = new Patterns(comparisons.size());
        double scale = candidates(candidates);
        return declared(rounded(new Prior(comparisons, model, candidates, scale).estimated(records)), notes);
    }

    MatchModel declared(double prior, List<String> notes) {
        List<LevelWeight> levels = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            List<String> words = comparison.words();
            for (int l = 0; l < comparison.levels().size(); l++) {
                Level level = comparison.levels().get(l);
                levels.add(
                        Double.isNaN(level.m())
                                ? new LevelWeight(comparison.field(), words.get(l), 0, 0, 0)
                                : weight(comparison.field(), words.get(l), level.m(), level.u()));
            }
            levels.add(new LevelWeight(comparison.field(), "null", 0, 0, 0));
        }
        return new MatchModel(rounded(prior), levels, notes);
    }

    /** The model estimated from the records, or the declared one where they say too little. */
    MatchModel estimated(long seed) {
        if (records < 2 || comparisons.isEmpty()) {
            return declared(List.of("Too few records to estimate a model from; declared and default weights hold."));
        }
        Patterns random = random(seed);
        Patterns candidates = new Patterns(comparisons.size());
        double scale = candidates(candidates);
        double pairs = 0.5 * records * (records - 1);
        Estimation fit = new Estimation(comparisons, candidates, scale, random, pairs, startingPrior()).run();
        if (fit.matches() < FEWEST || fit.matches() > most()) {
            return declared(List.of(String.format(
                    Locale.ROOT,
                    "About %.0f matching pairs among %d records cannot be estimated from; declared and default weights"
                            + " hold.",
                    fit.matches(),
                    records)));
        }
        return model(fit);
    }

    /**
     * More matches than these make the estimate doubtful: each record in a cluster of four times the root of all; where one
     * field is compared, whose chance agreement is bounded, half of all pairs.
     */
    private double most() {
        if (comparisons.stream().anyMatch(Tail::alone)) {
            return 0.25 * records * records;
        }
        return records * Math.max(20, 2 * Math.sqrt(records));
    }

    private MatchModel model(Estimation fit) {
        List<LevelWeight> levels = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        notes.add(String.format(
                Locale.ROOT, "Estimated from about %.0f matching pairs among %d records.", fit.matches(), records));
        for (int c = 0; c < comparisons.size(); c++) {
            addField(c, fit, levels);
        }
        return new MatchModel(rounded(fit.prior()), levels, relations(fit.dependence()), notes);
    }

    private void addField(int c, Estimation fit, List<LevelWeight> levels) {
        Comparison comparison = comparisons.get(c);
        List<String> words = comparison.words();
        double[] weights = Isotonic.weights(fit.m(c), fit.u(c));
        for (int l = 0; l < weights.length; l++) {
            levels.add(new LevelWeight(
                    comparison.field(), words.get(l), rounded(fit.m(c)[l]), rounded(fit.u(c)[l]), rounded(weights[l])));
        }
        levels.add(new LevelWeight(comparison.field(), "null", 0, 0, 0));
    }

    private List<Relation> relations(Dependence dependence) {
        List<Relation> relations = new ArrayList<>();
        for (int c = 0; c < comparisons.size(); c++) {
            int other = dependence.leansOn(c);
            for (int l = 0; other >= 0 && l < comparisons.get(c).nullLevel(); l++) {
                for (int k = 0; k < comparisons.get(other).nullLevel(); k++) {
                    relation(dependence, c, l, other, k, relations);
                }
            }
        }
        return relations;
    }

    private void relation(Dependence dependence, int c, int l, int other, int k, List<Relation> relations) {
        int own = dependence.strength(c, l);
        int others = dependence.strength(other, k);
        double lift = own > 0 && others > 0 ? dependence.lift(c, own, others) : 0;
        if (lift > 0) {
            Comparison later = comparisons.get(c);
            Comparison earlier = comparisons.get(other);
            relations.add(new Relation(
                    later.field(),
                    later.words().get(l),
                    earlier.field(),
                    earlier.words().get(k),
                    rounded(-lift / StrictMath.log(2))));
        }
    }

    private double startingPrior() {
        return 1.0 / Math.max(2, records);
    }

    private Patterns random(long seed) {
        long all = (long) records * (records - 1) / 2;
        if (all <= MOST_RANDOM) {
            Counter counter = new Counter();
            for (int i = 0; i < records; i++) {
                for (int j = i + 1; j < records; j++) {
                    counter.count(i, j);
                }
            }
            return counter.patterns;
        }
        Patterns patterns = new Patterns(comparisons.size());
        IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part ->
                        random(seed, (long) MOST_RANDOM * part / PARTS, (long) MOST_RANDOM * (part + 1) / PARTS))
                .toList()
                .forEach(patterns::add);
        return patterns;
    }

    private Patterns random(long seed, long from, long to) {
        Counter counter = new Counter();
        for (long n = from; n < to; n++) {
            int i = Mix.draw(seed, 2 * n, records);
            int j = Mix.draw(seed, 2 * n + 1, records);
            if (i != j) {
                counter.count(Math.min(i, j), Math.max(i, j));
            }
        }
        return counter.patterns;
    }

    /** Counts a sample of the candidates, all where they are few; returns how many pairs each stands for. */
    private double candidates(Patterns patterns) {
        double share = index.pairs() <= ALL_CANDIDATES ? 1 : (double) MOST_CANDIDATES / index.pairs();
        IntStream.range(0, index.ranges())
                .parallel()
                .mapToObj(range -> candidates(range, share))
                .toList()
                .forEach(patterns::add);
        return 1 / share;
    }

    private Patterns candidates(int range, double share) {
        Counter counter = new Counter();
        index.visit(range, share, (left, rights, count, rule) -> {
            for (int n = 0; n < count; n++) {
                counter.count(left, rights[n]);
            }
        });
        return counter.patterns;
    }

    /** Counts the patterns of pairs; one for each thread. */
    private final class Counter {
        final Patterns patterns = new Patterns(comparisons.size());
        private final Comparison[] compared = comparisons.toArray(Comparison[]::new);
        private final long[] pattern = patterns.blank();
        private final Scratch[] scratch = new Scratch[compared.length];

        Counter() {
            Arrays.setAll(scratch, c -> new Scratch());
        }

        void count(int left, int right) {
            int l = codes.row(left);
            int r = codes.row(right);
            Arrays.fill(pattern, 0);
            for (int c = 0; c < compared.length; c++) {
                Patterns.set(pattern, c, compared[c].level(codes.at(l + c), codes.at(r + c), scratch[c]));
            }
            patterns.count(pattern);
        }
    }

    private static LevelWeight weight(String field, String level, double m, double u) {
        return new LevelWeight(field, level, rounded(m), rounded(u), rounded(log2(m / u)));
    }

    private static double log2(double x) {
        return StrictMath.log(x) / StrictMath.log(2);
    }

    /** Nine significant digits, so that a model read back from its text is the same model. */
    static double rounded(double x) {
        return x == 0 ? 0 : Double.parseDouble(String.format(Locale.ROOT, "%.8e", x));
    }
}
