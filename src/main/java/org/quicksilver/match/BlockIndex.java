package org.quicksilver.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The sorted block index: every record under each of its keys. A pair belongs to the first block, in order of rule and
 * key, that its two records share, so that each pair is met once without remembering any. While the index is made, a key
 * and a record share one long: rule, hash of the key, record.
 */
final class BlockIndex {

    private static final int RULE_BITS = 6;
    /** Records whose keys are made at a time. */
    private static final int PART = 1 << 14;

    private final List<BlockRule> rules;
    private final List<Purge> purges;
    /** Records of every block, block after block. */
    private final int[] members;
    /** Place of each block's first member, and the number of members. */
    private final int[] firsts;

    private final byte[] ruleOf;
    /** Place of each record's first block, and the number of places. */
    private final int[] starts;
    /** Numbers of each record's blocks, ascending. */
    private final int[] blocksByRecord;

    private final int[] ranges;

    private BlockIndex(List<BlockRule> rules, List<Purge> purges, int records, long[] entries, long target) {
        int recordBits = bits(records);
        this.rules = rules;
        this.purges = purges;
        this.members = new int[entries.length];
        this.firsts = firsts(entries, recordBits);
        this.ruleOf = new byte[firsts.length - 1];
        for (int b = 0; b < ruleOf.length; b++) {
            ruleOf[b] = (byte) (entries[firsts[b]] >>> (Long.SIZE - 1 - RULE_BITS));
        }
        long mask = (1L << recordBits) - 1;
        for (int i = 0; i < members.length; i++) {
            members[i] = (int) (entries[i] & mask);
        }
        this.starts = new int[records + 1];
        this.blocksByRecord = new int[entries.length];
        spread(records);
        this.ranges = cut(target);
    }

    private static int[] firsts(long[] entries, int recordBits) {
        Ints firsts = new Ints();
        for (int i = 0; i < entries.length; i++) {
            if (i == 0 || entries[i] >>> recordBits != entries[i - 1] >>> recordBits) {
                firsts.add(i);
            }
        }
        firsts.add(entries.length);
        return firsts.toArray();
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
        List<long[]> parts = IntStream.range(0, (records + PART - 1) / PART)
                .parallel()
                .mapToObj(part -> entries(rules, records, part * PART))
                .toList();
        long[] all =
                new long[Math.toIntExact(parts.stream().mapToLong(p -> p.length).sum())];
        int next = 0;
        for (long[] part : parts) {
            System.arraycopy(part, 0, all, next, part.length);
            next += part.length;
        }
        Arrays.parallelSort(all);
        return all;
    }

    private static long[] entries(List<BlockRule> rules, int records, int from) {
        int bits = bits(records);
        Longs all = new Longs();
        Longs keys = new Longs();
        Longs part = new Longs();
        for (int r = 0; r < rules.size(); r++) {
            for (int i = from; i < Math.min(records, from + PART); i++) {
                keys.clear();
                rules.get(r).combine(i, keys, part);
                keys.sortDistinct();
                for (int k = 0; k < keys.size(); k++) {
                    all.add(entry(r, keys.get(k), i, bits));
                }
            }
        }
        return all.toArray();
    }

    /** Rule, hash and record in one number that is never negative. */
    static long entry(int rule, long hash, int index, int recordBits) {
        int hashBits = Long.SIZE - 1 - RULE_BITS - recordBits;
        return (((((long) rule) << hashBits) | (hash >>> (Long.SIZE - hashBits))) << recordBits) | index;
    }

    private void spread(int records) {
        for (int record : members) {
            starts[record + 1]++;
        }
        for (int i = 0; i < records; i++) {
            starts[i + 1] += starts[i];
        }
        int[] next = Arrays.copyOf(starts, records);
        for (int b = 0; b < ruleOf.length; b++) {
            for (int i = firsts[b]; i < firsts[b + 1]; i++) {
                blocksByRecord[next[members[i]]++] = b;
            }
        }
    }

    private int[] cut(long target) {
        Ints cuts = new Ints();
        cuts.add(0);
        long pairs = 0;
        for (int b = 0; b < ruleOf.length; b++) {
            long size = (long) firsts[b + 1] - firsts[b];
            if (pairs > 0 && pairs + size * (size - 1) / 2 > target) {
                cuts.add(b);
                pairs = 0;
            }
            pairs += size * (size - 1) / 2;
        }
        cuts.add(ruleOf.length);
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
        Earlier earlier = new Earlier();
        for (int b = ranges[range]; b < ranges[range + 1]; b++) {
            int from = firsts[b];
            int size = firsts[b + 1] - from;
            String rule = rules.get(ruleOf[b]).name();
            earlier.load(b);
            for (int i = 0; i < size; i++) {
                for (int j = i + 1; j < size; j++) {
                    if (!earlier.shared(i, j)) {
                        visitor.meet(members[from + i], members[from + j], rule);
                        met++;
                    }
                }
            }
        }
        return met;
    }

    /** The earlier blocks of each member of one block, side by side so that they are near when its pairs are met. */
    private final class Earlier {
        private int[] blocks = new int[256];
        private int[] ends = new int[64];

        void load(int block) {
            int from = firsts[block];
            int members = firsts[block + 1] - from;
            ends = ends.length > members ? ends : new int[2 * members + 1];
            int size = 0;
            for (int i = 0; i < members; i++) {
                int record = BlockIndex.this.members[from + i];
                int start = starts[record];
                int most = size + starts[record + 1] - start;
                blocks = most < blocks.length ? blocks : Arrays.copyOf(blocks, 2 * most);
                for (int k = start; blocksByRecord[k] < block; k++) {
                    blocks[size++] = blocksByRecord[k];
                }
                ends[i + 1] = size;
            }
        }

        /** Whether two members share one of them. */
        boolean shared(int left, int right) {
            int i = ends[left];
            int j = ends[right];
            while (i < ends[left + 1] && j < ends[right + 1]) {
                int x = blocks[i];
                int y = blocks[j];
                if (x == y) {
                    return true;
                }
                i += x < y ? 1 : 0;
                j += y < x ? 1 : 0;
            }
            return false;
        }
    }

    /** Is shown candidate pairs. */
    @FunctionalInterface
    interface PairVisitor {
        void meet(int left, int right, String rule);
    }
}
