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
    private final Map<CellKey, Cell> cells = new HashMap<>();

    Figures(EntityStore store, CellCount count) {
        this.store = store;
        this.count = count;
        cells.put(new CellKey(new int[count.width()]), new Cell());
        for (int entity = 0; entity < store.size(); entity++) {
            int member = entity;
            count.shares(store.sides(entity)).forEach((key, share) -> add(member, key, share));
        }
    }

    private void add(int member, CellKey key, Share share) {
        Cell cell = cells.computeIfAbsent(key, k -> new Cell());
        boolean stated = share.contribution() != PackedSide.NONE;
        if (stated) {
            cell.add(member, share.contribution());
        }
        if (!stated || share.dimensionNotStated()) {
            cell.addNotStated();
        }
    }

    Map<CellKey, Cell> cells() {
        return cells;
    }

    /** What a figure is; 0 where there is none. */
    long value(CellKey key) {
        Cell cell = cells.get(key);
        return cell == null ? 0 : cell.sum();
    }

    /**
     * Widens the range of every cell by what a group of entities would do that may all be one: at least, a cell that not all
     * of them share loses those it has; if they are one, that one stands wherever one of them does.
     */
    void mayBeOne(List<Integer> group) {
        Map<CellKey, List<Long>> apart = new HashMap<>();
        List<List<PackedSide>> members = new ArrayList<>();
        for (int entity : group) {
            List<PackedSide> sides = store.sides(entity);
            members.add(sides);
            stated(sides)
                    .forEach((key, contribution) ->
                            apart.computeIfAbsent(key, k -> new ArrayList<>()).add(contribution));
        }
        Map<CellKey, Long> together = stated(MergedSides.of(members));
        Set<CellKey> keys = new HashSet<>(apart.keySet());
        keys.addAll(together.keySet());
        for (CellKey key : keys) {
            Cell cell = cells.get(key);
            if (cell != null) {
                List<Long> parts = apart.getOrDefault(key, List.of());
                long sum = parts.stream().mapToLong(Long::longValue).sum();
                boolean all = parts.size() == group.size();
                long least =
                        all ? parts.stream().mapToLong(Long::longValue).min().orElse(0) : 0;
                cell.addRange(least - sum, together.getOrDefault(key, 0L) - sum);
            }
        }
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
