package org.quicksilver.match;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Kind;
import org.quicksilver.plan.MatchPlan;
import org.quicksilver.record.FieldValue;

/**
 * Fields of kind name whose values are phrases (goods, posts, offices with all that they are part of): compared by their
 * words as titles are, since spelling tells little of so many words.
 */
final class LongNames {

    /** Records that are looked at. */
    static final int SAMPLE = 1000;

    /** Words of a value on average from which it is a phrase; names of people and places have two to four. */
    private static final double WORDS = 4.5;

    private LongNames() {}

    /** Names of the fields that a job leaves to the defaults and whose values are phrases in the first records. */
    static Set<String> of(MatchPlan plan, List<Field> fields, List<MatchRecord> records) {
        Set<String> found = new HashSet<>();
        for (Field field : fields) {
            if (field.kind() == Kind.NAME
                    && !field.many()
                    && plan.estimate()
                    && !plan.comparisons().containsKey(field.name())
                    && words(field.name(), records) >= WORDS) {
                found.add(field.name());
            }
        }
        return found;
    }

    private static double words(String field, List<MatchRecord> records) {
        int values = 0;
        int words = 0;
        for (MatchRecord each : records) {
            for (FieldValue value : each.values()) {
                if (value.field().equals(field) && value.isStated()) {
                    values++;
                    words += Words.of(Column.textOf(value)).size();
                }
            }
        }
        return (double) words / Math.max(1, values);
    }
}
