package org.quicksilver.match;

import java.util.Arrays;

/** Distinct lists of codes; a list's code is its place in order of first appearance. */
final class Lists {

    private final Ints items = new Ints(256);
    private final Ints starts = new Ints(64);
    private int[] slots = filled(128);

    Lists() {
        starts.add(0);
    }

    /** Code of a list, given now if it is new. */
    int add(Ints list) {
        int slot = slotOf(list);
        if (slots[slot] >= 0) {
            return slots[slot];
        }
        int code = size();
        slots[slot] = code;
        for (int i = 0; i < list.size(); i++) {
            items.add(list.get(i));
        }
        starts.add(items.size());
        if (size() * 2 > slots.length) {
            rehash();
        }
        return code;
    }

    int size() {
        return starts.size() - 1;
    }

    int start(int code) {
        return starts.get(code);
    }

    int end(int code) {
        return starts.get(code + 1);
    }

    int length(int code) {
        return end(code) - start(code);
    }

    /** An item by its place between {@link #start} and {@link #end}. */
    int item(int place) {
        return items.get(place);
    }

    /** The items of all lists, list after list; a copy. */
    int[] items() {
        return items.toArray();
    }

    /** Where each list starts among the items, and where the last one ends; a copy. */
    int[] starts() {
        return starts.toArray();
    }

    private int slotOf(Ints list) {
        int mask = slots.length - 1;
        long hash = list.size();
        for (int i = 0; i < list.size(); i++) {
            hash = Mix.then(hash, list.get(i));
        }
        int slot = (int) hash & mask;
        while (slots[slot] >= 0 && !equal(slots[slot], list)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean equal(int code, Ints list) {
        if (length(code) != list.size()) {
            return false;
        }
        int start = start(code);
        for (int i = 0; i < list.size(); i++) {
            if (items.get(start + i) != list.get(i)) {
                return false;
            }
        }
        return true;
    }

    private void rehash() {
        slots = filled(slots.length * 2);
        Ints list = new Ints();
        for (int code = 0; code < size(); code++) {
            list.clear();
            for (int i = start(code); i < end(code); i++) {
                list.add(items.get(i));
            }
            slots[slotOf(list)] = code;
        }
    }

    private static int[] filled(int length) {
        int[] fresh = new int[length];
        Arrays.fill(fresh, -1);
        return fresh;
    }
}
