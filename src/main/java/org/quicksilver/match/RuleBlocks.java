package org.quicksilver.match;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The blocks of one rule: the records that share a key, where at least two do. A block that is too large is split by a
 * further field; what stays too large is dropped, and said so.
 */
final class RuleBlocks {

    /** Records whose keys are made at a time. */
    private static final int PART = 1 << 14;

    private final BlockRule rule;
    private final List<KeySource> splitters;
    private final int limit;
    private final Ints members = new Ints(1024);
    private final Ints ends = new Ints(256);
    private final List<Purge> purges = new ArrayList<>();

    private RuleBlocks(BlockRule rule, List<KeySource> splitters, int limit) {
        this.rule = rule;
        this.splitters = splitters;
        this.limit = Math.min(limit, rule.limit());
    }

    /**
     * Makes the blocks of a rule.
     *
     * @param splitters sources by whose keys an oversize block is split, the best of them is taken
     * @param limit most records of a block
     */
    static RuleBlocks of(BlockRule rule, List<KeySource> splitters, int records, int limit) {
        RuleBlocks blocks = new RuleBlocks(rule, splitters, limit);
        Longs keys = new Longs();
        Ints holders = new Ints(records);
        IntStream.range(0, (records + PART - 1) / PART)
                .parallel()
                .mapToObj(part -> new Keyed(rule, part * PART, Math.min(records, (part + 1) * PART)))
                .toList()
                .forEach(part -> {
                    keys.addAll(part.keys);
                    holders.addAll(part.holders);
                });
        blocks.take(KeyGroups.of(keys, holders));
        return blocks;
    }

    /** The keys of some records. */
    private static final class Keyed {
        final Longs keys = new Longs();
        final Ints holders = new Ints();

        Keyed(BlockRule rule, int from, int to) {
            Longs own = new Longs();
            Longs part = new Longs();
            for (int i = from; i < to; i++) {
                own.clear();
                rule.combine(i, own, part);
                own.sortDistinct();
                for (int k = 0; k < own.size(); k++) {
                    keys.add(own.get(k));
                    holders.add(i);
                }
            }
        }
    }

    private void take(KeyGroups groups) {
        for (int g = 0; g < groups.size(); g++) {
            if (groups.length(g) > limit) {
                purges.add(split(groups, g));
            } else if (groups.length(g) > 1) {
                keep(groups, g);
            }
        }
    }

    private void keep(KeyGroups groups, int group) {
        int end = groups.start(group) + groups.length(group);
        for (int i = groups.start(group); i < end; i++) {
            members.add(groups.member(i));
        }
        ends.add(members.size());
    }

    private Purge split(KeyGroups groups, int group) {
        KeyGroups best = KeyGroups.of(new Longs(), new Ints());
        long most = 0;
        for (KeySource splitter : splitters) {
            KeyGroups finer = finer(groups, group, splitter);
            long pairs = fitting(finer);
            if (pairs > most) {
                most = pairs;
                best = finer;
            }
        }
        for (int g = 0; g < best.size(); g++) {
            if (best.length(g) > 1 && best.length(g) <= limit) {
                keep(best, g);
            }
        }
        return new Purge(
                rule.name(),
                groups.length(group),
                groups.member(groups.start(group)),
                most,
                pairs(groups.length(group)) - most);
    }

    private static KeyGroups finer(KeyGroups groups, int group, KeySource splitter) {
        Longs keys = new Longs();
        Ints holders = new Ints();
        Longs own = new Longs();
        for (int i = groups.start(group); i < groups.start(group) + groups.length(group); i++) {
            own.clear();
            splitter.keys(groups.member(i), own);
            own.sortDistinct();
            for (int k = 0; k < own.size(); k++) {
                keys.add(Mix.then(groups.key(group), own.get(k)));
                holders.add(groups.member(i));
            }
        }
        return KeyGroups.of(keys, holders);
    }

    private long fitting(KeyGroups finer) {
        long pairs = 0;
        for (int g = 0; g < finer.size(); g++) {
            pairs += finer.length(g) <= limit ? pairs(finer.length(g)) : 0;
        }
        return pairs;
    }

    private static long pairs(long size) {
        return size * (size - 1) / 2;
    }

    String name() {
        return rule.name();
    }

    /** Records of every block, block after block. */
    Ints members() {
        return members;
    }

    /** Where each block ends among the members. */
    Ints ends() {
        return ends;
    }

    /** Blocks too large to be compared whole, in order of their first record. */
    List<Purge> purges() {
        return purges;
    }
}
