package org.quicksilver.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quicksilver.record.FieldValue;
import org.quicksilver.record.Status;

/** Some records in a row, their values by the column that each belongs to, so that columns may take them in by themselves. */
final class Page {

    private static final int SIZE = 1024;
    private static final int NONE = -1;

    private final Map<String, Integer> columns = new HashMap<>();
    private final List<MatchRecord> records = new ArrayList<>(SIZE);
    /** By column the values of all records, and where those of each record end. */
    private final List<List<FieldValue>> stated = new ArrayList<>();

    private final List<Ints> ends = new ArrayList<>();
    /** The field names met last at each place of a record, and their columns. */
    private String[] names = {};

    private int[] known = {};

    /** @param fields names of the columns' fields */
    Page(List<String> fields) {
        for (String field : fields) {
            columns.put(field, columns.size());
            stated.add(new ArrayList<>(SIZE));
            ends.add(new Ints(SIZE));
        }
    }

    boolean isFull() {
        return records.size() == SIZE;
    }

    /** Takes in a record; of its values those count that are stated, or not resolved but comparable. */
    void add(MatchRecord from) {
        List<FieldValue> values = from.values();
        if (names.length < values.size()) {
            names = Arrays.copyOf(names, 2 * values.size());
            known = Arrays.copyOf(known, names.length);
        }
        for (int v = 0; v < values.size(); v++) {
            FieldValue value = values.get(v);
            int column = column(v, value.field());
            if (column != NONE
                    && (value.isStated()
                            || (value.status() == Status.UNRESOLVED
                                    && !value.form().isEmpty()))) {
                stated.get(column).add(value);
            }
        }
        records.add(from);
        for (int c = 0; c < ends.size(); c++) {
            ends.get(c).add(stated.get(c).size());
        }
    }

    /** Column of a field name; that of the record before at the same place is mostly the same. */
    @SuppressWarnings("ReferenceEquality")
    private int column(int place, String field) {
        if (names[place] != field) {
            names[place] = field;
            known[place] = columns.getOrDefault(field, NONE);
        }
        return known[place];
    }

    /** Shows a column's field its values in every record. */
    void show(int column, Taker taker) {
        List<FieldValue> all = stated.get(column);
        Ints end = ends.get(column);
        List<FieldValue> values = new ArrayList<>();
        int place = 0;
        for (int r = 0; r < records.size(); r++) {
            values.clear();
            for (; place < end.get(r); place++) {
                values.add(all.get(place));
            }
            taker.take(records.get(r), values);
        }
    }

    List<MatchRecord> records() {
        return records;
    }

    void clear() {
        records.clear();
        stated.forEach(List::clear);
        ends.forEach(Ints::clear);
    }

    /** Takes in what a record states for a field. */
    @FunctionalInterface
    interface Taker {
        void take(MatchRecord from, List<FieldValue> stated);
    }
}
