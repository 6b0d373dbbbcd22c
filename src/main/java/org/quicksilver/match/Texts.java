package org.quicksilver.match;

import java.util.Arrays;

/** Distinct texts in one array of characters; a text's code is its place in order of first appearance. */
final class Texts {

    private char[] pool = new char[1024];
    private int[] starts = new int[64];
    private final Slots slots = new Slots();
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
        long hash = Mix.of(pool, end, next);
        int slot = slots.first(hash);
        while (!slots.isFree(slot)) {
            if (slots.matches(slot, hash) && equal(slots.code(slot), end, next)) {
                return slots.code(slot);
            }
            slot = slots.next(slot);
        }
        slots.take(slot, hash, size);
        size++;
        if (size + 1 >= starts.length) {
            starts = Arrays.copyOf(starts, starts.length + (starts.length >> 1));
        }
        starts[size] = next;
        return size - 1;
    }

    /** Code of the first letters of an array as a text, -1 where it was never added. */
    int find(char[] letters, int length) {
        long hash = Mix.of(letters, 0, length);
        int slot = slots.first(hash);
        while (!slots.isFree(slot)) {
            int code = slots.code(slot);
            if (slots.matches(slot, hash) && Arrays.equals(pool, starts[code], starts[code + 1], letters, 0, length)) {
                return code;
            }
            slot = slots.next(slot);
        }
        return -1;
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

    private boolean equal(int code, int from, int to) {
        return Arrays.equals(pool, starts[code], starts[code + 1], pool, from, to);
    }
}
