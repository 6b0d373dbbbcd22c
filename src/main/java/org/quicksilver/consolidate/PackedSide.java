package org.quicksilver.consolidate;

/**
 * A side with its codes as numbers.
 *
 * @param codes numbers of the codes, by dimension
 * @param amounts hundredths of the measured values; {@link #NONE} where not stated
 * @param onlyBy position of the only dimension by which it counts; -1 for none
 */
record PackedSide(int[][] codes, long[] amounts, int onlyBy) {

    /** Not stated. */
    static final long NONE = Long.MIN_VALUE;
}
