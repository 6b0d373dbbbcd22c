package org.quicksilver.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.quicksilver.match.Clustering;
import org.quicksilver.match.Clustering.Constraint;
import org.quicksilver.match.Pair;
import org.quicksilver.publish.review.Reach;

/** Clustering the records around a question gives what clustering all of them gives. */
class SupposedClustersTest {

    private static final double MATCH = 0.9;

    private static final int MOST = 2_000;

    @Property(tries = 3000)
    void aPartIsClusteredAsTheWhole(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 24) int records, @ForAll boolean isSame) {
        Random random = new Random(seed);
        List<Pair> pairs = pairs(random, records);
        List<Constraint> same = constraints(random, records, 3);
        List<Constraint> different = constraints(random, records, 3);
        Constraint question = new Constraint(0, 1 + random.nextInt(records - 1));
        List<Constraint> sameBefore = List.copyOf(same);
        List<Constraint> differentBefore = List.copyOf(different);
        same.removeIf(s -> both(s, question));
        different.removeIf(d -> both(d, question));
        (isSame ? same : different).add(question);
        Clustering.Clusters whole = Clustering.of(records, pairs, MATCH, same, different);
        Assume.that(whole.notes().stream().noneMatch(n -> n.contains("judged the same")));

        List<List<Integer>> part = new SupposedClusters(
                        records, pairs, MATCH, sameBefore, differentBefore, List.of(question))
                .answered(question, isSame, MOST)
                .clusters();

        Map<Integer, List<Integer>> expected = new HashMap<>();
        for (int i = 0; i < records; i++) {
            expected.computeIfAbsent(whole.cluster()[i], c -> new ArrayList<>()).add(i);
        }
        assertThat(expected.values()).containsAll(part);
        assertThat(part).anyMatch(c -> c.contains(question.left())).anyMatch(c -> c.contains(question.right()));
        int[] before = Clustering.of(records, pairs, MATCH, sameBefore, differentBefore)
                .cluster();
        for (int record = 0; record < records; record++) {
            int each = record;
            boolean isTold = part.stream().anyMatch(c -> c.contains(each));
            assertThat(isTold || cluster(before, each).equals(cluster(whole.cluster(), each)))
                    .as("%s of %s", record, part)
                    .isTrue();
        }
    }

    private static List<Integer> cluster(int[] clusters, int record) {
        return IntStream.range(0, clusters.length)
                .filter(i -> clusters[i] == clusters[record])
                .boxed()
                .toList();
    }

    @Test
    void anAnswerTakesThePlaceOfTheOneBefore() {
        Constraint question = new Constraint(0, 1);
        SupposedClusters clusters =
                new SupposedClusters(3, List.of(), MATCH, List.of(question), List.of(), List.of(question));
        assertThat(clusters.answered(question, false, MOST).clusters()).isEqualTo(List.of(List.of(0), List.of(1)));
    }

    @Test
    void whatContradictsAnEarlierAnswerTouchesNothing() {
        List<Constraint> same = List.of(new Constraint(0, 2), new Constraint(1, 2));
        Constraint question = new Constraint(0, 1);
        SupposedClusters clusters = new SupposedClusters(3, List.of(), MATCH, same, List.of(), List.of(question));
        assertThat(clusters.answered(question, false, MOST).clusters()).isEmpty();
    }

    /** Three that match, and a long chain that hangs on them. */
    private static List<Pair> tangle(int length) {
        List<Pair> pairs = new ArrayList<>(List.of(pair(0, 1, 6), pair(1, 2, 6), pair(0, 2, 6)));
        for (int i = 2; i < length; i++) {
            pairs.add(pair(i, i + 1, i == 2 ? 2 : 5));
        }
        return pairs;
    }

    @Test
    void inALargeTangleTheClustersAroundAQuestionAreLookedInto() {
        List<Pair> pairs = tangle(2 * MOST);
        Constraint different = new Constraint(0, 1);
        Constraint same = new Constraint(0, 2 * MOST);
        SupposedClusters clusters =
                new SupposedClusters(2 * MOST + 1, pairs, MATCH, List.of(), List.of(), List.of(different, same));
        assertThat(clusters.answered(different, false, MOST).reach()).isEqualTo(Reach.WHOLE);
        assertThat(clusters.answered(same, true, MOST).clusters())
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .contains(0, 1, 2, 2 * MOST);
    }

    @Test
    void whereMuchSurroundsAClusterItIsLinkedAnewByItself() {
        Constraint question = new Constraint(0, 1);
        SupposedClusters clusters =
                new SupposedClusters(40, tangle(39), MATCH, List.of(), List.of(), List.of(question));
        assertThat(clusters.answered(question, false, 7).reach()).isEqualTo(Reach.OWN_ENTITY);
        assertThat(clusters.answered(question, false, 5)).isEqualTo(SupposedClusters.Answered.NOTHING);
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
