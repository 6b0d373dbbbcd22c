package org.quicksilver.record;

import java.util.Map;

/**
 * One value of one field of one source record: what the cell said, what was understood, and why.
 *
 * @param field name of the field
 * @param itemNo 1-based number among the values of this field in this record
 * @param origin where it stood
 * @param originRef A1 reference, or the sheet or file name
 * @param verbatim what stood there; for one item of a list the whole cell
 * @param value what was understood (a code, an ISO date, a plain decimal, ...); empty unless stated
 * @param status how it stands
 * @param rule id of the rule that decided, for example {@code label:fr}, {@code folded}, {@code money.unit}
 * @param confidence how sure
 * @param suggestion best guess where it is not resolved; else empty
 * @param form comparison form, made here so that matching needs no text library: folded tokens joined by one space for
 *     words, the code for a code, the ISO text for a date, the plain decimal for a number; empty when not comparable
 * @param detail further parts by name, for example {@code min}, {@code max}, {@code currency}, {@code precision},
 *     {@code members}; sorted by name when written
 */
public record FieldValue(
        String field,
        int itemNo,
        Origin origin,
        String originRef,
        String verbatim,
        String value,
        Status status,
        String rule,
        Confidence confidence,
        String suggestion,
        String form,
        Map<String, String> detail) {

    /** What the rule of a value that a person decided begins with; the id of the decision follows. */
    public static final String DECISION = "decision:";

    public FieldValue {
        detail = Map.copyOf(detail);
        if (status != Status.STATED && !value.isEmpty()) {
            throw new IllegalArgumentException(field + ": only a stated value has a value, this is " + status);
        }
    }

    public boolean isStated() {
        return status == Status.STATED;
    }

    /** Id of the decision by which it is so; empty where it is understood without one. */
    public String decisionId() {
        return rule.startsWith(DECISION) ? rule.substring(DECISION.length()) : "";
    }
}
