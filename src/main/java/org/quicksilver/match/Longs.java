package org.quicksilver.match;

import java.util.Arrays;

/** A growing row of longs. */
final class Longs {

    private long[] items = new long[64];
    private int size;

    void add(long item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size + (size >> 1));
        }
        items[size++] = item;
    }

    void addAll(Longs others) {
        if (size + others.size > items.length) {
            items = Arrays.copyOf(items, Math.max(size + others.size, size + (size >> 1)));
        }
        System.arraycopy(others.items, 0, items, size, others.size);
        size += others.size;
    }

    long get(int index) {
        return items[index];
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    /** Drops the items from one place up to another, so that those after it close up. */
    void keepFrom(int start, int from) {
        System.arraycopy(items, from, items, start, size - from);
        size -= from - start;
    }

    /** A copy of exactly the items. */
    long[] toArray() {
        return Arrays.copyOf(items, size);
    }

    /** Sorts ascending and drops repeats. */
    Longs sortDistinct() {
        Arrays.sort(items, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || items[i] != items[i - 1]) {
                items[kept++] = items[i];
            }
        }
        size = kept;
        return this;
    }
}
