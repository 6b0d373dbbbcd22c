package org.quicksilver.match;

import java.util.List;
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
    private static final double FALL = 9.3;
    /** Equal names count as more than alike: names are given to tell things apart. */
    private static final double EQUAL = 1.2;

    private static final double CODE_WORD = 1.3;

    private final double[] from;
    /** Similarity beyond which chance is bounded; beside other fields, few though they be, that of codes alone. */
    private final double bounded;

    Tail(List<Level> levels) {
        bounded = levels.equals(DefaultLevels.alone()) ? BOUNDED : EQUAL;
        from = levels.stream()
                .mapToDouble(l -> l.test().equals("code_word")
                        ? CODE_WORD
                        : l.test().equals("exact") ? EQUAL : Double.isNaN(l.value()) ? 0 : l.value())
                .toArray();
    }

    /** Whether a comparison stands alone, with levels that have a tail to go by. */
    static boolean alone(Comparison comparison) {
        return comparison.levels().equals(DefaultLevels.alone());
    }

    /** Whether the levels of a comparison have a tail to go by. */
    static boolean fits(Comparison comparison) {
        return alone(comparison) || comparison.levels().equals(DefaultLevels.words());
    }

    /** Lowers the probabilities of the upper levels among non-matches to what chance explains; all add up to 1 again. */
    void bound(double[] u) {
        double near = StrictMath.log(beyond(u, NEAR));
        double far = StrictMath.log(beyond(u, FAR));
        double above = 0;
        for (int l = 0; l < u.length; l++) {
            double x = from[l];
            if (x > bounded) {
                double local = far + (far - near) * (x - FAR) / (FAR - NEAR);
                double origin = near * SLACK * x / NEAR;
                double usual = near - FALL * (x - NEAR);
                double most = Math.max(0, StrictMath.exp(Math.min(usual, Math.min(local, origin))) - above);
                u[l] = Math.min(u[l], Math.max(most, 1e-12));
                above += u[l];
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
