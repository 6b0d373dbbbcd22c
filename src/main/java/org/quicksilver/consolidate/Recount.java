package org.quicksilver.consolidate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.quicksilver.consolidate.CellCount.Share;
import org.quicksilver.plan.Plan;

/**
 * What the figures would be if some entities were others: each supposition is counted by itself, against the figures of the
 * run, while these are counted. It takes as long as the suppositions are many, however many entities there are.
 */
public final class Recount {

    /** Fixed point of the share by which a figure changes. */
    private static final long WHOLE = 1_000_000;

    private static final int DIGITS = 6;
    private static final int HUNDREDTHS = 2;

    private final EntityStore store;
    private final List<String> measured;
    private final Predicate<String> leftOut;
    private final List<Supposition> suppositions = new ArrayList<>();

    /** Entities that count and those that would count in their place, packed. */
    private static final class Supposition {
        private final List<Integer> gone;
        private final List<byte[]> instead;
        private final Map<String, Integer> changed = new TreeMap<>();
        private long weight;
        private int figures;

        Supposition(List<Integer> gone, List<byte[]> instead) {
            this.gone = gone;
            this.instead = instead;
        }
    }

    /**
     * @param measured names of the measured values, in the order of the store
     * @param leftOut dimensions whose figures are not looked at
     */
    Recount(EntityStore store, List<String> measured, Predicate<String> leftOut) {
        this.store = store;
        this.measured = measured;
        this.leftOut = leftOut;
    }

    /** How an entity that would count looks, see {@link Statistics#add}. */
    public record Seen(Side whole, List<Side> rounds) {}

    /**
     * What would change.
     *
     * @param figures how many figures would have another value
     * @param weight sum of the shares by which they would change: 1 for a figure that appears or is gone, one half for one
     *     that doubles or halves; six decimals
     * @param entities how many more entities would count; below zero how many less
     * @param sums measured value to what would come to its sum, plain decimals
     * @param tables table to how many of its figures would change, where any would
     */
    public record Effect(
            int figures, BigDecimal weight, int entities, Map<String, String> sums, Map<String, Integer> tables) {}

    /**
     * Supposes that some entities were others.
     *
     * @param gone ids of entities that would not be; those that do not count are ignored
     * @param instead entities that would count in their place
     */
    public void add(List<String> gone, List<Seen> instead) {
        suppositions.add(new Supposition(
                gone.stream().map(store::indexOf).filter(i -> i >= 0).toList(),
                instead.stream().map(s -> store.packed(s.whole(), s.rounds())).toList()));
    }

    /** Looks at the figures of one table; a figure that is not there or not stated is zero. */
    void count(Plan.StatisticPlan plan, CellCount count, Figures figures) {
        if (plan.by().stream().noneMatch(leftOut)) {
            suppositions.forEach(s -> count(s, plan.table(), count, figures));
        }
    }

    private void count(Supposition supposition, String table, CellCount count, Figures figures) {
        Map<CellKey, Long> change = new HashMap<>();
        supposition.gone.forEach(entity -> add(change, count.shares(store.sides(entity)), -1));
        supposition.instead.forEach(packed -> add(change, count.shares(store.sides(packed)), 1));
        for (Map.Entry<CellKey, Long> each : change.entrySet()) {
            if (each.getValue() != 0) {
                long now = figures.value(each.getKey());
                supposition.weight += share(now, now + each.getValue());
                supposition.figures++;
                supposition.changed.merge(table, 1, Integer::sum);
            }
        }
    }

    private static void add(Map<CellKey, Long> change, Map<CellKey, Share> shares, int sign) {
        shares.forEach((key, share) -> {
            if (share.contribution() != PackedSide.NONE) {
                change.merge(key, sign * share.contribution(), Long::sum);
            }
        });
    }

    /** By what share a figure changes, of the greater of the two. */
    private static long share(long now, long then) {
        BigDecimal most = BigDecimal.valueOf(Math.max(Math.abs(now), Math.abs(then)));
        return BigDecimal.valueOf(Math.abs(then - now))
                .multiply(BigDecimal.valueOf(WHOLE))
                .divide(most, 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    /** The effect of each supposition, in the order in which they were added; asked once the figures are counted. */
    public List<Effect> effects() {
        return suppositions.stream().map(this::effect).toList();
    }

    private Effect effect(Supposition supposition) {
        Map<String, String> sums = new TreeMap<>();
        for (int m = 0; m < measured.size(); m++) {
            int measure = m;
            long gone = supposition.gone.stream()
                    .mapToLong(entity -> amount(store.sides(entity), measure))
                    .sum();
            long instead = supposition.instead.stream()
                    .mapToLong(packed -> amount(store.sides(packed), measure))
                    .sum();
            BigDecimal change = BigDecimal.valueOf(instead - gone, HUNDREDTHS).stripTrailingZeros();
            sums.put(measured.get(m), change.signum() == 0 ? "0" : change.toPlainString());
        }
        return new Effect(
                supposition.figures,
                BigDecimal.valueOf(supposition.weight, DIGITS),
                supposition.instead.size() - supposition.gone.size(),
                sums,
                supposition.changed);
    }

    private static long amount(List<PackedSide> sides, int measure) {
        long amount = sides.get(0).amounts()[measure];
        return amount == PackedSide.NONE ? 0 : amount;
    }
}
