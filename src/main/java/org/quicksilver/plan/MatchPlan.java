package org.quicksilver.plan;

import java.util.List;
import java.util.Map;

/**
 * The match model as declared.
 *
 * @param blocking rules, each a list of keys {@code field} or {@code field.function} (rare_tokens, prefix, year, soundex
 *     ...) that must all agree; empty means derived from the kinds
 * @param comparisons field to its ordered levels, {@code else} last; empty means derived from the kinds
 * @param never vetoes, in order
 * @param estimate whether m and u are estimated from the data; else the declared or default weights hold
 * @param thresholds posterior probability from which a pair matches, and from which it is reviewed
 */
public record MatchPlan(
        List<List<String>> blocking,
        Map<String, List<Level>> comparisons,
        List<Never> never,
        boolean estimate,
        Thresholds thresholds) {

    public MatchPlan {
        blocking = List.copyOf(blocking);
        comparisons = Ordered.copy(comparisons);
        never = List.copyOf(never);
    }

    /**
     * One comparison level.
     *
     * @param test {@code exact}, {@code tokens}, {@code jaro_winkler}, {@code damerau}, {@code overlap}, {@code days},
     *     {@code percent}, {@code identifier}, {@code else}
     * @param value its threshold; NaN where the test has none
     * @param m probability of the level among matches; NaN where not declared
     * @param u probability of the level among non-matches; NaN where not declared
     */
    public record Level(String test, double value, double m, double u) {}

    /**
     * A veto: {@code disjoint}, {@code different} or {@code part}, of a field or of a derived mark ({@code phase},
     * {@code edition}).
     */
    public record Never(String test, String of) {}

    /** Posterior probabilities, 0 to 1. */
    public record Thresholds(double match, double review) {}
}
