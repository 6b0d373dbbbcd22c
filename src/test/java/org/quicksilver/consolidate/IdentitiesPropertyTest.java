package org.quicksilver.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.quicksilver.record.RecordId;

class IdentitiesPropertyTest {

    private static final int RECORDS = 12;

    /** The cluster of each record; a record in cluster 0 is not there. */
    @Provide
    Arbitrary<List<Integer>> partitions() {
        return Arbitraries.integers().between(0, 4).list().ofSize(RECORDS);
    }

    private static List<List<String>> clusters(List<Integer> of) {
        Map<Integer, List<String>> clusters = new TreeMap<>();
        for (int i = 0; i < of.size(); i++) {
            if (of.get(i) > 0) {
                clusters.computeIfAbsent(of.get(i), c -> new ArrayList<>()).add(RecordId.of("record", i));
            }
        }
        return new ArrayList<>(clusters.values());
    }

    private static Registry after(List<List<String>> clusters) {
        return Identities.assign("B", Registry.empty(), clusters).registry();
    }

    @Property(tries = 300)
    void everyClusterHasItsOwnIdAndEveryIdIsOnRecord(
            @ForAll("partitions") List<Integer> first, @ForAll("partitions") List<Integer> second) {
        Registry before = after(clusters(first));
        Identities now = Identities.assign("B", before, clusters(second));
        assertThat(now.ids()).doesNotHaveDuplicates().hasSameSizeAs(clusters(second));
        assertThat(now.registry().issued()).containsAll(now.ids()).containsAll(before.issued());
    }

    @Property(tries = 300)
    void neitherTheOrderOfClustersNorOfMembersMatters(
            @ForAll("partitions") List<Integer> first, @ForAll("partitions") List<Integer> second, @ForAll long seed) {
        Registry before = after(clusters(first));
        List<List<String>> clusters = clusters(second);
        Identities now = Identities.assign("B", before, clusters);
        Map<Set<String>, String> expected = byMembers(clusters, now.ids());
        Random random = new Random(seed);
        Collections.shuffle(clusters, random);
        clusters.forEach(c -> Collections.shuffle(c, random));
        Identities shuffled = Identities.assign("B", before, clusters);
        assertThat(byMembers(clusters, shuffled.ids())).isEqualTo(expected);
        assertThat(shuffled.registry()).isEqualTo(now.registry());
        assertThat(shuffled.changes()).isEqualTo(now.changes());
    }

    private static Map<Set<String>, String> byMembers(List<List<String>> clusters, List<String> ids) {
        Map<Set<String>, String> byMembers = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            byMembers.put(new HashSet<>(clusters.get(i)), ids.get(i));
        }
        return byMembers;
    }

    @Property(tries = 300)
    void theSameClustersKeepTheirIds(@ForAll("partitions") List<Integer> partition) {
        List<List<String>> clusters = clusters(partition);
        Identities first = Identities.assign("B", Registry.empty(), clusters);
        Identities again = Identities.assign("B", first.registry(), clusters);
        assertThat(again).isEqualTo(new Identities(first.ids(), first.registry(), List.of()));
    }

    @Property(tries = 300)
    void aClusterThatHoldsMostOfAnEntityAndLittleElseKeepsItsId(
            @ForAll("partitions") List<Integer> first, @ForAll("partitions") List<Integer> second) {
        Registry before = after(clusters(first));
        List<List<String>> clusters = clusters(second);
        Identities now = Identities.assign("B", before, clusters);
        for (int i = 0; i < clusters.size(); i++) {
            for (String id : new HashSet<>(before.entities().values())) {
                long shared = clusters.get(i).stream()
                        .filter(r -> id.equals(before.entities().get(r)))
                        .count();
                long whole =
                        before.entities().values().stream().filter(id::equals).count();
                if (2 * shared > whole && 2 * shared > clusters.get(i).size()) {
                    assertThat(now.ids().get(i)).isEqualTo(id);
                }
            }
        }
    }

    @Property(tries = 200)
    void anIdGivenUpLeadsToOneInForceAndIsNeverInForceAgain(
            @ForAll("partitions") List<Integer> first,
            @ForAll("partitions") List<Integer> second,
            @ForAll("partitions") List<Integer> third) {
        Registry one = after(clusters(first));
        Registry two = Identities.assign("B", one, clusters(second)).registry();
        Identities now = Identities.assign("B", two, clusters(third));
        Set<String> inForce = new HashSet<>(now.registry().entities().values());
        for (String old : now.registry().redirects().keySet()) {
            assertThat(now.ids()).doesNotContain(old);
            assertThat(inForce).contains(now.registry().current(old)).doesNotContain(old);
        }
    }
}
