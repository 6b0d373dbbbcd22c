package org.quicksilver.normalise;

import java.util.Map;
import java.util.Optional;
import org.quicksilver.record.Confidence;
import org.quicksilver.record.Origin;
import org.quicksilver.record.Status;

/**
 * One value read from a cell, before it is known where the cell stands.
 *
 * @param target field it is a value of; empty for the field of the cell
 * @param origin where it stands when that is not where the cell stands
 * @param value what was understood; empty unless stated
 * @param suggestion best guess where nothing is understood
 * @param form comparison form, see {@link org.quicksilver.record.FieldValue#form()}
 */
record Reading(
        String target,
        Optional<Origin> origin,
        String value,
        Status status,
        String rule,
        Confidence confidence,
        String suggestion,
        String form,
        Map<String, String> detail) {

    Reading {
        detail = Map.copyOf(detail);
        if ((status == Status.STATED) == value.isEmpty()) {
            throw new IllegalArgumentException("A value stands exactly where it is stated: " + status + " " + value);
        }
    }

    static Reading stated(String value, String rule, Confidence confidence, String form) {
        return new Reading("", Optional.empty(), value, Status.STATED, rule, confidence, "", form, Map.of());
    }

    static Reading unresolved(String rule, Confidence confidence, String suggestion) {
        return new Reading("", Optional.empty(), "", Status.UNRESOLVED, rule, confidence, suggestion, "", Map.of());
    }

    /** Nothing is stated, for the reason that the status gives. */
    static Reading none(Status status, String rule, Confidence confidence) {
        return new Reading("", Optional.empty(), "", status, rule, confidence, "", "", Map.of());
    }

    static Reading blank() {
        return none(Status.NOT_STATED, "blank", Confidence.A);
    }

    Reading of(String field) {
        return new Reading(field, origin, value, status, rule, confidence, suggestion, form, detail);
    }

    Reading from(Origin place) {
        return new Reading(target, Optional.of(place), value, status, rule, confidence, suggestion, form, detail);
    }

    Reading with(Map<String, String> more) {
        return new Reading(target, origin, value, status, rule, confidence, suggestion, form, more);
    }

    /** The same, compared by these words or letters though nothing is understood. */
    Reading comparedBy(String words) {
        return new Reading(target, origin, value, status, rule, confidence, suggestion, words, detail);
    }

    /** The same by the word of a person. */
    Reading ruled(String by) {
        return new Reading(target, origin, value, status, by, Confidence.B, suggestion, form, detail);
    }

    boolean isStated() {
        return status == Status.STATED;
    }

    /** Whether something is said and not understood. */
    boolean isOpen() {
        return status == Status.UNRESOLVED || status == Status.UNREADABLE;
    }
}
