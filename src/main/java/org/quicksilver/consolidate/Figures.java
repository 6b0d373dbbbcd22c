package org.quicksilver.consolidate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quicksilver.consolidate.CellCount.Share;

/** The cells of one table, filled from every entity. */
final class Figures {

    private final EntityStore store;
    private final CellCount count;
    private final CellKey total;

    /** Cells where anything stands, and those where something would if uncertain pairs were one. */
    private final Map<CellKey, Cell> cells = new HashMap<>();

    Figures(EntityStore store, CellCount count) {
        this.store = store;
        this.count = count;
        this.total = new CellKey(new int[count.width()]);
        cells.put(total, new Cell());
        for (int entity = 0; entity < store.size(); entity++) {
            int member = entity;
            count.shares(store.sides(entity))
                    .forEach((key, share) ->
                            cells.computeIfAbsent(key, k -> new Cell()).add(member, share));
        }
    }

    /** The cells to publish. */
    Map<CellKey, Cell> cells() {
        Map<CellKey, Cell> there = new HashMap<>(cells);
        there.entrySet().removeIf(c -> !isPublished(c.getKey(), c.getValue().sum()));
        return there;
    }

    /** Whether a cell that comes to a sum is published. */
    boolean isPublished(CellKey key, CellSum sum) {
        return sum.isThere() || key.equals(total);
    }

    /** What a figure comes to. */
    CellSum sum(CellKey key) {
        Cell cell = cells.get(key);
        return cell == null ? CellSum.NOTHING : cell.sum();
    }

    /** The cells of an entity with its share in each. */
    Map<CellKey, Share> shares(List<PackedSide> sides) {
        return count.shares(sides);
    }

    /** Widens the range of every cell by what a group of entities would do that may all be one. */
    void mayBeOne(List<Integer> group) {
        ranges(group.stream().map(store::sides).toList())
                .forEach((key, range) ->
                        cells.computeIfAbsent(key, k -> new Cell()).addRange(range));
    }

    /**
     * What entities that may all be one would do to the range of every cell: at least, a cell that not all of them share
     * loses those it has; if they are one, that one stands wherever one of them does.
     *
     * @param members each as a whole and round by round
     */
    Map<CellKey, CellSum> ranges(List<List<PackedSide>> members) {
        Map<CellKey, List<Long>> apart = new HashMap<>();
        members.forEach(sides -> stated(sides)
                .forEach((key, contribution) ->
                        apart.computeIfAbsent(key, k -> new ArrayList<>()).add(contribution)));
        Map<CellKey, Long> together = stated(MergedSides.of(members));
        Set<CellKey> keys = new HashSet<>(apart.keySet());
        keys.addAll(together.keySet());
        Map<CellKey, CellSum> ranges = new HashMap<>();
        for (CellKey key : keys) {
            List<Long> parts = apart.getOrDefault(key, List.of());
            long sum = parts.stream().mapToLong(Long::longValue).sum();
            boolean all = parts.size() == members.size();
            long least = all ? parts.stream().mapToLong(Long::longValue).min().orElse(0) : 0;
            ranges.put(key, CellSum.ofRange(least - sum, together.getOrDefault(key, 0L) - sum));
        }
        return ranges;
    }

    private Map<CellKey, Long> stated(List<PackedSide> sides) {
        Map<CellKey, Long> stated = new HashMap<>();
        count.shares(sides).forEach((CellKey key, Share share) -> {
            if (share.contribution() != PackedSide.NONE) {
                stated.put(key, share.contribution());
            }
        });
        return stated;
    }
}
