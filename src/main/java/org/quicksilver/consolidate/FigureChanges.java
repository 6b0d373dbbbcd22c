package org.quicksilver.consolidate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** How many published figures would be others, and by how much; what is not there or not stated is zero. */
public final class FigureChanges {

    private static final int DIGITS = 6;

    private final Map<String, Integer> tables = new TreeMap<>();
    private BigDecimal weight = BigDecimal.ZERO.setScale(DIGITS);

    /** Notes what a number would be: it weighs the share by which it changes, of the greater of the two. */
    public void number(String table, BigDecimal now, BigDecimal then) {
        if (now.compareTo(then) != 0) {
            BigDecimal most = now.abs().max(then.abs());
            note(table, then.subtract(now).abs().divide(most, DIGITS, RoundingMode.HALF_EVEN));
        }
    }

    void number(String table, long now, long then) {
        if (now != then) {
            number(table, BigDecimal.valueOf(now), BigDecimal.valueOf(then));
        }
    }

    /** Notes what something would be that is no quantity, such as a year: it weighs 1 where it is another. */
    public void word(String table, String now, String then) {
        if (!now.equals(then)) {
            note(table, BigDecimal.ONE);
        }
    }

    private void note(String table, BigDecimal share) {
        weight = weight.add(share);
        tables.merge(table, 1, Integer::sum);
    }

    /** Notes what others have noted. */
    public void addAll(FigureChanges others) {
        weight = weight.add(others.weight);
        others.tables.forEach((table, n) -> tables.merge(table, n, Integer::sum));
    }

    /** How many figures would have another value. */
    public int figures() {
        return tables.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Sum of the shares by which they would change: 1 for a figure that appears or is gone, one half for one that doubles or
     * halves; six decimals.
     */
    public BigDecimal weight() {
        return weight;
    }

    /** Table to how many of its figures would change, where any would. */
    public Map<String, Integer> tables() {
        return Collections.unmodifiableMap(tables);
    }
}
