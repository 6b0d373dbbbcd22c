package org.quicksilver.match;

import java.util.List;
import org.quicksilver.record.FieldValue;

/** One field of all records, encoded record by record, then frozen. */
abstract class Column {

    /** Takes in the stated values of the next record, possibly none. */
    abstract void add(MatchRecord source, List<FieldValue> stated);

    /** Says that the last record is in: frequencies may be counted. */
    abstract void freeze();

    /** Whether a record has a comparable value. */
    abstract boolean has(int index);

    /** Whether a level holds for two records that both have a value. */
    abstract boolean holds(Measure measure, double threshold, int left, int right, Scratch scratch);

    /**
     * Frequency, 0 to 1, of what two records agree on, the more frequent of the two where they differ slightly; without
     * the holders that duplicates explain. NaN where frequency says nothing.
     *
     * @param duplicates records a value has on average that are the same thing reported again
     */
    abstract double share(Measure measure, int left, int right, double duplicates);

    /** The value of a record in words, for explanations; empty when there is none. */
    abstract String words(int index);

    /** Whether two records cannot be compared although both have a value, so that disagreement says nothing. */
    boolean incomparable(int left, int right) {
        return false;
    }

    /** What a comparison costs beside others: 1 for codes, more for letters, most for words. */
    int cost() {
        return 1;
    }

    /** The text a value is compared by. */
    static String textOf(FieldValue value) {
        return value.form().isEmpty() ? value.value() : value.form();
    }
}
