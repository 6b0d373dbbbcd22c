package org.quicksilver.match;

import java.util.List;
import org.quicksilver.record.FieldValue;

/**
 * One field of all records, encoded record by record, then frozen. What is equal for every comparison has one code, and
 * comparing works on codes, so that the values themselves are kept once.
 */
abstract class Column {

    private final Ints codes = new Ints();

    /** Takes in the stated values of the next record, possibly none. */
    abstract void add(MatchRecord source, List<FieldValue> stated);

    /** Says that the last record is in: frequencies may be counted. */
    abstract void freeze();

    /** Gives the next record its code, -1 for no comparable value. */
    final void put(int code) {
        codes.add(code);
    }

    /** Code of what a record states, -1 for no comparable value; there are codes once the column is frozen. */
    final int code(int index) {
        return codes.get(index);
    }

    /** Whether a record has a comparable value. */
    final boolean has(int index) {
        return codes.get(index) >= 0;
    }

    /** Number of records. */
    final int size() {
        return codes.size();
    }

    /** Whether a level holds for two codes. */
    abstract boolean holds(Measure measure, double threshold, int a, int b, Scratch scratch);

    /**
     * Place of the first measure that holds for two codes, from a place on; their number where none does. Columns have each
     * their own loop, since a call that always meets the same class costs a third of one that may meet any.
     */
    abstract int first(Measure[] measures, double[] thresholds, int from, int a, int b, Scratch scratch);

    /** Whether different codes are never equal values. */
    abstract boolean tellsApart();

    /**
     * How many records have what two codes agree on, the more frequent of the two where they differ slightly; -1 where
     * frequency says nothing.
     */
    abstract int holders(Measure measure, int a, int b);

    /**
     * Holders of a value that are no sign of its frequency: those that are the same thing reported again.
     *
     * @param duplicates records a value has on average that are the same thing reported again
     */
    double explained(double duplicates) {
        return duplicates;
    }

    /** The value of a record in words, for explanations; empty when there is none. */
    abstract String words(int index);

    /** Whether two codes cannot be compared although both are values, so that disagreement says nothing. */
    boolean incomparable(int a, int b) {
        return false;
    }

    /** A place no later than the level of two codes that are values and not equal, told at a glance. */
    int earliest(Comparison of, int a, int b) {
        return of.startsExact() ? 1 : 0;
    }

    /**
     * For a code that is a value and each of others, possibly none, a place no later than that of its level by a comparison.
     * Columns that are compared at a glance have their own loop, as above.
     */
    void earliest(Comparison of, int a, int[] others, int count, int[] places, Scratch scratch) {
        for (int n = 0; n < count; n++) {
            int told = of.told(a, others[n], scratch);
            places[n] = told < 0 ? ~told : told;
        }
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
