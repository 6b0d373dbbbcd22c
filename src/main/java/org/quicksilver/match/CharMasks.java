package org.quicksilver.match;

import java.util.Arrays;

/**
 * Where each character stands in a text of at most 128 UTF-16 units, as a bit mask of one or two words: the table
 * bit-parallel string comparison works with. Not thread-safe; one for each thread.
 */
final class CharMasks {

    private static final int WORD = 64;
    /** Characters that are their own place; others share the slots behind them. */
    private static final int DIRECT = 256;

    private static final int SLOTS = 512;

    private final char[] keys = new char[SLOTS];
    private final long[] low = new long[DIRECT + SLOTS];
    private final long[] high = new long[DIRECT + SLOTS];

    /** Takes in a text. */
    void load(char[] text, int from, int to) {
        int middle = Math.min(to, from + WORD);
        for (int i = from; i < middle; i++) {
            low[claimed(text[i])] |= 1L << (i - from);
        }
        for (int i = middle; i < to; i++) {
            high[claimed(text[i])] |= 1L << (i - middle);
        }
    }

    private int claimed(char c) {
        int place = place(c);
        if (place >= DIRECT) {
            keys[place - DIRECT] = c;
        }
        return place;
    }

    /** Forgets the text taken in. */
    void clear(char[] text, int from, int to) {
        boolean wide = false;
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c < DIRECT) {
                low[c] = 0;
                high[c] = 0;
            } else {
                wide = true;
            }
        }
        if (wide) {
            Arrays.fill(low, DIRECT, low.length, 0);
            Arrays.fill(high, DIRECT, high.length, 0);
        }
    }

    /** Positions of a character among the first 64. */
    long mask(char c) {
        return low[place(c)];
    }

    /** Where the masks of a character stand. */
    int place(char c) {
        return c < DIRECT ? c : slot(c);
    }

    /** Positions among the first 64 of the character of a place. */
    long low(int place) {
        return low[place];
    }

    /** Positions among the 64 after those of the character of a place. */
    long high(int place) {
        return high[place];
    }

    private int slot(char c) {
        int slot = (c * 0x9E3B) >>> 4 & (SLOTS - 1);
        while ((low[DIRECT + slot] | high[DIRECT + slot]) != 0 && keys[slot] != c) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        return DIRECT + slot;
    }
}
