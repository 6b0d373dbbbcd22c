package org.quicksilver.consolidate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The last columns of every table of entities: how well an entity is founded. */
public final class EntityColumns {

    private static final int CONFIDENCE_DIGITS = 6;

    private EntityColumns() {}

    /** Adds n_sources, n_current, n_conflicts, confidence, review_state. */
    public static Columns founding(Columns columns) {
        return columns.count("n_sources", "Source records that belong to it")
                .count("n_current", "Those of them that are current")
                .count("n_conflicts", "Fields on which current records of one round disagree, round by round")
                .number("confidence", "Lowest probability of a pair that holds it together; 1 if alone")
                .oneOf(
                        "review_state",
                        List.of("none", "pending", "decided", "stale"),
                        "How far people have looked at it");
    }

    /** The cells of {@link #founding}. */
    public static List<String> founding(Entity entity) {
        return List.of(
                Integer.toString(entity.members().size()),
                Integer.toString(entity.currentCount()),
                Long.toString(entity.conflictCount()),
                probability(entity.confidence()),
                entity.reviewState());
    }

    /** A probability as published: at most six decimals, no trailing zeros. */
    public static String probability(double probability) {
        if (probability == 1) {
            return "1";
        }
        BigDecimal rounded = BigDecimal.valueOf(probability)
                .setScale(CONFIDENCE_DIGITS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
