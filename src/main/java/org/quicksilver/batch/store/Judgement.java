package org.quicksilver.batch.store;

import java.util.Locale;

/**
 * A person's decision, durable over runs.
 *
 * @param id its id
 * @param decidedAt RFC 3339 time in UTC
 * @param decidedBy who
 * @param kind what it says
 * @param leftId source record id; for a pair the smaller one
 * @param rightId the other record of a pair; empty for a value
 * @param leftForm hash of the comparison forms of the left record that the reviewer saw; empty when not known
 * @param rightForm the same of the right record
 * @param field field of a value; empty for a pair
 * @param value the value to show; empty for a pair
 * @param reason why
 */
public record Judgement(
        String id,
        String decidedAt,
        String decidedBy,
        Kind kind,
        String leftId,
        String rightId,
        String leftForm,
        String rightForm,
        String field,
        String value,
        String reason) {

    /** What a judgement says. */
    public enum Kind {
        SAME,
        DIFFERENT,
        UNSURE,
        VALUE;

        /** The word used in published files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
