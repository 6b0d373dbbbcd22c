package org.quicksilver.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.quicksilver.batch.store.StagedRow;

/** The accepted records of a run, ascending by id: the position of a record is its index in every pair and cluster. */
final class RecordIndex {
    private String[] ids = new String[1024];
    private long[] keys = new long[1024];
    private int size;

    void add(StagedRow row) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
            keys = Arrays.copyOf(keys, 2 * size);
        }
        ids[size] = row.recordId();
        keys[size] = row.key();
        size++;
    }

    int size() {
        return size;
    }

    String id(int index) {
        return ids[index];
    }

    /** The index of a record, negative when there is none. */
    int indexOf(String id) {
        return Arrays.binarySearch(ids, 0, size, id);
    }

    /** The keys of the staged rows of some records, in their order. */
    List<Long> keys(List<Integer> indexes) {
        List<Long> out = new ArrayList<>(indexes.size());
        for (int index : indexes) {
            out.add(keys[index]);
        }
        return out;
    }

    /** The ids of some records, in their order; looked up when asked for. */
    List<String> ids(List<Integer> indexes) {
        return new MappedList<>(indexes, index -> ids[index]);
    }
}
