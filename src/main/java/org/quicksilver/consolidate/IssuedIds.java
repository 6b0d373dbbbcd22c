package org.quicksilver.consolidate;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The ids that were issued, no id twice. Most new ones come in ascending order and are kept in an array. */
final class IssuedIds {
    private final Set<String> before;
    private String[] ascending = new String[16];
    private int size;
    private final Set<String> others = new HashSet<>();

    IssuedIds(Set<String> before) {
        this.before = before;
    }

    /** Issues an id; whether it is new. */
    boolean add(String id) {
        if (before.contains(id) || others.contains(id)) {
            return false;
        }
        int order = size == 0 ? 1 : id.compareTo(ascending[size - 1]);
        if (order <= 0) {
            return order < 0 && Arrays.binarySearch(ascending, 0, size, id) < 0 && others.add(id);
        }
        if (size == ascending.length) {
            ascending = Arrays.copyOf(ascending, 2 * size);
        }
        ascending[size++] = id;
        return true;
    }

    /** All of them. */
    IdSet all() {
        IdMap.Builder all = IdMap.builder();
        before.forEach(all::add);
        Arrays.asList(ascending).subList(0, size).forEach(all::add);
        others.forEach(all::add);
        return all.build().keySet();
    }
}
