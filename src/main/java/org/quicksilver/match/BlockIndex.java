package org.quicksilver.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The block index: every record under each of its keys. A pair belongs to the first block, in order of rule and first
 * record, that its two records share, so that each pair is met once without remembering any.
 */
final class BlockIndex {

    private static final int MOST_RULES = 64;

    private final List<BlockRule> rules;
    private final List<Purge> purges = new ArrayList<>();
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

    private BlockIndex(List<BlockRule> rules, List<RuleBlocks> blocks, int records, long target) {
        this.rules = rules;
        int all = Math.toIntExact(
                blocks.stream().mapToLong(b -> b.members().size()).sum());
        this.members = new int[all];
        this.firsts = new int[blocks.stream().mapToInt(b -> b.ends().size()).sum() + 1];
        this.ruleOf = new byte[firsts.length - 1];
        int block = 0;
        int place = 0;
        for (int r = 0; r < blocks.size(); r++) {
            RuleBlocks of = blocks.get(r);
            of.members().copy(members, place);
            for (int b = 0; b < of.ends().size(); b++) {
                ruleOf[block++] = (byte) r;
                firsts[block] = place + of.ends().get(b);
            }
            place += of.members().size();
            purges.addAll(of.purges());
        }
        this.starts = new int[records + 1];
        this.blocksByRecord = new int[all];
        spread(records);
        this.ranges = cut(target);
    }

    /** Largest number of rules an index holds. */
    static int mostRules() {
        return MOST_RULES;
    }

    /**
     * Builds the index.
     *
     * @param splitters sources by whose keys an oversize block is split, the best of them is taken
     * @param limit most records of a block
     * @param target candidate pairs of a range, about
     */
    static BlockIndex of(List<BlockRule> rules, List<KeySource> splitters, int records, int limit, long target) {
        List<RuleBlocks> blocks = rules.parallelStream()
                .map(rule -> RuleBlocks.of(rule, splitters, records, limit))
                .toList();
        return new BlockIndex(rules, blocks, records, target);
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

    /** Candidate pairs of all blocks; those that share several blocks count in each. */
    long pairs() {
        long pairs = 0;
        for (int b = 0; b < ruleOf.length; b++) {
            long size = (long) firsts[b + 1] - firsts[b];
            pairs += size * (size - 1) / 2;
        }
        return pairs;
    }

    /** Meets the candidate pairs of a range in order of block, left, right; returns how many. */
    long visit(int range, PairVisitor visitor) {
        return visit(range, 1, visitor);
    }

    /**
     * Meets a share of the candidate pairs of a range, even over rules and blocks: in each block some of the records with all
     * they may match there, chosen by nothing but the records and the rule.
     */
    long visit(int range, double share, PairVisitor visitor) {
        long met = 0;
        Earlier earlier = new Earlier();
        int[] rights = new int[64];
        for (int b = ranges[range]; b < ranges[range + 1]; b++) {
            int from = firsts[b];
            int size = firsts[b + 1] - from;
            rights = rights.length >= size ? rights : new int[2 * size];
            String rule = rules.get(ruleOf[b]).name();
            earlier.load(b);
            for (int i = 0; i < size - 1; i++) {
                int count =
                        share >= 1 || Mix.share(ruleOf[b], members[from + i]) < share ? earlier.others(i, rights) : 0;
                if (count > 0) {
                    visitor.meet(members[from + i], rights, count, rule);
                    met += count;
                }
            }
        }
        return met;
    }

    /** The earlier blocks of each member of one block, side by side so that they are near when its pairs are met. */
    private final class Earlier {
        private int[] blocks = new int[256];
        private int[] ends = new int[64];
        private int from;
        private int size;

        void load(int block) {
            from = firsts[block];
            size = firsts[block + 1] - from;
            ends = ends.length > size ? ends : new int[2 * size + 1];
            int held = 0;
            for (int i = 0; i < size; i++) {
                int record = members[from + i];
                int start = starts[record];
                int most = held + starts[record + 1] - start;
                blocks = most < blocks.length ? blocks : Arrays.copyOf(blocks, 2 * most);
                for (int k = start; blocksByRecord[k] < block; k++) {
                    blocks[held++] = blocksByRecord[k];
                }
                ends[i + 1] = held;
            }
        }

        /** The members after one that share none of its earlier blocks; how many they are. */
        int others(int left, int[] rights) {
            if (ends[left] == ends[left + 1]) {
                System.arraycopy(members, from + left + 1, rights, 0, size - left - 1);
                return size - left - 1;
            }
            int count = 0;
            for (int j = left + 1; j < size; j++) {
                rights[count] = members[from + j];
                count += shared(left, j) ? 0 : 1;
            }
            return count;
        }

        private boolean shared(int left, int right) {
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

    /** Is shown candidate pairs: a record and the first so many of others. */
    @FunctionalInterface
    interface PairVisitor {
        void meet(int left, int[] rights, int count, String rule);
    }
}
