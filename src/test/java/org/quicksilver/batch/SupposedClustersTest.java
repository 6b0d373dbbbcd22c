package org.quicksilver.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.quicksilver.match.Clustering;
import org.quicksilver.match.Clustering.Constraint;
import org.quicksilver.match.Pair;

/** Clustering the records around a question gives what clustering all of them gives. */
class SupposedClustersTest {

    private static final double MATCH = 0.9;

    @Property(tries = 400)
    void aPartIsClusteredAsTheWhole(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 14) int records, @ForAll boolean isSame) {
        Random random = new Random(seed);
        List<Pair> pairs = pairs(random, records);
        List<Constraint> same = constraints(random, records, 2);
        List<Constraint> different = constraints(random, records, 2);
        Constraint question = new Constraint(0, 1 + random.nextInt(records - 1));
        different.removeIf(d -> both(d, question));
        same.removeIf(d -> both(d, question));

        List<List<Integer>> part = new SupposedClusters(records, pairs, MATCH, same, different, List.of(question))
                .answered(question, isSame)
                .orElseThrow();

        (isSame ? same : different).add(question);
        int[] whole = Clustering.of(records, pairs, MATCH, same, different).cluster();
        Map<Integer, List<Integer>> expected = new HashMap<>();
        for (int i = 0; i < records; i++) {
            expected.computeIfAbsent(whole[i], c -> new ArrayList<>()).add(i);
        }
        assertThat(expected.values()).containsAll(part);
        assertThat(part).anyMatch(c -> c.contains(question.left())).anyMatch(c -> c.contains(question.right()));
        part.stream()
                .flatMap(List::stream)
                .forEach(record -> assertThat(part).contains(expected.getOrDefault(whole[record], List.of())));
    }

    @Test
    void anAnswerTakesThePlaceOfTheOneBefore() {
        Constraint question = new Constraint(0, 1);
        SupposedClusters clusters =
                new SupposedClusters(3, List.of(), MATCH, List.of(question), List.of(), List.of(question));
        assertThat(clusters.answered(question, false)).isEqualTo(Optional.of(List.of(List.of(0), List.of(1))));
    }

    @Test
    void aLargeTangleIsLeftAlone() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i <= SupposedClusters.MOST_PAIRS; i++) {
            pairs.add(pair(i, i + 1, 4));
        }
        Constraint question = new Constraint(0, 1);
        SupposedClusters clusters =
                new SupposedClusters(pairs.size() + 1, pairs, MATCH, List.of(), List.of(), List.of(question));
        assertThat(clusters.answered(question, true)).isEmpty();
    }

    private static boolean both(Constraint a, Constraint b) {
        return Math.min(a.left(), a.right()) == Math.min(b.left(), b.right())
                && Math.max(a.left(), a.right()) == Math.max(b.left(), b.right());
    }

    private static List<Pair> pairs(Random random, int records) {
        List<Pair> pairs = new ArrayList<>();
        for (int left = 0; left < records; left++) {
            for (int right = left + 1; right < records; right++) {
                if (random.nextInt(4) == 0) {
                    pairs.add(pair(left, right, random.nextDouble() * 12 - 3));
                }
            }
        }
        return pairs;
    }

    private static Pair pair(int left, int right, double weight) {
        Pair.Band band = weight > 8 ? Pair.Band.VETOED : weight >= 2 ? Pair.Band.MATCH : Pair.Band.REVIEW;
        return new Pair(left, right, weight, 0.5, band, "", "r", new double[0], new int[0]);
    }

    private static List<Constraint> constraints(Random random, int records, int most) {
        List<Constraint> constraints = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            int left = random.nextInt(records);
            int right = random.nextInt(records);
            if (left != right) {
                constraints.add(new Constraint(left, right));
            }
        }
        return constraints;
    }
}
