package org.quicksilver.match;

import java.util.Arrays;
import java.util.BitSet;

/** Distinct couples of numbers; a couple's code is its place in order of first appearance. */
final class Couples {

    private final Ints lefts = new Ints(64);
    private final Ints rights = new Ints(64);
    private int[] slots = filled(128);

    /** Code of a couple, given now if it is new. */
    int add(int left, int right) {
        int slot = slotOf(left, right);
        if (slots[slot] >= 0) {
            return slots[slot];
        }
        int code = lefts.size();
        slots[slot] = code;
        lefts.add(left);
        rights.add(right);
        if (lefts.size() * 2 > slots.length) {
            rehash();
        }
        return code;
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

    private int slotOf(int left, int right) {
        int mask = slots.length - 1;
        int slot = (int) Mix.scatter(((long) left << 32) ^ (right & 0xffffffffL)) & mask;
        while (slots[slot] >= 0 && (lefts.get(slots[slot]) != left || rights.get(slots[slot]) != right)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void rehash() {
        slots = filled(slots.length * 2);
        for (int code = 0; code < lefts.size(); code++) {
            slots[slotOf(lefts.get(code), rights.get(code))] = code;
        }
    }

    private static int[] filled(int length) {
        int[] fresh = new int[length];
        Arrays.fill(fresh, -1);
        return fresh;
    }
}
