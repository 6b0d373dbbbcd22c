package org.quicksilver.consolidate;

/**
 * What a cell comes to: its published numbers follow from it. Those of some members can be added to it or taken away.
 *
 * @param sum of what its members add
 * @param size how many members it has
 * @param notStated how many stand here without saying what it is about
 * @param lower what uncertain pairs could take away at most, 0 or less
 * @param upper what would come to it if all of them were one
 */
record CellSum(long sum, long size, long notStated, long lower, long upper) {

    static final CellSum NOTHING = new CellSum(0, 0, 0, 0, 0);

    /** What an entity's share adds. */
    static CellSum of(CellCount.Share share) {
        boolean stated = share.contribution() != PackedSide.NONE;
        boolean lacks = !stated || share.dimensionNotStated();
        return new CellSum(stated ? share.contribution() : 0, stated ? 1 : 0, lacks ? 1 : 0, 0, 0);
    }

    /** What a range adds. */
    static CellSum ofRange(long lower, long upper) {
        return new CellSum(0, 0, 0, lower, upper);
    }

    CellSum plus(CellSum other) {
        return new CellSum(
                Math.addExact(sum, other.sum),
                size + other.size,
                notStated + other.notStated,
                Math.addExact(lower, other.lower),
                Math.addExact(upper, other.upper));
    }

    CellSum minus(CellSum other) {
        return plus(new CellSum(-other.sum, -other.size, -other.notStated, -other.lower, -other.upper));
    }

    /** Whether anything stands here. */
    boolean isThere() {
        return size + notStated > 0;
    }

    /** Whether nothing is stated of all that stands here, so that no number is published. */
    boolean isMissing() {
        return size == 0 && notStated > 0;
    }

    long min() {
        return Math.min(sum, sum + lower);
    }

    long max() {
        return Math.max(sum, sum + upper);
    }
}
