package org.quicksilver.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.quicksilver.match.Clustering.Clusters;
import org.quicksilver.match.Clustering.Constraint;

class ClusteringTest {

    private static final List<Constraint> NONE = List.of();
    private static final double MATCH = 0.95;

    @Test
    void matchesMakeAClusterNamedByItsSmallestRecordAndHeldByItsWeakestLink() {
        Clusters clusters =
                Clustering.of(5, List.of(match(3, 4, 0.99), match(1, 3, 0.97), match(1, 4, 0.96)), MATCH, NONE, NONE);
        assertThat(clusters.cluster()).containsExactly(0, 1, 2, 1, 1);
        assertThat(clusters.confidence()).containsExactly(1, 0.97, 1, 0.97, 0.97);
        assertThat(clusters.notes()).isEmpty();
    }

    @Test
    void uncertainPairsDoNotMerge() {
        assertThat(Clustering.of(2, List.of(pair(0, 1, 0.8, Pair.Band.REVIEW)), MATCH, NONE, NONE)
                        .cluster())
                .containsExactly(0, 1);
    }

    @Test
    void vetoedRecordsNeverMeetThroughAThird() {
        List<Pair> pairs = List.of(match(0, 1, 0.99), match(1, 2, 0.98), pair(0, 2, 0.99, Pair.Band.VETOED));
        Clusters clusters = Clustering.of(3, pairs, MATCH, NONE, NONE);
        assertThat(clusters.cluster()).containsExactly(0, 0, 2);
        assertThat(clusters.notes()).hasSize(1);
    }

    @Test
    void aRuleHoldsRecordsApartThatWereNeverAPair() {
        List<Pair> pairs = List.of(match(0, 1, 0.98), match(1, 2, 0.99));
        Clusters clusters = Clustering.of(3, pairs, MATCH, NONE, NONE, (a, b) -> a == 0 && b == 2);
        assertThat(clusters.cluster()).containsExactly(0, 1, 1);
    }

    @Test
    void judgementsBeatWeightsAndVetoes() {
        List<Pair> pairs = List.of(match(0, 1, 0.999), pair(2, 3, 0.99, Pair.Band.VETOED));
        Clusters clusters =
                Clustering.of(4, pairs, MATCH, List.of(new Constraint(3, 2)), List.of(new Constraint(1, 0)));
        assertThat(clusters.cluster()).containsExactly(0, 1, 2, 2);
        assertThat(clusters.confidence()[2]).isEqualTo(1);
    }

    @Test
    void contradictingJudgementsKeepRecordsApartAndAreNoted() {
        Clusters clusters = Clustering.of(
                3,
                List.of(),
                MATCH,
                List.of(new Constraint(0, 1), new Constraint(1, 2)),
                List.of(new Constraint(2, 0)));
        assertThat(clusters.cluster()).containsExactly(0, 0, 2);
        assertThat(clusters.notes())
                .singleElement()
                .asString()
                .contains("1 and 2")
                .contains("judged the same");
    }

    @Test
    void aChainOfWeakLinksIsCut() {
        List<Pair> chain = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            chain.add(match(i, i + 1, 0.955));
        }
        assertThat(Clustering.of(10, chain, MATCH, NONE, NONE).cluster()).isNotEqualTo(new int[10]);
    }

    @Test
    void whatManyRecordsAreAboutNeedsNotBeComparedPairByPair() {
        List<Pair> pairs = new ArrayList<>(clique(0, 20));
        pairs.addAll(clique(20, 40));
        for (int i = 0; i < 20; i++) {
            pairs.add(match(i, 20 + i, 0.9995));
        }
        assertThat(Clustering.of(40, pairs, MATCH, NONE, NONE).cluster()).isEqualTo(new int[40]);
    }

    @Test
    void oneLinkDoesNotJoinManyRecords() {
        List<Pair> pairs = new ArrayList<>(clique(0, 10));
        pairs.addAll(clique(10, 20));
        pairs.add(match(9, 10, 0.9999));
        assertThat(Clustering.of(20, pairs, MATCH, NONE, NONE).cluster())
                .startsWith(0, 0)
                .endsWith(10, 10);
    }

    @Test
    void aPairSpeaksForJoiningFromTheThresholdOnThatIsGiven() {
        List<Pair> pairs = List.of(match(0, 1, 0.999), match(1, 2, 0.999));
        assertThat(Clustering.of(3, pairs, 0.9, NONE, NONE).cluster()).containsExactly(0, 0, 0);
        assertThat(Clustering.of(3, pairs, 0.99, NONE, NONE).cluster()).containsExactly(0, 0, 2);
    }

    @Test
    void aJudgementPushesNobodyOut() {
        List<Pair> pairs = List.of(match(0, 1, 0.96));
        Clusters clusters = Clustering.of(4, pairs, MATCH, List.of(new Constraint(1, 2), new Constraint(2, 3)), NONE);
        assertThat(clusters.cluster()).isEqualTo(new int[4]);
    }

    @Test
    void aJudgementBringsBothClustersWhole() {
        List<Pair> pairs = List.of(match(0, 1, 0.951), match(2, 3, 0.999), match(3, 4, 0.999), match(2, 4, 0.999));
        assertThat(Clustering.of(5, pairs, MATCH, List.of(new Constraint(1, 3)), NONE)
                        .cluster())
                .isEqualTo(new int[5]);
    }

    @Test
    void onlyThoseHeldApartAreLinkedAnewWhereAJudgementJoinsTheirClusters() {
        List<Pair> pairs = new ArrayList<>(clique(0, 3));
        pairs.addAll(clique(3, 5));
        Clusters clusters =
                Clustering.of(5, pairs, MATCH, List.of(new Constraint(0, 3)), List.of(new Constraint(2, 4)));
        assertThat(clusters.cluster()).startsWith(0, 0).containsSequence(0, clusters.cluster()[4]);
        assertThat(clusters.cluster()[1]).isEqualTo(clusters.cluster()[3]).isZero();
        assertThat(clusters.cluster()[2]).isNotEqualTo(clusters.cluster()[4]);
        assertThat(clusters.notes()).singleElement().asString().contains("held apart");
    }

    @Property(tries = 2000)
    void oneJudgementMoreTakesNobodyOutOfAClusterUnlessSomeAreHeldApart(
            @ForAll @IntRange(min = 0, max = 1_000_000) int seed, @ForAll boolean mayBeHeldApart) {
        Random random = new Random(seed);
        List<Pair> pairs = randomPairs(random, 14);
        if (!mayBeHeldApart) {
            pairs.removeIf(p -> p.band() == Pair.Band.VETOED);
        }
        List<Constraint> different = mayBeHeldApart ? randomConstraints(random, 14, 2) : NONE;
        List<Constraint> same = randomConstraints(random, 14, 3);
        List<Constraint> more = new ArrayList<>(same);
        more.add(new Constraint(0, 1 + random.nextInt(13)));
        Clusters before = Clustering.of(14, pairs, MATCH, same, different);
        Clusters after = Clustering.of(14, pairs, MATCH, more, different);
        int[] group = Clustering.joined(Clustering.linked(14, pairs, MATCH, different), List.of(), MATCH, more, NONE);

        for (int a = 0; a < 14; a++) {
            for (int c = 0; c < a; c++) {
                boolean parted = before.cluster()[a] == before.cluster()[c] && after.cluster()[a] != after.cluster()[c];
                assertThat(parted && !someAreHeldApart(group, group[a], pairs, different))
                        .as("%s and %s of %s", c, a, pairs)
                        .isFalse();
            }
        }
    }

    @Property(tries = 2000)
    void whoIsNotHeldApartStaysWithThoseThatLinksJoin(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        Random random = new Random(seed);
        List<Pair> pairs = randomPairs(random, 14);
        List<Constraint> different = randomConstraints(random, 14, 3);
        List<Constraint> same = List.of(new Constraint(0, 1 + random.nextInt(13)));
        int[] linked = Clustering.linked(14, pairs, MATCH, different);
        int[] after = Clustering.of(14, pairs, MATCH, same, different).cluster();
        java.util.Set<Integer> held = new java.util.HashSet<>();
        pairs.stream()
                .filter(p -> p.band() == Pair.Band.VETOED)
                .forEach(p -> held.addAll(List.of(p.left(), p.right())));
        different.forEach(d -> held.addAll(List.of(d.left(), d.right())));
        if (same.stream().anyMatch(s -> held.contains(s.left()) || held.contains(s.right()))) {
            held.addAll(List.of(same.get(0).left(), same.get(0).right()));
        }

        for (int a = 0; a < 14; a++) {
            for (int c = 0; c < a; c++) {
                if (linked[a] == linked[c] && !held.contains(a) && !held.contains(c)) {
                    assertThat(after[a]).as("%s and %s of %s", c, a, pairs).isEqualTo(after[c]);
                }
            }
        }
    }

    private static boolean someAreHeldApart(int[] group, int of, List<Pair> pairs, List<Constraint> different) {
        return pairs.stream()
                        .anyMatch(p -> p.band() == Pair.Band.VETOED && group[p.left()] == of && group[p.right()] == of)
                || different.stream().anyMatch(d -> group[d.left()] == of && group[d.right()] == of);
    }

    private static List<Pair> clique(int from, int to) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = from; i < to; i++) {
            for (int j = i + 1; j < to; j++) {
                pairs.add(match(i, j, 0.9999));
            }
        }
        return pairs;
    }

    @Property(tries = 300)
    void thePartitionDependsOnThePairsAndNotOnTheirOrder(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        Random random = new Random(seed);
        List<Pair> pairs = randomPairs(random, 14);
        List<Constraint> same = randomConstraints(random, 14, 2);
        List<Constraint> different = randomConstraints(random, 14, 3);
        Clusters once = Clustering.of(14, pairs, MATCH, same, different);
        Collections.shuffle(pairs, random);
        Collections.shuffle(same, random);
        Collections.shuffle(different, random);
        Clusters again = Clustering.of(14, pairs, MATCH, same, different);
        assertThat(again.cluster()).isEqualTo(once.cluster());
        assertThat(again.confidence()).isEqualTo(once.confidence());
        assertThat(again.notes()).isEqualTo(once.notes());
    }

    @Property(tries = 300)
    void whatIsHeldApartIsNeverTogether(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        Random random = new Random(seed);
        List<Pair> pairs = randomPairs(random, 14);
        List<Constraint> different = randomConstraints(random, 14, 4);
        Clusters clusters = Clustering.of(14, pairs, MATCH, NONE, different);
        for (Pair pair : pairs) {
            if (pair.band() == Pair.Band.VETOED) {
                assertThat(clusters.cluster()[pair.left()]).isNotEqualTo(clusters.cluster()[pair.right()]);
            }
        }
        different.forEach(d -> assertThat(clusters.cluster()[d.left()]).isNotEqualTo(clusters.cluster()[d.right()]));
        for (int i = 0; i < 14; i++) {
            assertThat(clusters.cluster()[clusters.cluster()[i]])
                    .isEqualTo(clusters.cluster()[i])
                    .isLessThanOrEqualTo(i);
        }
    }

    private static List<Constraint> randomConstraints(Random random, int records, int most) {
        List<Constraint> out = new ArrayList<>();
        for (int n = random.nextInt(most + 1); n > 0; n--) {
            int left = random.nextInt(records);
            int right = random.nextInt(records);
            if (left != right) {
                out.add(new Constraint(left, right));
            }
        }
        return out;
    }

    private static List<Pair> randomPairs(Random random, int records) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < records; i++) {
            for (int j = i + 1; j < records; j++) {
                int dice = random.nextInt(12);
                if (dice < 2) {
                    pairs.add(match(i, j, 0.95 + random.nextInt(49) / 1000.0));
                } else if (dice == 2) {
                    pairs.add(pair(i, j, 0.5 + random.nextInt(44) / 100.0, Pair.Band.REVIEW));
                } else if (dice == 3 && random.nextInt(4) == 0) {
                    pairs.add(pair(i, j, 0.97, Pair.Band.VETOED));
                }
            }
        }
        return pairs;
    }

    private static Pair match(int left, int right, double probability) {
        return pair(left, right, probability, Pair.Band.MATCH);
    }

    private static Pair pair(int left, int right, double probability, Pair.Band band) {
        double weight = Math.log(probability / (1 - probability)) / Math.log(2);
        return new Pair(left, right, weight, probability, band, "", "rule", new double[0], new int[0]);
    }
}
