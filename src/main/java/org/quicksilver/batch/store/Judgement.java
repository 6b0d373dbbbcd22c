package org.quicksilver.batch.store;

import java.util.List;
import java.util.Locale;

/**
 * A person's decision, durable over runs; it is never changed, a later one takes its place.
 *
 * @param id its id, made of what it says
 * @param decidedAt RFC 3339 time in UTC
 * @param decidedBy who
 * @param kind what it says
 * @param left the record it is about; of a pair the one with the smaller id; {@link Side#NONE} for a meaning
 * @param right the other record of a pair; else {@link Side#NONE}
 * @param field field of a value or a meaning; of a mapping its form, {@code FORM_ID@RESPONDENT_ID}; empty for a pair
 * @param text words whose meaning is decided; of a mapping the folded heading; else empty
 * @param value the value to show, what the words mean, or the field of a column ({@code none} for none); empty for a pair
 * @param reason why
 * @param known ids of the decisions that were before the person
 * @param supersedes ids of the decisions whose place it takes
 */
public record Judgement(
        String id,
        String decidedAt,
        String decidedBy,
        Kind kind,
        Side left,
        Side right,
        String field,
        String text,
        String value,
        String reason,
        List<String> known,
        List<String> supersedes) {

    /** What a judgement says. */
    public enum Kind {
        /** Two records are the same. */
        SAME,
        /** Two records are not. */
        DIFFERENT,
        /** Somebody looked at two records and could not say. */
        UNSURE,
        /** An entity with a record shows a value. */
        VALUE,
        /** Words of a field mean something. */
        MEANING,
        /** A column of a form means a field, or none. */
        MAPPING,
        /** What was decided before holds no more. */
        REVOKED;

        /** The word used in published files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * A record as the person saw it.
     *
     * @param id its source record id; empty for none
     * @param form hash of its compared values; empty when not known
     * @param at where it stood: file, sheet and row
     * @param label the words it is known by, folded
     */
    public record Side(String id, String form, String at, String label) {
        public static final Side NONE = new Side("", "", "", "");

        /** A record of which no more than the id is known. */
        public static Side of(String id) {
            return new Side(id, "", "", "");
        }
    }

    public Judgement {
        known = List.copyOf(known);
        supersedes = List.copyOf(supersedes);
    }

    /** What it is about, equal for all judgements on the same. */
    public String subject() {
        return field.isEmpty() ? left.id() + "\t" + right.id() : String.join("\t", left.id(), field, text);
    }

    /** Whether it is about two records. */
    public boolean aboutPair() {
        return field.isEmpty();
    }

    /** Whether it says that two records are the same, or that they are not. */
    public boolean settlesPair() {
        return kind == Kind.SAME || kind == Kind.DIFFERENT;
    }

    public Judgement withReason(String words) {
        return new Judgement(id, decidedAt, decidedBy, kind, left, right, field, text, value, words, known, supersedes);
    }
}
