package org.quicksilver.consolidate;

/**
 * A person's word about a value: it beats every survivorship rule.
 *
 * @param id id of the decision
 * @param sourceRecordId record it was made on
 * @param field the field
 * @param value the value to show, in the form of {@link org.quicksilver.record.FieldValue#value()}; empty to show none
 */
public record ValueDecision(String id, String sourceRecordId, String field, String value) {}
