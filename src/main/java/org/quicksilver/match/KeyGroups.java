package org.quicksilver.match;

/** Records by key: groups in order of their first record, the members of each in order of record. */
final class KeyGroups {

    private final long[] keys;
    private final int[] members;
    private final int[] starts;

    private KeyGroups(long[] keys, int[] members, int[] starts) {
        this.keys = keys;
        this.members = members;
        this.starts = starts;
    }

    /** Groups records, ascending, by the scattered keys that stand in the same places. */
    static KeyGroups of(Longs keys, Ints records) {
        int size = keys.size();
        int[] group = new int[size];
        Longs distinct = new Longs();
        int[] slots = new int[Math.max(2, Integer.highestOneBit(Math.max(1, size)) << 2)];
        long[] held = new long[slots.length];
        for (int i = 0; i < size; i++) {
            long key = keys.get(i);
            int slot = (int) (key >>> 32) & (slots.length - 1);
            while (slots[slot] != 0 && held[slot] != key) {
                slot = (slot + 1) & (slots.length - 1);
            }
            if (slots[slot] == 0) {
                distinct.add(key);
                slots[slot] = distinct.size();
                held[slot] = key;
            }
            group[i] = slots[slot] - 1;
        }
        return sorted(distinct.toArray(), records, group);
    }

    private static KeyGroups sorted(long[] keys, Ints records, int[] group) {
        int[] starts = new int[keys.length + 1];
        for (int g : group) {
            starts[g + 1]++;
        }
        for (int g = 0; g < keys.length; g++) {
            starts[g + 1] += starts[g];
        }
        int[] next = starts.clone();
        int[] members = new int[group.length];
        for (int i = 0; i < group.length; i++) {
            members[next[group[i]]++] = records.get(i);
        }
        return new KeyGroups(keys, members, starts);
    }

    /** Number of groups. */
    int size() {
        return keys.length;
    }

    long key(int group) {
        return keys[group];
    }

    int length(int group) {
        return starts[group + 1] - starts[group];
    }

    /** A member by its place, from {@link #start} on. */
    int member(int place) {
        return members[place];
    }

    int start(int group) {
        return starts[group];
    }
}
