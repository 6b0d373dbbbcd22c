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

    void add(int member, long contribution) {
        if (size == members.length) {
            members = Arrays.copyOf(members, size * 2);
            contributions = Arrays.copyOf(contributions, size * 2);
        }
        members[size] = member;
        contributions[size] = contribution;
        size++;
        sum = Math.addExact(sum, contribution);
    }

    /** Notes an entity that stands here without saying what the figure is about. */
    void addNotStated() {
        notStated++;
    }

    /**
     * Notes what uncertain pairs could do to the figure.
     *
     * @param least change if they take away as much as they can
     * @param merged change if all of them are one
     */
    void addRange(long least, long merged) {
        lower = Math.addExact(lower, least);
        upper = Math.addExact(upper, merged);
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

    long sum() {
        return sum;
    }

    long min() {
        return Math.min(sum, sum + lower);
    }

    long max() {
        return Math.max(sum, sum + upper);
    }

    long notStated() {
        return notStated;
    }
}
