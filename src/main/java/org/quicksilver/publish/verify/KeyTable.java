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

    private long[] hashes = new long[1 << 10];
    private int[] numbers = new int[1 << 10];
    private int size;

    /** Hash of a key of one or more parts; never 0. */
    static long hash(String... parts) {
        return hash(Arrays.asList(parts));
    }

    /** Hash of a key of one or more parts; never 0. */
    static long hash(List<String> parts) {
        long hash = 0xcbf29ce484222325L;
        for (String part : parts) {
            for (int i = 0; i < part.length(); i++) {
                hash = (hash ^ part.charAt(i)) * 0x100000001b3L;
                hash ^= hash >>> 29;
            }
            hash = (hash ^ 0x1_0000) * 0x100000001b3L;
        }
        // finaliser of MurmurHash3
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
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
