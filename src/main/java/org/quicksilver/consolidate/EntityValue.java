package org.quicksilver.consolidate;

import java.util.List;
import java.util.Map;

/**
 * A value that an entity shows, with where it comes from.
 *
 * @param field name of the field
 * @param itemNo 1-based number among the entity's values of this field
 * @param value the value, in the form of {@link org.quicksilver.record.FieldValue#value()}
 * @param detail its further parts
 * @param verbatim what the surviving record said; empty where derived
 * @param sourceRecordId record whose value it is; empty where a decision or a derivation made it
 * @param rule survivorship rule that decided, {@code derived:...} where derived, {@code decision}
 * @param decisionId the decision behind it, empty for none
 * @param alternatives values of other current records that did not survive, sorted
 */
public record EntityValue(
        String field,
        int itemNo,
        String value,
        Map<String, String> detail,
        String verbatim,
        String sourceRecordId,
        String rule,
        String decisionId,
        List<String> alternatives) {

    public EntityValue {
        detail = Map.copyOf(detail);
        alternatives = List.copyOf(alternatives);
    }

    /** The same with another item number. */
    public EntityValue numbered(int number) {
        return new EntityValue(field, number, value, detail, verbatim, sourceRecordId, rule, decisionId, alternatives);
    }
}
