package org.quicksilver.consolidate;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;

/** Divides a whole into equal parts of fixed digits that still sum to it. */
public final class Shares {

    private static final int DIGITS = 6;

    private Shares() {}

    /** Parts of a whole number, as equal as can be, the first ones larger; they sum to it. */
    static long[] equal(long all, int parts) {
        long part = all / parts;
        long rest = all - part * parts;
        long[] shares = new long[parts];
        for (int i = 0; i < parts; i++) {
            shares[i] = part + (i < Math.abs(rest) ? Long.signum(rest) : 0);
        }
        return shares;
    }

    /** Parts of 1 with six decimals, which sum to exactly 1. */
    public static List<BigDecimal> ofOne(int parts) {
        return LongStream.of(equal(CellCount.WHOLE, parts))
                .mapToObj(n -> BigDecimal.valueOf(n, DIGITS))
                .toList();
    }
}
