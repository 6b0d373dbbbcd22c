package org.quicksilver.consolidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Entities that count and those that would count in their place, packed, with those that may be one before and after. */
final class Supposition {

    /** Among more entities that may be one than these ranges are not gone into: each takes as long as they are many. */
    static final int MOST = 100;

    private final EntityStore store;
    private final List<Integer> gone;
    private final List<byte[]> instead;
    private final List<List<Integer>> before;

    /** Groups afterwards; below zero are those that would count instead, the first -1. */
    private final List<List<Integer>> after;

    private final boolean knowsRanges;

    Supposition(
            EntityStore store,
            Groups groups,
            List<Integer> gone,
            List<byte[]> instead,
            List<Recount.Uncertain> uncertain) {
        this.store = store;
        this.gone = List.copyOf(gone);
        this.instead = List.copyOf(instead);
        List<int[]> pairs = uncertain.stream()
                .map(this::pair)
                .filter(pair -> pair[1] < store.size())
                .toList();
        Map<Integer, List<Integer>> touched = new TreeMap<>();
        gone.forEach(entity -> touch(groups.of(entity), touched));
        pairs.stream().filter(p -> p[1] >= 0).forEach(p -> touch(groups.of(p[1]), touched));
        int entities = touched.values().stream().mapToInt(List::size).sum() + instead.size();
        this.knowsRanges = entities <= MOST;
        this.before = knowsRanges
                ? touched.values().stream().filter(g -> g.size() > 1).toList()
                : List.of();
        this.after = knowsRanges ? regrouped(groups, touched, pairs) : List.of();
    }

    private static void touch(List<Integer> group, Map<Integer, List<Integer>> touched) {
        touched.put(group.get(0), group);
    }

    /** The two of a pair; beyond all entities where the other does not count. */
    private int[] pair(Recount.Uncertain uncertain) {
        int one = -1 - uncertain.instead();
        if (uncertain.withInstead() >= 0) {
            return new int[] {one, -1 - uncertain.withInstead()};
        }
        int other = store.indexOf(uncertain.withEntity());
        return new int[] {one, other < 0 || gone.contains(other) ? store.size() : other};
    }

    private List<List<Integer>> regrouped(Groups groups, Map<Integer, List<Integer>> touched, List<int[]> uncertain) {
        TreeSet<Integer> stay = new TreeSet<>();
        touched.values().forEach(stay::addAll);
        gone.forEach(stay::remove);
        Groups again = new Groups();
        for (int entity : stay) {
            groups.pairedWith(entity).stream()
                    .filter(other -> other > entity && stay.contains(other))
                    .forEach(other -> again.join(entity, other));
        }
        uncertain.stream().filter(pair -> pair[0] != pair[1]).forEach(pair -> again.join(pair[0], pair[1]));
        return again.all();
    }

    /** Those that would not be. */
    List<Integer> gone() {
        return gone;
    }

    /** How those that would count instead look, each as a whole and round by round. */
    List<List<PackedSide>> insteadSides() {
        return instead.stream().map(store::sides).toList();
    }

    /** Whether it is known which entities may be one. */
    boolean knowsRanges() {
        return knowsRanges;
    }

    /** The groups of those that may be one as it is, as far as they would be others. */
    List<List<Integer>> groupsBefore() {
        return before;
    }

    /** The same as it would be. */
    List<List<List<PackedSide>>> groupsAfter() {
        List<List<List<PackedSide>>> groups = new ArrayList<>();
        after.forEach(group -> groups.add(group.stream().map(this::sides).toList()));
        return groups;
    }

    private List<PackedSide> sides(int member) {
        return member >= 0 ? store.sides(member) : store.sides(instead.get(-1 - member));
    }
}
