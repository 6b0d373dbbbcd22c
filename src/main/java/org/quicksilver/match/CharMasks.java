package org.quicksilver.match;

import java.util.Arrays;

/**
 * Where each character stands in a word of at most 64 UTF-16 units, as a bit mask: the table bit-parallel string
 * comparison works with. Not thread-safe; one for each thread.
 */
final class CharMasks {

    private static final int DIRECT = 256;
    private static final int SLOTS = 256;

    private final long[] direct = new long[DIRECT];
    private final char[] keys = new char[SLOTS];
    private final long[] masks = new long[SLOTS];

    /** Takes in a word. */
    void load(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text[i];
            long bit = 1L << (i - from);
            if (c < DIRECT) {
                direct[c] |= bit;
            } else {
                int slot = slot(c);
                keys[slot] = c;
                masks[slot] |= bit;
            }
        }
    }

    /** Forgets the word taken in. */
    void clear(char[] text, int from, int to) {
        boolean wide = false;
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c < DIRECT) {
                direct[c] = 0;
            } else {
                wide = true;
            }
        }
        if (wide) {
            Arrays.fill(masks, 0);
        }
    }

    /** Positions of a character. */
    long mask(char c) {
        return c < DIRECT ? direct[c] : masks[slot(c)];
    }

    private int slot(char c) {
        int slot = (c * 0x9E3B) >>> 4 & (SLOTS - 1);
        while (masks[slot] != 0 && keys[slot] != c) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        return slot;
    }
}
