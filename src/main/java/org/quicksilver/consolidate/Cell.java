package org.quicksilver.consolidate;

import java.util.Arrays;

/** One figure while it grows: its members and what each adds. */
final class Cell {

    private int[] members = new int[4];
    private long[] contributions = new long[4];
    private int size;
    private long sum;
    private long notStated;
    private long lower;
    private long upper;

    void add(int member, CellCount.Share share) {
        boolean stated = share.contribution() != PackedSide.NONE;
        if (stated) {
            add(member, share.contribution());
        }
        if (!stated || share.dimensionNotStated()) {
            notStated++;
        }
    }

    private void add(int member, long contribution) {
        if (size == members.length) {
            members = Arrays.copyOf(members, size * 2);
            contributions = Arrays.copyOf(contributions, size * 2);
        }
        members[size] = member;
        contributions[size] = contribution;
        size++;
        sum = Math.addExact(sum, contribution);
    }

    /** Notes what uncertain pairs could do to the figure. */
    void addRange(CellSum range) {
        lower = Math.addExact(lower, range.lower());
        upper = Math.addExact(upper, range.upper());
    }

    int size() {
        return size;
    }

    int member(int i) {
        return members[i];
    }

    long contribution(int i) {
        return contributions[i];
    }

    CellSum sum() {
        return new CellSum(sum, size, notStated, lower, upper);
    }
}
