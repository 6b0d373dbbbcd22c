package org.quicksilver.match;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fellegi-Sunter parameters by expectation maximisation over agreement patterns. m comes from the candidate pairs, u from
 * random pairs less what of them are matches, the prior from both, and so does what fields have in common
 * ({@link Dependence}).
 *
 * <p>How matches look is partly known beforehand ({@link StartingLevels}). The first rounds count agreement beyond the
 * strongest field half, so that pairs which agree in related fields only are not taken for matches before the relation is
 * known.
 */
final class Estimation {

    private static final int SCEPTICAL_ROUNDS = 6;
    private static final double SCEPTICAL = 0.5;
    private static final int ROUNDS = 60;
    private static final double STILL = 1e-5;
    /** Levels rarer than this among all pairs are counted on the candidates. */
    private static final double RARE = 1e-4;
    /** What is not known beforehand is learnt from pairs that match with this probability. */
    private static final double SURE = 0.95;

    /** Two classes of pairs and what two fields share in one of them can be told apart from so many fields on. */
    private static final int RELATED = 4;

    private final List<Comparison> comparisons;
    private final Patterns candidates;
    private final double candidateScale;
    private final Patterns random;
    private final double pairs;
    /** The tails of comparisons that stand alone or of titles among few; null for others. */
    private final @Nullable Tail[] tails;

    /** Whether so few fields are compared that nothing tells relations between them from matches. */
    private final boolean few;

    private final StartingLevels beforehand;
    private final double[][] m;
    private final double[][] u;
    /** Natural logarithm of m / u; the level for no value is 0. */
    private final double[][] weights;

    private Dependence dependence;
    private double damping = SCEPTICAL;
    private double prior;
    private double matches;

    /**
     * @param candidateScale pairs that each counted candidate stands for
     * @param pairs all pairs of records there are
     * @param prior probability to start with that a random pair matches
     */
    Estimation(
            List<Comparison> comparisons,
            Patterns candidates,
            double candidateScale,
            Patterns random,
            double pairs,
            double prior) {
        this.comparisons = comparisons;
        this.candidates = candidates;
        this.candidateScale = candidateScale;
        this.random = random;
        this.pairs = pairs;
        this.prior = prior;
        int size = comparisons.size();
        this.tails = new Tail[size];
        this.beforehand = new StartingLevels(comparisons);
        this.m = new double[size][];
        this.u = new double[size][];
        this.weights = new double[size][];
        this.dependence = Dependence.none(size);
        for (int c = 0; c < size; c++) {
            m[c] = beforehand.m(c);
            weights[c] = new double[m[c].length + 1];
        }
        this.few = beforehand.known() < RELATED;
        for (int c = 0; c < size; c++) {
            tails[c] = Tail.of(comparisons.get(c), few);
        }
    }

    /** Runs until the prior stands still, at most sixty rounds. */
    Estimation run() {
        updateU(new double[random.size()]);
        for (int c = 0; c < m.length; c++) {
            if (!beforehand.isKnown(c)) {
                beforehand.startAs(c, few ? Tables.beyond(agreeing(c), u[c]) : u[c]);
                m[c] = beforehand.m(c);
                for (int l = 0; l < u[c].length; l++) {
                    weights[c][l] = few ? StrictMath.log(m[c][l] / u[c][l]) : 0;
                }
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            double before = prior;
            double[] matching = posteriors(candidates);
            updateM(matching);
            updateU(posteriors(random));
            if (round >= SCEPTICAL_ROUNDS) {
                damping = 1;
                dependence = few
                        ? dependence
                        : Dependence.of(
                                weights,
                                candidates,
                                rest(candidates, candidateScale),
                                random,
                                rest(random, randomScale()));
                if (Math.abs(prior - before) <= STILL * before) {
                    break;
                }
            }
        }
        return this;
    }

    /** Candidates that agree by what is known beforehand, by the level of a comparison of which nothing is. */
    private double[] agreeing(int unknown) {
        double[] seen = new double[m[unknown].length];
        for (int p = 0; p < candidates.size(); p++) {
            double weight = StrictMath.log(prior);
            for (int c = 0; c < m.length; c++) {
                weight += beforehand.isKnown(c) ? weights[c][candidates.level(p, c)] : 0;
            }
            int level = candidates.level(p, unknown);
            if (level < seen.length && weight > 0) {
                seen[level] += candidates.count(p);
            }
        }
        return seen;
    }

    /** Share of the records outside the largest table that have a match in another; 0 where there is one table. */
    private double having() {
        for (int c = 0; c < m.length; c++) {
            if (comparisons.get(c).column() instanceof SourceColumn tables) {
                return matches * m[c][0] / Math.max(1, tables.others());
            }
        }
        return 0;
    }

    private double randomScale() {
        long seen = 0;
        for (int p = 0; p < random.size(); p++) {
            seen += random.count(p);
        }
        return pairs / Math.max(1, seen);
    }

    /** Non-matching pairs that each pattern stands for. */
    private double[] rest(Patterns patterns, double scale) {
        double[] rest = posteriors(patterns);
        for (int p = 0; p < rest.length; p++) {
            rest[p] = (1 - rest[p]) * patterns.count(p) * scale;
        }
        return rest;
    }

    private void updateM(double[] matching) {
        double[][] sums = new double[m.length][];
        for (int c = 0; c < m.length; c++) {
            sums[c] = beforehand.pairs(c, matches);
        }
        matches = 0;
        for (int p = 0; p < candidates.size(); p++) {
            double expected = matching[p] * candidates.count(p) * candidateScale;
            matches += expected;
            add(candidates, p, expected, sums, matching[p] >= SURE);
        }
        for (int c = 0; c < m.length; c++) {
            StartingLevels.normalise(sums[c]);
            m[c] = sums[c];
            beforehand.hold(c, m[c]);
        }
        prior = Math.min(0.5, (matches + 0.5) / pairs);
    }

    private void updateU(double[] matching) {
        double[][] sums = new double[m.length][];
        for (int c = 0; c < m.length; c++) {
            sums[c] = new double[m[c].length];
            Arrays.fill(sums[c], 0.5);
        }
        for (int p = 0; p < random.size(); p++) {
            add(random, p, (1 - matching[p]) * random.count(p), sums, true);
        }
        for (int c = 0; c < m.length; c++) {
            StartingLevels.normalise(sums[c]);
            u[c] = sums[c];
            Tail tail = tails[c];
            if (tail != null) {
                seen(c, u[c]);
                tail.bound(u[c]);
            }
            if (damping == 1 && Tail.alone(comparisons.get(c))) {
                Tables.exclude(comparisons.get(c).levels(), m[c], u[c], having());
            }
            for (int l = 0; l < u[c].length; l++) {
                weights[c][l] = StrictMath.log(m[c][l] / u[c][l]);
            }
        }
    }

    /** Takes the share of candidates for levels that random pairs are too few to meet. */
    private void seen(int comparison, double[] shares) {
        double[] near = new double[shares.length + 1];
        double[] others = rest(candidates, candidateScale);
        for (int p = 0; p < candidates.size(); p++) {
            near[candidates.level(p, comparison)] += others[p];
        }
        for (int l = 0; l < shares.length - 1; l++) {
            shares[l] = Math.max(shares[l], Math.min(near[l], pairs * RARE) / pairs);
        }
    }

    private void add(Patterns patterns, int pattern, double mass, double[][] sums, boolean sure) {
        for (int c = 0; c < sums.length; c++) {
            int level = patterns.level(pattern, c);
            if (level < sums[c].length && (sure || beforehand.isKnown(c))) {
                sums[c][level] += mass;
            }
        }
    }

    private double[] posteriors(Patterns patterns) {
        double[] out = new double[patterns.size()];
        double odds = StrictMath.log(prior / (1 - prior));
        int[] levels = new int[m.length];
        for (int p = 0; p < out.length; p++) {
            double total = odds;
            double agreed = 0;
            double strongest = 0;
            for (int c = 0; c < levels.length; c++) {
                levels[c] = patterns.level(p, c);
                double weight = weights[c][levels[c]];
                total += Math.min(0, weight);
                agreed += Math.max(0, weight);
                strongest = Math.max(strongest, weight);
            }
            total += strongest + damping * (agreed - strongest) + dependence.weight(levels);
            out[p] = 1 / (1 + StrictMath.exp(-total));
        }
        return out;
    }

    double prior() {
        return prior;
    }

    /** Expected number of matching pairs among the candidates. */
    double matches() {
        return matches;
    }

    /** Probability of each level of a comparison among matches. */
    double[] m(int comparison) {
        return m[comparison];
    }

    /** Probability of each level of a comparison among non-matches. */
    double[] u(int comparison) {
        return u[comparison];
    }

    Dependence dependence() {
        return dependence;
    }
}
