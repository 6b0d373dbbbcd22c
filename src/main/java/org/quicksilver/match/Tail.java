package org.quicksilver.match;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quicksilver.plan.MatchPlan.Level;

/**
 * How often words agree by chance where no other field tells matches from chance. Among different things similarity
 * falls off about geometrically (on lists of names each tenth of similarity halves the pairs once or twice), matches
 * are what rises above that at the upper end. So the share of non-matching pairs from a similarity on is at most what
 * continues the fall from 0.3 to 0.5, and at most three quarters of the fall from 0 to 0.3, in logarithms.
 */
final class Tail {

    private static final double NEAR = 0.3;
    private static final double FAR = 0.5;
    private static final double BOUNDED = 0.55;
    private static final double SLACK = 0.75;
    /** Natural logarithm that a whole unit of similarity takes off at least. */
    private static final double FALL = 10;
    /** Equal names count as more than alike: names are given to tell things apart. */
    private static final double EQUAL = 1.2;

    private static final double CODE_WORD = 1.3;
    private static final double NEVER = 1e-12;

    private final double[] from;
    /** Similarity beyond which chance is bounded; of titles beside other fields that of codes alone. */
    private final double bounded;

    private Tail(List<Level> levels, double bounded) {
        this.bounded = bounded;
        from = levels.stream()
                .mapToDouble(l -> switch (Measure.of(l)) {
                    case CODE_WORD -> CODE_WORD;
                    case EXACT -> EQUAL;
                    default -> Double.isNaN(l.value()) ? 0 : l.value();
                })
                .toArray();
    }

    /**
     * The tail of a comparison; null where what it agrees on by chance is counted.
     *
     * @param few whether so few fields are compared that nothing tells relations between them from matches
     */
    static @Nullable Tail of(Comparison comparison, boolean few) {
        if (alone(comparison)) {
            return new Tail(comparison.levels(), BOUNDED);
        }
        return few && comparison.levels().equals(DefaultLevels.words()) ? new Tail(comparison.levels(), EQUAL) : null;
    }

    /** Whether a comparison stands alone, with levels that have a tail to go by. */
    static boolean alone(Comparison comparison) {
        return comparison.levels().equals(DefaultLevels.alone());
    }

    /** Lowers the probabilities of the upper levels among non-matches to what chance explains; all add up to 1 again. */
    void bound(double[] u) {
        double near = StrictMath.log(beyond(u, NEAR));
        double far = StrictMath.log(beyond(u, FAR));
        double above = 0;
        double[] falling =
                Arrays.stream(from).filter(x -> x > bounded).sorted().distinct().toArray();
        for (int k = falling.length - 1; k >= 0; k--) {
            double x = falling[k];
            double local = far + (far - near) * (x - FAR) / (FAR - NEAR);
            double origin = near * SLACK * x / NEAR;
            double usual = near - FALL * (x - NEAR);
            double most = Math.max(0, StrictMath.exp(Math.min(usual, Math.min(local, origin))) - above);
            double here = 0;
            for (int l = 0; l < u.length; l++) {
                here += from[l] == x ? u[l] : 0;
            }
            double share = Math.min(1, most / here);
            for (int l = 0; l < u.length; l++) {
                if (from[l] == x) {
                    u[l] = Math.min(u[l], Math.max(u[l] * share, NEVER));
                    above += u[l];
                }
            }
        }
        double sum = 0;
        for (int l = 0; l < u.length - 1; l++) {
            sum += u[l];
        }
        u[u.length - 1] = 1 - sum;
    }

    private double beyond(double[] u, double least) {
        double sum = 0;
        for (int l = 0; l < u.length; l++) {
            sum += from[l] >= least - 1e-9 ? u[l] : 0;
        }
        return Math.max(1e-12, sum);
    }
}
