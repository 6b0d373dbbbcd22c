package org.quicksilver.match;

import java.util.Arrays;

/** A growing row of ints. */
final class Ints {

    private static final int FEW = 24;

    private int[] items;
    private int size;

    Ints() {
        this(16);
    }

    Ints(int capacity) {
        items = new int[Math.max(4, capacity)];
    }

    void add(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size + (size >> 1) + 4);
        }
        items[size++] = item;
    }

    void addAll(Ints others) {
        if (size + others.size > items.length) {
            items = Arrays.copyOf(items, Math.max(size + others.size, size + (size >> 1) + 4));
        }
        System.arraycopy(others.items, 0, items, size, others.size);
        size += others.size;
    }

    int get(int index) {
        return items[index];
    }

    void set(int index, int item) {
        items[index] = item;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    /** A copy of the items from one place up to another. */
    Ints part(int from, int to) {
        Ints part = new Ints(to - from);
        for (int i = from; i < to; i++) {
            part.add(items[i]);
        }
        return part;
    }

    /** Copies the items to a place of an array. */
    void copy(int[] into, int at) {
        System.arraycopy(items, 0, into, at, size);
    }

    /** A copy of exactly the items. */
    int[] toArray() {
        return Arrays.copyOf(items, size);
    }

    /** Sorts ascending and drops repeats. */
    Ints sortDistinct() {
        sort();
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || items[i] != items[i - 1]) {
                items[kept++] = items[i];
            }
        }
        size = kept;
        return this;
    }

    /** A few items, as most rows have, are put in place one by one. */
    private void sort() {
        if (size > FEW) {
            Arrays.sort(items, 0, size);
            return;
        }
        for (int i = 1; i < size; i++) {
            int item = items[i];
            int at = i;
            while (at > 0 && items[at - 1] > item) {
                items[at] = items[at - 1];
                at--;
            }
            items[at] = item;
        }
    }
}
