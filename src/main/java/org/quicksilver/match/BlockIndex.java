package org.quicksilver.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The sorted block index: every record under each of its keys. A pair belongs to the first block, in order of rule and
 * key, that its two records share, so that each pair is met once without remembering any. A key and a record share one
 * long: rule, hash of the key, record.
 */
final class BlockIndex {

    private static final int RULE_BITS = 6;

    private final List<BlockRule> rules;
    private final List<Purge> purges;
    private final int recordBits;
    private final long[] entries;
    private final int[] starts;
    private final long[] keysByRecord;
    private final int[] ranges;

    private BlockIndex(List<BlockRule> rules, List<Purge> purges, int records, long[] entries, long target) {
        this.rules = rules;
        this.purges = purges;
        this.recordBits = bits(records);
        this.entries = entries;
        this.starts = new int[records + 1];
        this.keysByRecord = new long[entries.length];
        spread(records);
        this.ranges = cut(target);
    }

    /** Largest number of rules an index holds. */
    static int mostRules() {
        return 1 << RULE_BITS;
    }

    /**
     * Builds the index.
     *
     * @param splitters sources by whose keys an oversize block is split, the best of them is taken
     * @param limit most records of a block
     * @param target candidate pairs of a range, about
     */
    static BlockIndex of(List<BlockRule> rules, List<KeySource> splitters, int records, int limit, long target) {
        List<Purge> purges = new ArrayList<>();
        long[] all = entries(rules, records);
        long[] kept = new BlockSplit(rules, splitters, bits(records), limit).apply(all, purges);
        return new BlockIndex(rules, purges, records, kept, target);
    }

    private static int bits(int records) {
        return Math.max(1, 32 - Integer.numberOfLeadingZeros(Math.max(1, records - 1)));
    }

    private static long[] entries(List<BlockRule> rules, int records) {
        int bits = bits(records);
        Longs all = new Longs();
        Longs keys = new Longs();
        Longs part = new Longs();
        for (int r = 0; r < rules.size(); r++) {
            for (int i = 0; i < records; i++) {
                keys.clear();
                rules.get(r).combine(i, keys, part);
                keys.sortDistinct();
                for (int k = 0; k < keys.size(); k++) {
                    all.add(entry(r, keys.get(k), i, bits));
                }
            }
        }
        long[] sorted = all.toArray();
        Arrays.parallelSort(sorted);
        return sorted;
    }

    /** Rule, hash and record in one number that is never negative. */
    static long entry(int rule, long hash, int index, int recordBits) {
        int hashBits = Long.SIZE - 1 - RULE_BITS - recordBits;
        return (((((long) rule) << hashBits) | (hash >>> (Long.SIZE - hashBits))) << recordBits) | index;
    }

    private void spread(int records) {
        for (long entry : entries) {
            starts[index(entry) + 1]++;
        }
        for (int i = 0; i < records; i++) {
            starts[i + 1] += starts[i];
        }
        int[] next = Arrays.copyOf(starts, records);
        for (long entry : entries) {
            keysByRecord[next[index(entry)]++] = entry >>> recordBits;
        }
    }

    private int[] cut(long target) {
        Ints cuts = new Ints();
        cuts.add(0);
        long pairs = 0;
        for (int from = 0; from < entries.length; from = blockEnd(from)) {
            long size = (long) blockEnd(from) - from;
            if (pairs > 0 && pairs + size * (size - 1) / 2 > target) {
                cuts.add(from);
                pairs = 0;
            }
            pairs += size * (size - 1) / 2;
        }
        cuts.add(entries.length);
        return cuts.toArray();
    }

    int ranges() {
        return ranges.length - 1;
    }

    List<Purge> purges() {
        return purges;
    }

    /** Meets the candidate pairs of a range in order of block, left, right; returns how many. */
    long visit(int range, PairVisitor visitor) {
        long met = 0;
        for (int from = ranges[range]; from < ranges[range + 1]; from = blockEnd(from)) {
            int to = blockEnd(from);
            long key = entries[from] >>> recordBits;
            String rule = rules.get((int) (entries[from] >>> (Long.SIZE - 1 - RULE_BITS)))
                    .name();
            for (int i = from; i < to; i++) {
                for (int j = i + 1; j < to; j++) {
                    if (firstShared(index(entries[i]), index(entries[j])) == key) {
                        visitor.meet(index(entries[i]), index(entries[j]), rule);
                        met++;
                    }
                }
            }
        }
        return met;
    }

    private long firstShared(int left, int right) {
        int i = starts[left];
        int j = starts[right];
        while (keysByRecord[i] != keysByRecord[j]) {
            if (keysByRecord[i] < keysByRecord[j]) {
                i++;
            } else {
                j++;
            }
        }
        return keysByRecord[i];
    }

    private int blockEnd(int from) {
        long key = entries[from] >>> recordBits;
        int to = from + 1;
        while (to < entries.length && entries[to] >>> recordBits == key) {
            to++;
        }
        return to;
    }

    private int index(long entry) {
        return (int) (entry & ((1L << recordBits) - 1));
    }

    /** Is shown candidate pairs. */
    @FunctionalInterface
    interface PairVisitor {
        void meet(int left, int right, String rule);
    }
}
