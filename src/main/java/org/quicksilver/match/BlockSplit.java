package org.quicksilver.match;

import java.util.Arrays;
import java.util.List;

/** Splits blocks that are too large by a further field, and drops what stays too large; says so. */
final class BlockSplit {

    private final List<BlockRule> rules;
    private final List<KeySource> splitters;
    private final int recordBits;
    private final int most;
    private final Longs kept = new Longs();
    private final Longs part = new Longs();
    private int limit;

    BlockSplit(List<BlockRule> rules, List<KeySource> splitters, int recordBits, int most) {
        this.rules = rules;
        this.splitters = splitters;
        this.recordBits = recordBits;
        this.most = most;
        this.limit = most;
    }

    /** The entries of all blocks of two records and more, sorted again. */
    long[] apply(long[] entries, List<Purge> purges) {
        int from = 0;
        while (from < entries.length) {
            int to = from + 1;
            while (to < entries.length && entries[to] >>> recordBits == entries[from] >>> recordBits) {
                to++;
            }
            limit = Math.min(most, rules.get(rule(entries[from])).limit());
            if (to - from > limit) {
                purges.add(split(entries, from, to));
            } else if (to - from > 1) {
                for (int i = from; i < to; i++) {
                    kept.add(entries[i]);
                }
            }
            from = to;
        }
        long[] sorted = kept.toArray();
        Arrays.parallelSort(sorted);
        return sorted;
    }

    private Purge split(long[] entries, int from, int to) {
        long[] best = {};
        long most = 0;
        for (KeySource splitter : splitters) {
            long[] finer = finer(entries, from, to, splitter);
            long pairs = fitting(finer, false);
            if (pairs > most) {
                most = pairs;
                best = finer;
            }
        }
        fitting(best, true);
        int rule = rule(entries[from]);
        long size = (long) to - from;
        return new Purge(rules.get(rule).name(), to - from, index(entries[from]), most, size * (size - 1) / 2 - most);
    }

    private long[] finer(long[] entries, int from, int to, KeySource splitter) {
        Longs finer = new Longs();
        int rule = rule(entries[from]);
        long key = entries[from] >>> recordBits;
        for (int i = from; i < to; i++) {
            part.clear();
            splitter.keys(index(entries[i]), part);
            part.sortDistinct();
            for (int k = 0; k < part.size(); k++) {
                finer.add(BlockIndex.entry(rule, Mix.then(key, part.get(k)), index(entries[i]), recordBits));
            }
        }
        long[] sorted = finer.sortDistinct().toArray();
        return sorted;
    }

    /** Pairs in the blocks that fit, which are kept on request. */
    private long fitting(long[] finer, boolean keep) {
        long pairs = 0;
        int from = 0;
        while (from < finer.length) {
            int to = from + 1;
            while (to < finer.length && finer[to] >>> recordBits == finer[from] >>> recordBits) {
                to++;
            }
            long size = (long) to - from;
            if (size > 1 && size <= limit) {
                pairs += size * (size - 1) / 2;
                for (int i = from; keep && i < to; i++) {
                    kept.add(finer[i]);
                }
            }
            from = to;
        }
        return pairs;
    }

    private static int rule(long entry) {
        return (int) (entry >>> (Long.SIZE - 1 - 6));
    }

    private int index(long entry) {
        return (int) (entry & ((1L << recordBits) - 1));
    }
}
