package org.quicksilver.match;

import java.util.BitSet;

/** Distinct couples of numbers; a couple's code is its place in order of first appearance. */
final class Couples {

    private final Ints lefts = new Ints(64);
    private final Ints rights = new Ints(64);
    private final Slots slots = new Slots();

    /** Code of a couple, given now if it is new. */
    int add(int left, int right) {
        long hash = hash(left, right);
        int slot = slot(hash, left, right);
        if (!slots.isFree(slot)) {
            return slots.code(slot);
        }
        slots.take(slot, hash, size());
        return append(left, right);
    }

    /** Code of a couple, -1 for none. */
    int find(int left, int right) {
        int slot = slot(hash(left, right), left, right);
        return slots.isFree(slot) ? -1 : slots.code(slot);
    }

    /** The slot that a couple has, or would take. */
    private int slot(long hash, int left, int right) {
        int slot = slots.first(hash);
        while (!slots.isFree(slot)) {
            int known = slots.code(slot);
            if (slots.matches(slot, hash) && lefts.get(known) == left && rights.get(known) == right) {
                break;
            }
            slot = slots.next(slot);
        }
        return slot;
    }

    private static long hash(int left, int right) {
        return Mix.scatter(((long) left << 32) ^ (right & 0xffffffffL));
    }

    /** Code of a couple that is new and will be remembered elsewhere: {@link #add} does not know it. */
    int append(int left, int right) {
        lefts.add(left);
        rights.add(right);
        return lefts.size() - 1;
    }

    int size() {
        return lefts.size();
    }

    int left(int code) {
        return lefts.get(code);
    }

    int right(int code) {
        return rights.get(code);
    }

    /** Whether no two couples have the same left. */
    boolean leftTells() {
        BitSet seen = new BitSet();
        for (int code = 0; code < lefts.size(); code++) {
            seen.set(lefts.get(code));
        }
        return seen.cardinality() == lefts.size();
    }
}
