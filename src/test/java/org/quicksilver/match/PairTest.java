package org.quicksilver.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PairTest {

    @Property(tries = 300)
    void ascendByTheirRecordsAndElseKeepTheirOrder(@ForAll List<@Size(2) List<@IntRange(max = 5) Integer>> records) {
        List<Pair> pairs = new ArrayList<>();
        for (List<Integer> two : records) {
            pairs.add(new Pair(
                    two.get(0), two.get(1), pairs.size(), 0.5, Pair.Band.REVIEW, "", "", new double[0], new int[0]));
        }
        List<Pair> expected = new ArrayList<>(pairs);
        expected.sort(Comparator.comparingInt(Pair::left).thenComparingInt(Pair::right));
        assertThat(Pair.ascending(pairs)).isEqualTo(expected);
        assertThat(Pair.ascending(expected)).isEqualTo(expected);
    }
}
