package org.quicksilver.match;

import java.util.Arrays;

/**
 * Distinct agreement patterns and how often each was seen. A pattern is the level of every comparison, four bits each,
 * sixteen comparisons a word.
 */
final class Patterns {

    static final int PER_WORD = 16;
    static final int BITS = 4;

    private final int words;
    private long[] keys;
    private long[] counts = new long[256];
    private int[] slots = new int[512];
    private int size;

    Patterns(int comparisons) {
        words = (comparisons + PER_WORD - 1) / PER_WORD;
        keys = new long[256 * words];
    }

    /** Counts a pattern. */
    void count(long[] pattern) {
        count(pattern, 1);
    }

    /** Adds what others count: patterns not seen yet follow in the order in which those first saw them. */
    void add(Patterns others) {
        long[] pattern = blank();
        for (int p = 0; p < others.size; p++) {
            System.arraycopy(others.keys, p * words, pattern, 0, words);
            count(pattern, others.counts[p]);
        }
    }

    private void count(long[] pattern, long times) {
        int mask = slots.length - 1;
        int slot = (int) hash(pattern, 0) & mask;
        while (slots[slot] != 0 && !equal(slots[slot] - 1, pattern)) {
            slot = (slot + 1) & mask;
        }
        if (slots[slot] == 0) {
            slots[slot] = append(pattern);
        }
        counts[slots[slot] - 1] += times;
        if (size * 2 > slots.length) {
            rehash();
        }
    }

    int size() {
        return size;
    }

    long count(int pattern) {
        return counts[pattern];
    }

    /** Level of a comparison in a pattern. */
    int level(int pattern, int comparison) {
        long word = keys[pattern * words + comparison / PER_WORD];
        return (int) (word >>> (comparison % PER_WORD * BITS)) & ((1 << BITS) - 1);
    }

    /** A pattern without any comparison set. */
    long[] blank() {
        return new long[words];
    }

    /** Sets a comparison's level in a blank pattern. */
    static void set(long[] pattern, int comparison, int level) {
        pattern[comparison / PER_WORD] |= (long) level << (comparison % PER_WORD * BITS);
    }

    private int append(long[] pattern) {
        if (size == counts.length) {
            counts = Arrays.copyOf(counts, size * 2);
            keys = Arrays.copyOf(keys, size * 2 * words);
        }
        System.arraycopy(pattern, 0, keys, size * words, words);
        return ++size;
    }

    private long hash(long[] from, int at) {
        long hash = 0;
        for (int w = 0; w < words; w++) {
            hash = Mix.then(hash, from[at + w]);
        }
        return hash;
    }

    private boolean equal(int pattern, long[] other) {
        return Arrays.equals(keys, pattern * words, pattern * words + words, other, 0, words);
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int p = 0; p < size; p++) {
            int slot = (int) hash(keys, p * words) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = p + 1;
        }
    }
}
