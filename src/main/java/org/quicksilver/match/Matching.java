package org.quicksilver.match;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.quicksilver.match.MatchModel.LevelWeight;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.MatchPlan;

/** All records of a run encoded for matching, with their sorted block index. Immutable once made: threads may share it. */
public final class Matching {

    /** Added to what a pair must reach, so that the order of sums decides nothing. */
    private static final double ROUNDING = 1e-6;

    private final MatchPlan plan;
    private final int size;
    private final List<Comparison> comparisons;
    private final Codes codes;
    private final List<Veto> vetoes;
    private final BlockIndex index;

    private Matching(MatchPlan plan, Encoding encoding) {
        this.plan = plan;
        this.size = encoding.size();
        this.comparisons = encoding.comparisons();
        this.codes = Codes.of(comparisons, size);
        this.vetoes = encoding.vetoes();
        this.index = new Blocking(encoding).index(plan, comparisons);
        comparisons.forEach(comparison -> comparison.know(index));
    }

    /**
     * Encodes records and builds the block index.
     *
     * @param plan the match part of the job
     * @param fields the job's fields
     * @param records all current, superseded and withdrawn records, ascending by id; the position is the index of a pair
     */
    public static Matching of(MatchPlan plan, List<Field> fields, Iterator<MatchRecord> records) {
        return new Matching(plan, Encoding.of(plan, fields, records));
    }

    /** Number of records. */
    public int size() {
        return size;
    }

    /** Fields compared, in the order of {@link Pair#fieldWeights}. */
    public List<String> compared() {
        return comparisons.stream().map(Comparison::field).toList();
    }

    /** Whether a model is of the fields and levels that are compared here. */
    public boolean fits(MatchModel model) {
        List<String> mine = comparisons.stream()
                .flatMap(c -> c.words().stream().map(level -> c.field() + ' ' + level))
                .toList();
        return mine.equals(
                model.levels().stream().map(l -> l.field() + ' ' + l.level()).toList());
    }

    /** Blocks too large to be compared whole, in order of rule and key. */
    public List<Purge> purges() {
        return index.purges();
    }

    /** What people should know about the candidate pairs, one sentence each. */
    public List<String> notes() {
        return Blocking.words(index.purges());
    }

    /** The model: declared weights, or estimated ones. */
    public MatchModel train(long seed) {
        Training training = new Training(comparisons, codes, index, size);
        return plan.estimate() ? training.estimated(seed) : training.declared(List.of());
    }

    /** How many ranges the block index is cut into; depends on the records only. */
    public int ranges() {
        return index.ranges();
    }

    /**
     * Scores the candidate pairs of one range, each pair of the whole index exactly once over all ranges, in a fixed order.
     * Any number of threads may score at a time.
     *
     * @return how many candidate pairs were scored
     */
    public long score(int range, MatchModel model, PairSink sink) {
        Scorer scorer = new Scorer(comparisons, codes, model, size);
        double least = Scorer.weight(plan.thresholds().review()) - ROUNDING;
        return index.visit(range, (left, rights, count, rule) -> {
            int kept = scorer.shortlist(left, rights, count, least);
            for (int n = 0; n < kept; n++) {
                score(left, rights[n], rule, scorer, least, sink);
            }
        });
    }

    private void score(int left, int right, String rule, Scorer scorer, double least, PairSink sink) {
        double weight = scorer.weigh(left, right, least);
        if (Double.isNaN(weight)) {
            return;
        }
        double probability = Scorer.probability(weight);
        if (probability >= plan.thresholds().review()) {
            String veto = veto(left, right, scorer.certain());
            sink.accept(new Pair(
                    left,
                    right,
                    weight,
                    probability,
                    band(probability, veto),
                    veto,
                    rule,
                    scorer.fieldWeights(),
                    scorer.levels()));
        }
    }

    private Pair.Band band(double probability, String veto) {
        if (!veto.isEmpty()) {
            return Pair.Band.VETOED;
        }
        return probability >= plan.thresholds().match() ? Pair.Band.MATCH : Pair.Band.REVIEW;
    }

    /** The first veto that holds two records apart; empty when none does. */
    public String apart(int left, int right) {
        Scratch scratch = new Scratch();
        boolean certain = comparisons.stream().anyMatch(c -> sharesCertain(c, left, right, scratch));
        return veto(left, right, certain);
    }

    private static boolean sharesCertain(Comparison comparison, int left, int right, Scratch scratch) {
        Column column = comparison.column();
        return column.has(left)
                && column.has(right)
                && comparison.mayBeCertain()
                && column.holds(Measure.IDENTIFIER, 0, column.code(left), column.code(right), scratch);
    }

    private String veto(int left, int right, boolean certain) {
        for (Veto veto : vetoes) {
            if (!(certain && veto.yields()) && veto.test().apart(left, right)) {
                return veto.name();
            }
        }
        return "";
    }

    /** Why two records are, or are not, the same. */
    public Explanation explain(int left, int right, MatchModel model) {
        Scorer scorer = new Scorer(comparisons, codes, model, size);
        double weight = scorer.weigh(left, right);
        List<Explanation.Line> lines = new ArrayList<>();
        double[] fieldWeights = scorer.fieldWeights();
        int first = 0;
        for (int c = 0; c < comparisons.size(); c++) {
            Comparison comparison = comparisons.get(c);
            LevelWeight level = model.levels().get(first + scorer.level(c));
            lines.add(new Explanation.Line(
                    comparison.field(),
                    comparison.column().words(left),
                    comparison.column().words(right),
                    level.level(),
                    level.m(),
                    level.u(),
                    scorer.rarity(c),
                    scorer.together(c),
                    fieldWeights[c]));
            first += comparison.size();
        }
        List<String> names = vetoes.stream()
                .filter(v -> !(scorer.certain() && v.yields()) && v.test().apart(left, right))
                .map(Veto::name)
                .toList();
        return new Explanation(scorer.prior(), lines, weight, Scorer.probability(weight), scorer.certain(), names);
    }
}
