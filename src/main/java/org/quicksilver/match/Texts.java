package org.quicksilver.match;

import java.util.Arrays;

/** Distinct texts in one array of characters; a text's code is its place in order of first appearance. */
final class Texts {

    private char[] pool = new char[1024];
    private int[] starts = new int[64];
    private int[] slots = filled(128);
    private int size;

    /** Code of a text, given now if it is new. */
    int add(String text) {
        return add(text, 0, text.length());
    }

    /** Code of a part of a text, given now if it is new. */
    int add(String text, int from, int to) {
        int end = starts[size];
        int next = end + to - from;
        if (next > pool.length) {
            pool = Arrays.copyOf(pool, Math.max(next, pool.length + (pool.length >> 1)));
        }
        text.getChars(from, to, pool, end);
        int slot = slotOf(end, next);
        if (slots[slot] >= 0) {
            return slots[slot];
        }
        slots[slot] = size++;
        if (size + 1 >= starts.length) {
            starts = Arrays.copyOf(starts, starts.length + (starts.length >> 1));
        }
        starts[size] = next;
        if (size * 2 > slots.length) {
            rehash();
        }
        return size - 1;
    }

    /** Code of the first letters of an array as a text, -1 where it was never added. */
    int find(char[] letters, int length) {
        int mask = slots.length - 1;
        int slot = (int) Mix.of(letters, 0, length) & mask;
        while (slots[slot] >= 0
                && !Arrays.equals(pool, starts[slots[slot]], starts[slots[slot] + 1], letters, 0, length)) {
            slot = (slot + 1) & mask;
        }
        return slots[slot];
    }

    int size() {
        return size;
    }

    char[] pool() {
        return pool;
    }

    int start(int code) {
        return starts[code];
    }

    int end(int code) {
        return starts[code + 1];
    }

    int length(int code) {
        return starts[code + 1] - starts[code];
    }

    String text(int code) {
        return new String(pool, starts[code], length(code));
    }

    /** Hash of a text that depends on its characters only, not on its code. */
    long hash(int code) {
        return Mix.of(pool, starts[code], starts[code + 1]);
    }

    private int slotOf(int from, int to) {
        int mask = slots.length - 1;
        int slot = (int) Mix.of(pool, from, to) & mask;
        while (slots[slot] >= 0 && !equal(slots[slot], from, to)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean equal(int code, int from, int to) {
        return Arrays.equals(pool, starts[code], starts[code + 1], pool, from, to);
    }

    private void rehash() {
        slots = filled(slots.length * 2);
        for (int code = 0; code < size; code++) {
            slots[slotOf(starts[code], starts[code + 1])] = code;
        }
    }

    private static int[] filled(int length) {
        int[] fresh = new int[length];
        Arrays.fill(fresh, -1);
        return fresh;
    }
}
