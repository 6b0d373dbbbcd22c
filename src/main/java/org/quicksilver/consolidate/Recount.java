package org.quicksilver.consolidate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the figures would be if some entities were others: each supposition is counted by itself, against the figures of the
 * run, while these are counted. It takes as long as the suppositions are many, however many entities there are.
 */
public final class Recount {

    /** What is said of a table whose ranges would change. */
    static final String RANGE = " range";

    private static final int HUNDREDTHS = 2;

    private final EntityStore store;
    private final List<String> measured;
    private final Groups groups;
    private final List<Supposition> suppositions = new ArrayList<>();
    private final List<FigureChanges> changes = new ArrayList<>();

    /**
     * @param measured names of the measured values, in the order of the store
     * @param groups entities that may be one; complete when suppositions come
     */
    Recount(EntityStore store, List<String> measured, Groups groups) {
        this.store = store;
        this.measured = measured;
        this.groups = groups;
    }

    /** How an entity that would count looks, see {@link Statistics#add}. */
    public record Seen(Side whole, List<Side> rounds) {}

    /**
     * An uncertain pair of an entity that would count.
     *
     * @param instead which of those it is
     * @param withInstead which of those the other is; -1 for none
     * @param withEntity else its id
     */
    public record Uncertain(int instead, int withInstead, String withEntity) {

        public static Uncertain ofTwo(int one, int other) {
            return new Uncertain(one, other, "");
        }

        public static Uncertain withOther(int instead, String entity) {
            return new Uncertain(instead, -1, entity);
        }
    }

    /**
     * What would change.
     *
     * @param changes of the figures
     * @param withRanges whether the ranges of the figures are among them: where very many entities may be one, they are not
     * @param entities how many more entities would count; below zero how many less
     * @param sums measured value to what would come to its sum, plain decimals
     */
    public record Effect(FigureChanges changes, boolean withRanges, int entities, Map<String, String> sums) {}

    /**
     * Supposes that some entities were others.
     *
     * @param gone ids of entities that would not be; those that do not count are ignored
     * @param instead entities that would count in their place
     * @param uncertain uncertain pairs of these
     */
    public void add(List<String> gone, List<Seen> instead, List<Uncertain> uncertain) {
        suppositions.add(new Supposition(
                store,
                groups,
                gone.stream().map(store::indexOf).filter(i -> i >= 0).toList(),
                instead.stream().map(s -> store.packed(s.whole(), s.rounds())).toList(),
                uncertain));
        changes.add(new FigureChanges());
    }

    /** Looks at the figures of one table. */
    void count(String table, Figures figures) {
        Map<List<Integer>, Map<CellKey, CellSum>> known = new HashMap<>();
        for (int i = 0; i < suppositions.size(); i++) {
            Supposition supposition = suppositions.get(i);
            FigureChanges change = changes.get(i);
            changed(supposition, figures, known).forEach((key, by) -> {
                CellSum now = figures.sum(key);
                note(table, figures, key, now, now.plus(by), supposition.knowsRanges(), change);
            });
        }
    }

    private Map<CellKey, CellSum> changed(
            Supposition supposition, Figures figures, Map<List<Integer>, Map<CellKey, CellSum>> known) {
        Map<CellKey, CellSum> changed = new HashMap<>();
        for (int entity : supposition.gone()) {
            figures.shares(store.sides(entity))
                    .forEach((key, share) -> add(changed, key, CellSum.NOTHING.minus(CellSum.of(share))));
        }
        supposition
                .insteadSides()
                .forEach(sides -> figures.shares(sides).forEach((key, share) -> add(changed, key, CellSum.of(share))));
        for (List<Integer> group : supposition.groupsBefore()) {
            known.computeIfAbsent(
                            group,
                            g -> figures.ranges(g.stream().map(store::sides).toList()))
                    .forEach((key, range) -> add(changed, key, CellSum.NOTHING.minus(range)));
        }
        supposition
                .groupsAfter()
                .forEach(group -> figures.ranges(group).forEach((key, range) -> add(changed, key, range)));
        return changed;
    }

    private static void add(Map<CellKey, CellSum> changed, CellKey key, CellSum by) {
        changed.merge(key, by, CellSum::plus);
    }

    private static void note(
            String table,
            Figures figures,
            CellKey key,
            CellSum now,
            CellSum then,
            boolean withRanges,
            FigureChanges change) {
        boolean isNow = figures.isPublished(key, now) && !now.isMissing();
        boolean isThen = figures.isPublished(key, then) && !then.isMissing();
        change.number(table, isNow ? now.sum() : 0, isThen ? then.sum() : 0);
        if (withRanges) {
            change.number(table + RANGE, isNow ? now.min() : 0, isThen ? then.min() : 0);
            change.number(table + RANGE, isNow ? now.max() : 0, isThen ? then.max() : 0);
        }
    }

    /** The effect of each supposition, in the order in which they were added; asked once the figures are counted. */
    public List<Effect> effects() {
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < suppositions.size(); i++) {
            effects.add(effect(suppositions.get(i), changes.get(i)));
        }
        return effects;
    }

    private Effect effect(Supposition supposition, FigureChanges change) {
        Map<String, String> sums = new TreeMap<>();
        for (int m = 0; m < measured.size(); m++) {
            int measure = m;
            long gone = supposition.gone().stream()
                    .mapToLong(entity -> amount(store.sides(entity), measure))
                    .sum();
            long instead = supposition.insteadSides().stream()
                    .mapToLong(sides -> amount(sides, measure))
                    .sum();
            BigDecimal by = BigDecimal.valueOf(instead - gone, HUNDREDTHS).stripTrailingZeros();
            sums.put(measured.get(m), by.signum() == 0 ? "0" : by.toPlainString());
        }
        int entities = supposition.insteadSides().size() - supposition.gone().size();
        return new Effect(change, supposition.knowsRanges(), entities, sums);
    }

    private static long amount(List<PackedSide> sides, int measure) {
        long amount = sides.get(0).amounts()[measure];
        return amount == PackedSide.NONE ? 0 : amount;
    }
}
