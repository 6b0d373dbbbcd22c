package org.quicksilver.publish;

import org.quicksilver.match.Pair;

/**
 * A pair and who decided it.
 *
 * @param leftId the smaller source record id
 * @param rightId the other
 * @param leftEntityId entity of the one
 * @param rightEntityId entity of the other; the same where the two are one
 * @param pair its score
 * @param decision who decided
 * @param decisionId the judgement; empty unless {@code decision} is HUMAN
 */
public record PairFacts(
        String leftId,
        String rightId,
        String leftEntityId,
        String rightEntityId,
        Pair pair,
        Decision decision,
        String decisionId) {

    /** Who decided a pair. */
    public enum Decision {
        AUTO,
        HUMAN,
        PENDING
    }

    public PairFacts {
        if (leftId.compareTo(rightId) >= 0) {
            throw new IllegalArgumentException("The smaller id comes first: " + leftId + " and " + rightId);
        }
    }
}
