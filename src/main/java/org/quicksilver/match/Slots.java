package org.quicksilver.match;

/**
 * A hash table of codes from 0 on. Each slot keeps half of the hash beside the code, so that things of other hashes are told
 * apart, and the table grows, without a look at the things themselves.
 */
final class Slots {

    private static final long TAG = -1L << 32;

    private long[] items = new long[128];
    private int size;

    /** The first slot where a thing of a hash may be. */
    int first(long hash) {
        return (int) (hash >>> 32) & (items.length - 1);
    }

    int next(int slot) {
        return (slot + 1) & (items.length - 1);
    }

    /** Whether a slot is free: nothing of the hash is beyond. */
    boolean isFree(int slot) {
        return items[slot] == 0;
    }

    /** Whether the hash of a slot's code seems to be this one. */
    boolean matches(int slot, long hash) {
        return ((items[slot] ^ hash) & TAG) == 0;
    }

    int code(int slot) {
        return (int) items[slot] - 1;
    }

    /** Puts a code into a free slot. */
    void take(int slot, long hash, int code) {
        items[slot] = (hash & TAG) | (code + 1);
        if (++size * 2 > items.length) {
            grow();
        }
    }

    private void grow() {
        long[] old = items;
        items = new long[2 * old.length];
        for (long item : old) {
            if (item != 0) {
                int slot = first(item);
                while (items[slot] != 0) {
                    slot = next(slot);
                }
                items[slot] = item;
            }
        }
    }
}
