package org.quicksilver.consolidate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which entities may all be one when every uncertain pair is. */
final class Groups {

    private final Map<Integer, Integer> parent = new HashMap<>();
    private final Map<Integer, List<Integer>> pairs = new HashMap<>();
    private final Map<Integer, List<Integer>> members = new HashMap<>();

    void join(int a, int b) {
        members.clear();
        pairs.computeIfAbsent(a, e -> new ArrayList<>()).add(b);
        pairs.computeIfAbsent(b, e -> new ArrayList<>()).add(a);
        int left = root(a);
        int right = root(b);
        parent.put(Math.max(left, right), Math.min(left, right));
        parent.putIfAbsent(Math.min(left, right), Math.min(left, right));
    }

    private int root(int entity) {
        int at = entity;
        for (int up = parent.getOrDefault(at, at); up != at; up = parent.getOrDefault(at, at)) {
            at = up;
        }
        if (at != entity) {
            parent.put(entity, at);
        }
        return at;
    }

    /** The groups of at least two, in order of their first member, members ascending. */
    List<List<Integer>> all() {
        Map<Integer, List<Integer>> groups = new TreeMap<>(members());
        return groups.values().stream().filter(g -> g.size() > 1).toList();
    }

    /** The group of an entity, itself among it; members ascending. */
    List<Integer> of(int entity) {
        return members().getOrDefault(root(entity), List.of(entity));
    }

    /** The entities that an entity has an uncertain pair with. */
    List<Integer> pairedWith(int entity) {
        return pairs.getOrDefault(entity, List.of());
    }

    private Map<Integer, List<Integer>> members() {
        if (members.isEmpty()) {
            parent.keySet().stream()
                    .sorted()
                    .toList()
                    .forEach(entity -> members.computeIfAbsent(root(entity), r -> new ArrayList<>())
                            .add(entity));
        }
        return members;
    }
}
