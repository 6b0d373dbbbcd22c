package org.quicksilver.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BlockIndexTest {

    private static final int RECORDS = 5_000;
    private static final int LIMIT = 200;

    /** Blocks of neighbours and blocks of records far apart, which share no pair. */
    private static final List<BlockRule> RULES = List.of(
            new BlockRule("near", List.of((index, into) -> into.add(index / 50))),
            new BlockRule("far", List.of((index, into) -> into.add(index % 100))));

    @Test
    void keysAreToldApartByAllTheirBits() {
        Longs keys = new Longs();
        Ints records = new Ints();
        for (int i = 0; i < 400; i++) {
            keys.add(0x5555_0000_0000_0000L | i % 100);
            records.add(i);
        }
        KeyGroups groups = KeyGroups.of(keys, records);
        assertThat(groups.size()).isEqualTo(100);
        for (int g = 0; g < 100; g++) {
            assertThat(groups.length(g)).isEqualTo(4);
            for (int m = 0; m < 4; m++) {
                assertThat(groups.member(groups.start(g) + m)).isEqualTo(g + 100 * m);
            }
        }
    }

    /** As many different keys that a hash of 37 bits takes several of for one. */
    @Test
    void amongAMillionKeysNoneMeetsAnother() {
        BlockRule rule = new BlockRule("own", List.of((index, into) -> into.add(index)));
        assertThat(BlockIndex.of(List.of(rule), List.of(), 1_500_000, LIMIT, 1_000_000)
                        .pairs())
                .isZero();
    }

    @Test
    void aShareOfThePairsIsEvenOverRulesAndBlocks() {
        BlockIndex index = BlockIndex.of(RULES, List.of(), RECORDS, LIMIT, 20_000);
        Map<String, Long> all = new TreeMap<>();
        Map<String, Long> some = new TreeMap<>();
        Set<Integer> blocks = new HashSet<>();
        List<Long> met = new ArrayList<>();
        List<Long> again = new ArrayList<>();
        for (int range = 0; range < index.ranges(); range++) {
            index.visit(range, (left, rights, count, rule) -> all.merge(rule, (long) count, Long::sum));
            index.visit(range, 0.25, (left, rights, count, rule) -> {
                some.merge(rule, (long) count, Long::sum);
                blocks.add(rule.equals("near") ? left / 50 : 1_000 + left % 100);
                met.add((long) left << 32 | rights[0]);
            });
            index.visit(range, 0.25, (left, rights, count, rule) -> again.add((long) left << 32 | rights[0]));
        }
        assertThat(all.values().stream().mapToLong(n -> n).sum()).isEqualTo(index.pairs());
        all.forEach(
                (rule, pairs) -> assertThat(some.getOrDefault(rule, 0L)).isBetween(pairs * 22 / 100, pairs * 28 / 100));
        assertThat(blocks).hasSizeGreaterThan(195);
        assertThat(again).isEqualTo(met);
    }
}
