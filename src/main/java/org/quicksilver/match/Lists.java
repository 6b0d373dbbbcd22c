package org.quicksilver.match;

/** Distinct lists of codes; a list's code is its place in order of first appearance. */
final class Lists {

    private final Ints items = new Ints(256);
    private final Ints starts = new Ints(64);
    private final Slots slots = new Slots();

    Lists() {
        starts.add(0);
    }

    /** Code of a list, given now if it is new. */
    int add(Ints list) {
        long hash = list.size();
        for (int i = 0; i < list.size(); i++) {
            hash = Mix.then(hash, list.get(i));
        }
        int slot = slots.first(hash);
        while (!slots.isFree(slot)) {
            if (slots.matches(slot, hash) && equal(slots.code(slot), list)) {
                return slots.code(slot);
            }
            slot = slots.next(slot);
        }
        slots.take(slot, hash, size());
        return append(list);
    }

    /** Code of a list that is new and will be remembered elsewhere: {@link #add} does not know it. */
    int append(Ints list) {
        for (int i = 0; i < list.size(); i++) {
            items.add(list.get(i));
        }
        starts.add(items.size());
        return size() - 1;
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
}
