package org.quicksilver.publish.verify;

import java.util.Arrays;
import java.util.List;

/**
 * Keys by their 64-bit hash, with a number each: 12 bytes a key and no text, so that ten million fit. Two keys of one hash
 * are taken for the same: among ten million keys once in 370,000 tables.
 */
final class KeyTable {

    /** Takes a key's hash and its number. */
    @FunctionalInterface
    interface Taker {
        void accept(long hash, int number);
    }

    private static final int SMALLEST = 1 << 10;
    private static final int MOST_EXPECTED = 1 << 23;

    private long[] hashes;
    private int[] numbers;
    private int size;

    KeyTable() {
        this(0);
    }

    /** @param expected how many keys are expected; it grows beyond */
    KeyTable(long expected) {
        int slots = SMALLEST;
        while (slots * 2L < Math.min(expected, MOST_EXPECTED) * 3) {
            slots *= 2;
        }
        hashes = new long[slots];
        numbers = new int[slots];
    }

    /** Hash of a key of one or more parts; never 0. */
    static long hash(String... parts) {
        return hash(Arrays.asList(parts));
    }

    /** Hash of a key of one or more parts; never 0. */
    static long hash(List<String> parts) {
        long hash = 0xcbf29ce484222325L;
        for (String part : parts) {
            int i = 0;
            for (; i + 3 < part.length(); i += 4) {
                long four = part.charAt(i)
                        | (long) part.charAt(i + 1) << 16
                        | (long) part.charAt(i + 2) << 32
                        | (long) part.charAt(i + 3) << 48;
                hash = mixed(hash ^ four);
            }
            long rest = 1;
            for (; i < part.length(); i++) {
                rest = rest << 16 | part.charAt(i);
            }
            hash = mixed(hash ^ rest) + part.length();
        }
        // finaliser of MurmurHash3
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }

    private static long mixed(long hash) {
        long product = hash * 0x9e3779b97f4a7c15L;
        return product ^ product >>> 32;
    }

    /** Adds a key unless it is there; whether it was new. */
    boolean putIfAbsent(long hash, int number) {
        int at = slot(hash);
        if (hashes[at] == hash) {
            return false;
        }
        insert(at, hash, number);
        return true;
    }

    /** Adds to the number of a key, which begins at 0. */
    void add(long hash, int delta) {
        int at = slot(hash);
        if (hashes[at] == hash) {
            numbers[at] += delta;
        } else {
            insert(at, hash, delta);
        }
    }

    boolean contains(long hash) {
        return hashes[slot(hash)] == hash;
    }

    /** The number of a key, 0 when it is not there. */
    int get(long hash) {
        int at = slot(hash);
        return hashes[at] == hash ? numbers[at] : 0;
    }

    int size() {
        return size;
    }

    /** Gives every key, in no order. */
    void forEach(Taker taker) {
        for (int i = 0; i < hashes.length; i++) {
            if (hashes[i] != 0) {
                taker.accept(hashes[i], numbers[i]);
            }
        }
    }

    private int slot(long hash) {
        int mask = hashes.length - 1;
        int at = (int) hash & mask;
        while (hashes[at] != 0 && hashes[at] != hash) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void insert(int at, long hash, int number) {
        hashes[at] = hash;
        numbers[at] = number;
        size++;
        if (size * 3L > hashes.length * 2L) {
            grow();
        }
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldNumbers = numbers;
        hashes = new long[oldHashes.length * 2];
        numbers = new int[oldHashes.length * 2];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != 0) {
                int at = slot(oldHashes[i]);
                hashes[at] = oldHashes[i];
                numbers[at] = oldNumbers[i];
            }
        }
    }
}
