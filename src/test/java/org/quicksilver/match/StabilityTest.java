package org.quicksilver.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicksilver.match.Fixtures.aRecord;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicksilver.consolidate.Identities;
import org.quicksilver.consolidate.Registry;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Kind;

/** A night after another: of 100 rows five are new, two changed and one is gone. */
class StabilityTest {

    private static final List<Field> FIELDS = List.of(
            Fixtures.field("name", Kind.NAME),
            Fixtures.field("street", Kind.ADDRESS),
            Fixtures.field("town", Kind.NAME),
            Fixtures.field("born", Kind.DATE));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatNobodyTouchedKeepsItsClusterAndItsId(long seed) {
        Random random = new Random(seed);
        List<MatchRecord> first = rows(random, 0, 500);
        MatchModel model = matching(first).train(1);
        Night before = night(first, model, Registry.empty());

        List<MatchRecord> second = new ArrayList<>();
        Set<String> touched = new HashSet<>();
        for (MatchRecord row : first) {
            int fate = random.nextInt(100);
            if (fate < 3) {
                touched.addAll(before.clusterOf(row.id()));
            }
            if (fate > 0 && fate < 3) {
                second.add(aRecord(row.id() + "X")
                        .with("name", Fixtures.fold(row.values().get(0).value()) + "s")
                        .with("town", "elsewhere")
                        .build());
            } else if (fate >= 3) {
                second.add(row);
            }
        }
        second.addAll(rows(random, 500, 25));
        Night after = night(second, model, before.identities().registry());

        assertThat(after.partition())
                .isEqualTo(
                        night(shuffled(second, random), model, Registry.empty()).partition());
        int kept = 0;
        for (MatchRecord row : first) {
            if (!touched.contains(row.id())) {
                assertThat(after.clusterOf(row.id())).as(row.id()).isEqualTo(before.clusterOf(row.id()));
                assertThat(after.idOf(row.id())).as(row.id()).isEqualTo(before.idOf(row.id()));
                kept++;
            }
        }
        assertThat(kept).isGreaterThan(first.size() * 9 / 10);
    }

    private record Night(List<List<String>> clusters, Map<String, Integer> place, Identities identities) {
        List<String> clusterOf(String id) {
            return clusters.get(place.getOrDefault(id, -1));
        }

        String idOf(String id) {
            return identities.ids().get(place.getOrDefault(id, -1));
        }

        Set<List<String>> partition() {
            return new HashSet<>(clusters);
        }
    }

    private static List<MatchRecord> shuffled(List<MatchRecord> records, Random random) {
        List<MatchRecord> copy = new ArrayList<>(records);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static Matching matching(List<MatchRecord> records) {
        return Matching.of(Fixtures.PLAIN, FIELDS, Fixtures.sorted(records).iterator());
    }

    private static Night night(List<MatchRecord> records, MatchModel model, Registry registry) {
        List<MatchRecord> sorted = Fixtures.sorted(records);
        int[] cluster = Fixtures.clusters(matching(records), model).cluster();
        Map<Integer, List<String>> members = new TreeMap<>();
        for (int i = 0; i < cluster.length; i++) {
            members.computeIfAbsent(cluster[i], c -> new ArrayList<>())
                    .add(sorted.get(i).id());
        }
        List<List<String>> clusters = List.copyOf(members.values());
        Map<String, Integer> place = new HashMap<>();
        for (int i = 0; i < clusters.size(); i++) {
            for (String id : clusters.get(i)) {
                place.put(id, i);
            }
        }
        return new Night(clusters, place, Identities.assign("P", registry, clusters));
    }

    /** Persons that stand in one to three rows each, some with a slip. */
    private static List<MatchRecord> rows(Random random, int from, int persons) {
        List<MatchRecord> out = new ArrayList<>();
        for (int i = from; i < from + persons; i++) {
            String name = word(random, 60) + " " + word(random, 900);
            String street = word(random, 300) + " " + (1 + random.nextInt(90));
            String town = word(random, 25);
            String born = String.format(
                    Locale.ROOT,
                    "19%02d-%02d-%02d",
                    30 + random.nextInt(60),
                    1 + random.nextInt(12),
                    1 + random.nextInt(28));
            for (int copy = random.nextInt(3); copy >= 0; copy--) {
                String id = String.format(Locale.ROOT, "R%08dCCCCCC%d", Mix.draw(7, i, 99_999_999), copy + 1);
                boolean slip = copy > 0 && random.nextInt(3) == 0;
                out.add(aRecord(id)
                        .with("name", slip ? name.substring(0, name.length() - 1) : name)
                        .with("street", street)
                        .with("town", town)
                        .withCodes("born", born)
                        .build());
            }
        }
        return out;
    }

    private static String word(Random random, int many) {
        Random letters = new Random(31L * random.nextInt(many) + many);
        StringBuilder out = new StringBuilder();
        for (int n = 5 + letters.nextInt(5); n > 0; n--) {
            out.append((char) ('a' + letters.nextInt(26)));
        }
        return out.toString();
    }
}
