package org.quicksilver.match;

import java.util.List;
import org.quicksilver.plan.MatchPlan.Level;

/**
 * What the tables that records stand in say where words are all that is compared. A list kept with care has a thing once:
 * how alike records of one table are then shows chance, and who has a match in another table is nearest to that and not to
 * a stranger.
 */
final class Tables {

    /** At most this share of the records is taken to have a match: lists have gaps. */
    private static final double MOST_HAVING = 0.7;

    private static final double MOST_CHANCE = 0.9;

    private Tables() {}

    /**
     * What the levels of a comparison of which nothing is known beforehand are among matches: what they are among pairs
     * that agree otherwise, less what is chance among those. As much could be chance as leaves no level below nothing;
     * the square of that share is taken, since it is most when the levels say least.
     *
     * @param seen pairs of each level that agree otherwise; changed
     * @param chance probability of each level among non-matches
     */
    static double[] beyond(double[] seen, double[] chance) {
        double all = seen.length;
        for (double each : seen) {
            all += each;
        }
        double most = 1;
        for (int l = 0; l < seen.length; l++) {
            seen[l] = (seen[l] + 1) / all;
            most = Math.min(most, seen[l] / chance[l]);
        }
        double share = Math.min(MOST_CHANCE, most * most);
        for (int l = 0; l < seen.length; l++) {
            seen[l] -= share * chance[l];
        }
        return seen;
    }

    /**
     * Moves chance from the levels of nearest values to those of values as alike that have others nearer: a record that
     * has a match at least as alike is not nearest to a stranger.
     *
     * @param levels of a comparison of words
     * @param m probability of each level among matches
     * @param u the same among non-matches; changed
     * @param having share of the records outside the largest table that have a match
     */
    static void exclude(List<Level> levels, double[] m, double[] u, double having) {
        double nearer = 0;
        for (int l = 0; l < u.length; l++) {
            nearer += m[l];
            if (Measure.of(levels.get(l)) == Measure.NEAREST) {
                double less = u[l] * Math.min(MOST_HAVING, having) * nearer;
                u[l] -= less;
                u[asAlike(levels, l)] += less;
            }
        }
    }

    /** The first level of values as alike that need not be nearest; the last level where there is none. */
    private static int asAlike(List<Level> levels, int nearest) {
        int place = nearest;
        while (place < levels.size() - 1
                && !(Measure.of(levels.get(place)) == Measure.WORDS
                        && levels.get(place).value() <= levels.get(nearest).value())) {
            place++;
        }
        return place;
    }
}
