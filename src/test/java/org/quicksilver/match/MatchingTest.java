package org.quicksilver.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicksilver.match.Fixtures.aRecord;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Kind;
import org.quicksilver.plan.MatchPlan;
import org.quicksilver.plan.MatchPlan.Never;

class MatchingTest {

    private static final List<Field> PEOPLE = List.of(
            Fixtures.field("first", Kind.NAME),
            Fixtures.field("last", Kind.NAME),
            Fixtures.field("town", Kind.NAME),
            Fixtures.field("born", Kind.DATE));

    private static final List<Field> WORKS = List.of(
            Fixtures.field("title", Kind.TITLE),
            Fixtures.many("places", Kind.COUNTRY),
            Fixtures.field("start", Kind.DATE),
            Fixtures.field("budget", Kind.MONEY),
            Fixtures.many("numbers", Kind.IDENTIFIER));

    private static final MatchPlan WORKS_PLAN = Fixtures.plan(
            List.of(List.of("title.rare_tokens"), List.of("places.set", "start.year"), List.of("numbers")),
            List.of(
                    new Never("disjoint", "places"),
                    new Never("different", "phase"),
                    new Never("different", "edition")),
            false);

    @Test
    void duplicatesWithTypingErrorsMeetAndOthersStayApart() {
        List<MatchRecord> people = people(300, 1);
        Matching matching = Matching.of(Fixtures.PLAIN, PEOPLE, people.iterator());
        Clustering.Clusters clusters = Fixtures.clusters(matching, matching.train(1));
        int right = 0;
        int wrong = 0;
        for (int i = 0; i < people.size(); i++) {
            for (int j = i + 1; j < people.size(); j++) {
                boolean same = entity(people.get(i)).equals(entity(people.get(j)));
                boolean one = clusters.cluster()[i] == clusters.cluster()[j];
                right += same && one ? 1 : 0;
                wrong += same == one ? 0 : 1;
            }
        }
        assertThat(right).isGreaterThan(280);
        assertThat(wrong).isLessThan(6);
    }

    @Test
    void theOrderOfRowsChangesNothing() {
        List<MatchRecord> people = people(120, 2);
        List<String> once = lines(people);
        List<MatchRecord> shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, new Random(9));
        assertThat(lines(Fixtures.sorted(shuffled))).isEqualTo(once).isNotEmpty();
    }

    @Test
    void anyNumberOfThreadsFindsTheSamePairs() throws Exception {
        List<MatchRecord> people = people(200, 3);
        Matching matching = Matching.of(Fixtures.PLAIN, PEOPLE, people.iterator());
        MatchModel model = matching.train(1);
        List<String> alone = lines(Fixtures.pairs(matching, model), people);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<Pair>>> work = new ArrayList<>();
            for (int range = 0; range < matching.ranges(); range++) {
                int mine = range;
                work.add(() -> {
                    List<Pair> pairs = new ArrayList<>();
                    matching.score(mine, model, pairs::add);
                    return pairs;
                });
            }
            List<Pair> together = new ArrayList<>();
            for (Future<List<Pair>> part : pool.invokeAll(work)) {
                together.addAll(part.get());
            }
            assertThat(lines(together, people)).isEqualTo(alone);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void everyPairThatSharesAKeyIsScoredExactlyOnce() {
        List<MatchRecord> people = people(60, 4);
        MatchPlan plan = Fixtures.plan(List.of(List.of("last"), List.of("town", "born.year")), List.of(), false);
        Matching matching = Matching.of(plan, PEOPLE, people.iterator());
        MatchModel everything = certainlyAlike(matching.train(1));
        List<Pair> pairs = Fixtures.pairs(matching, everything);
        Set<String> found = new HashSet<>();
        pairs.forEach(p -> assertThat(found.add(p.left() + " " + p.right())).isTrue());
        Set<String> expected = new HashSet<>();
        for (int i = 0; i < people.size(); i++) {
            for (int j = i + 1; j < people.size(); j++) {
                boolean last = shares(people.get(i), people.get(j), "last", 99);
                boolean both = shares(people.get(i), people.get(j), "town", 99)
                        && shares(people.get(i), people.get(j), "born", 4);
                if (last || both) {
                    expected.add(i + " " + j);
                }
            }
        }
        assertThat(found).isEqualTo(expected).isNotEmpty();
        assertThat(pairs).allMatch(p -> p.left() < p.right());
        assertThat(matching.purges()).isEmpty();
    }

    @Test
    void nobodyWhoReachesAWeightIsDroppedAtAGlance() {
        List<MatchRecord> people = people(150, 5);
        Encoding encoding = Encoding.of(Fixtures.PLAIN, PEOPLE, people.iterator());
        List<Comparison> comparisons = encoding.comparisons();
        Codes codes = Codes.of(comparisons, encoding.size());
        BlockIndex index = new Blocking(encoding).index(Fixtures.PLAIN, comparisons);
        MatchModel model = new Training(comparisons, codes, index, encoding.size()).estimated(1);
        Scorer whole = new Scorer(comparisons, codes, model, encoding.size());
        Scorer brief = new Scorer(comparisons, codes, model, encoding.size());
        int dropped = 0;
        for (double least : new double[] {-20, -5, 0, 5, 15}) {
            for (int left = 0; left < encoding.size(); left++) {
                int first = left + 1;
                int[] rights = IntStream.range(first, encoding.size()).toArray();
                int kept = brief.shortlist(left, rights, rights.length, least);
                Map<Integer, Double> found = new HashMap<>();
                for (int n = 0; n < kept; n++) {
                    found.put(rights[n], brief.weigh(left, rights[n], least));
                }
                dropped += rights.length - kept;
                for (int right = first; right < encoding.size(); right++) {
                    double weight = whole.weigh(left, right);
                    double told = found.getOrDefault(right, Double.NaN);
                    assertThat(weight >= least ? told == weight : !(told >= least))
                            .isTrue();
                }
            }
        }
        assertThat(dropped).isGreaterThan(100_000);
    }

    @Test
    void anOversizeBlockIsSplitAndReported() {
        List<MatchRecord> records = new ArrayList<>();
        for (int i = 0; i < 12_000; i++) {
            records.add(aRecord(String.format(Locale.ROOT, "R%05d", i))
                    .with("first", "name" + i % 4000)
                    .with("last", "same")
                    .build());
        }
        MatchPlan plan = Fixtures.plan(List.of(List.of("last")), List.of(), false);
        Matching matching = Matching.of(plan, PEOPLE, records.iterator());
        assertThat(matching.purges()).singleElement().satisfies(p -> {
            assertThat(p.records()).isEqualTo(12_000);
            assertThat(p.compared()).isEqualTo(12_000);
            assertThat(p.compared() + p.dropped()).isEqualTo(12_000L * 11_999 / 2);
        });
        assertThat(matching.notes()).singleElement().asString().contains("last");
    }

    @Test
    void worksInDisjointPlacesAreVetoedHoweverAlike() {
        List<Pair> pairs = scored(
                aRecord("R1")
                        .with("title", "National inventory of solvents")
                        .withCodes("places", "AAA")
                        .withCodes("start", "2016"),
                aRecord("R2")
                        .with("title", "National inventory of solvents")
                        .withCodes("places", "BBB")
                        .withCodes("start", "2016"));
        assertThat(pairs).singleElement().satisfies(p -> {
            assertThat(p.band()).isEqualTo(Pair.Band.VETOED);
            assertThat(p.veto()).isEqualTo("disjoint:places");
        });
    }

    @Test
    void aMemberOfANamedGroupIsNotDisjointFromTheGroup() {
        Matching matching = works(
                aRecord("R1").with("title", "Training on solvents").with("places", "G", Map.of("members", "AAA;BBB")),
                aRecord("R2").with("title", "Training on solvents").withCodes("places", "BBB"),
                aRecord("R3").with("title", "Training on solvents").withCodes("places", "CCC"));
        assertThat(matching.apart(0, 1)).isEmpty();
        assertThat(matching.apart(0, 2)).isEqualTo("disjoint:places");
    }

    @Test
    void phasesAndEditionsAreHeldApart() {
        Matching matching = works(
                aRecord("R1").with("title", "Pilot plant for solvents"),
                aRecord("R2").with("title", "Pilot plant for solvents Phase II"),
                aRecord("R3").with("title", "Pilot plant for solvents Phase 1"),
                aRecord("R4").with("title", "Workshop on solvents, 2015"),
                aRecord("R5").with("title", "Workshop on solvents, 2016"),
                aRecord("R6").with("title", "Workshop on solvents"));
        assertThat(matching.apart(0, 1)).isEqualTo("different:phase");
        assertThat(matching.apart(0, 2)).isEmpty();
        assertThat(matching.apart(1, 2)).isEqualTo("different:phase");
        assertThat(matching.apart(3, 4)).isEqualTo("different:edition");
        assertThat(matching.apart(3, 5)).isEmpty();
    }

    @Test
    void aCertainIdentifierOverrulesMarksButNotDisjointPlaces() {
        Matching matching = works(
                aRecord("R1")
                        .with("title", "Pilot plant")
                        .withCodes("places", "AAA")
                        .with("numbers", "77", Map.of("scheme", "S")),
                aRecord("R2")
                        .with("title", "Plant two II")
                        .withCodes("places", "AAA")
                        .with("numbers", "77", Map.of("scheme", "S")),
                aRecord("R3")
                        .with("title", "Pilot plant")
                        .withCodes("places", "BBB")
                        .with("numbers", "77", Map.of("scheme", "S")),
                aRecord("R4")
                        .with("title", "Pilot plant II")
                        .withCodes("places", "AAA")
                        .withCodes("numbers", "77"));
        assertThat(matching.apart(0, 1)).isEmpty();
        assertThat(matching.apart(0, 2)).isEqualTo("disjoint:places");
        assertThat(matching.apart(0, 3)).isEqualTo("different:phase");
        assertThat(matching.explain(0, 1, matching.train(1)).certain()).isTrue();
        assertThat(matching.explain(0, 3, matching.train(1)).certain()).isFalse();
    }

    @Test
    void titlesInDifferentScriptsSayNothing() {
        Matching matching = works(
                aRecord("R1").in("en").with("title", "Inventory of solvents").withCodes("places", "AAA"),
                aRecord("R2")
                        .in("ru")
                        .with("title", "Инвентаризация растворителей")
                        .withCodes("places", "AAA"));
        Explanation.Line title =
                matching.explain(0, 1, matching.train(1)).lines().get(0);
        assertThat(title.level()).isEqualTo("null");
        assertThat(title.weight()).isZero();
    }

    @Test
    void amountsOfDifferentCurrenciesSayNothingAndReducedDatesAgree() {
        Matching matching = works(
                aRecord("R1").withCodes("start", "2016-05").with("budget", "1000", Map.of("currency", "AAA")),
                aRecord("R2").withCodes("start", "2016").with("budget", "1200", Map.of("currency", "BBB")));
        List<Explanation.Line> lines = matching.explain(0, 1, matching.train(1)).lines();
        assertThat(lines.get(2).level()).isEqualTo("days<=0");
        assertThat(lines.get(3).level()).isEqualTo("null");
    }

    @Test
    void theLinesOfAnExplanationAddUpToThePairsWeight() {
        List<MatchRecord> people = people(200, 5);
        Matching matching = Matching.of(Fixtures.PLAIN, PEOPLE, people.iterator());
        MatchModel model = matching.train(1);
        List<Pair> pairs = Fixtures.pairs(matching, model);
        assertThat(pairs).isNotEmpty();
        for (Pair pair : pairs) {
            Explanation why = matching.explain(pair.left(), pair.right(), model);
            double sum = why.prior() + Arrays.stream(pair.fieldWeights()).sum();
            assertThat(why.weight()).isEqualTo(pair.weight());
            assertThat(sum).isCloseTo(pair.weight(), org.assertj.core.data.Offset.offset(1e-9));
            assertThat(why.lines().stream().map(Explanation.Line::field).toList())
                    .isEqualTo(matching.compared());
        }
    }

    @Test
    void aModelReadBackFromItsTextIsTheSameModel() {
        Matching matching = Matching.of(Fixtures.PLAIN, PEOPLE, people(200, 6).iterator());
        MatchModel model = matching.train(1);
        assertThat(MatchModel.parse(model.text())).isEqualTo(model);
        assertThatThrownBy(() -> MatchModel.parse("quicksilver-match-model 1\nnonsense"))
                .hasMessageContaining("nonsense");
    }

    @Test
    void aModelOfAnotherJobIsRefused() {
        Matching matching = Matching.of(Fixtures.PLAIN, PEOPLE, people(5, 7).iterator());
        MatchModel other = works(aRecord("R1").with("title", "a")).train(1);
        assertThatThrownBy(() -> matching.score(0, other, p -> {})).hasMessageContaining("estimate it anew");
        assertThat(matching.fits(other)).isFalse();
        MatchModel own = matching.train(1);
        assertThat(matching.fits(own)).isTrue();
        assertThat(matching.fits(new MatchModel(
                        own.prior(), own.levels().subList(1, own.levels().size()), own.notes())))
                .as("other levels of the same fields")
                .isFalse();
    }

    @Test
    void tooFewMatchesLeaveTheDefaultWeightsWithANote() {
        Matching matching = Matching.of(Fixtures.PLAIN, PEOPLE, people(3, 8).iterator());
        MatchModel model = matching.train(1);
        assertThat(model.notes()).singleElement().asString().contains("default weights hold");
        assertThat(model.levels().get(0).m()).isEqualTo(0.80);
    }

    @Test
    void weightsNeverRiseFromOneLevelToTheNext() {
        Matching matching = Matching.of(Fixtures.PLAIN, PEOPLE, people(300, 9).iterator());
        MatchModel model = matching.train(1);
        for (int i = 1; i < model.levels().size(); i++) {
            MatchModel.LevelWeight before = model.levels().get(i - 1);
            MatchModel.LevelWeight level = model.levels().get(i);
            if (level.field().equals(before.field()) && !level.level().equals("null")) {
                assertThat(level.weight()).isLessThanOrEqualTo(before.weight());
            }
        }
    }

    @Test
    void noRecordsAreNoError() {
        Matching matching = Matching.of(Fixtures.PLAIN, PEOPLE, Collections.emptyIterator());
        assertThat(Fixtures.clusters(matching, matching.train(1)).cluster()).isEmpty();
    }

    private static Matching works(Fixtures.ARecord... records) {
        return Matching.of(
                WORKS_PLAN,
                WORKS,
                Arrays.stream(records).map(Fixtures.ARecord::build).iterator());
    }

    private static List<Pair> scored(Fixtures.ARecord... records) {
        Matching matching = works(records);
        return Fixtures.pairs(matching, matching.train(1));
    }

    /** A model that takes every candidate for a match. */
    private static MatchModel certainlyAlike(MatchModel model) {
        return new MatchModel(
                0.5,
                model.levels().stream()
                        .map(l -> new MatchModel.LevelWeight(l.field(), l.level(), 0.5, 0.5, 5))
                        .toList(),
                List.of());
    }

    private static boolean shares(MatchRecord a, MatchRecord b, String field, int letters) {
        String x = form(a, field);
        String y = form(b, field);
        return !x.isEmpty()
                && !y.isEmpty()
                && x.substring(0, Math.min(letters, x.length())).equals(y.substring(0, Math.min(letters, y.length())));
    }

    private static String form(MatchRecord source, String field) {
        return source.values().stream()
                .filter(v -> v.field().equals(field))
                .map(v -> v.form())
                .findFirst()
                .orElse("");
    }

    private static List<String> lines(List<MatchRecord> people) {
        Matching matching = Matching.of(Fixtures.PLAIN, PEOPLE, people.iterator());
        return lines(Fixtures.pairs(matching, matching.train(1)), people);
    }

    private static List<String> lines(List<Pair> pairs, List<MatchRecord> people) {
        return pairs.stream()
                .map(p ->
                        people.get(p.left()).id() + " " + people.get(p.right()).id() + " " + p.weight() + " "
                                + p.blockingRule() + " " + Arrays.toString(p.fieldWeights()))
                .toList();
    }

    /** What stands before the dash of a person's id. */
    private static String entity(MatchRecord person) {
        return person.id().substring(0, 6);
    }

    /** Invented people, each twice, the second time with errors. */
    private static List<MatchRecord> people(int count, int seed) {
        Random random = new Random(seed);
        List<MatchRecord> out = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String first = word(random, 90);
            String last = word(random, 400);
            String town = word(random, 30);
            String born = String.format(
                    Locale.ROOT,
                    "%d-%02d-%02d",
                    1930 + random.nextInt(70),
                    1 + random.nextInt(12),
                    1 + random.nextInt(28));
            String id = String.format(Locale.ROOT, "E%05d", Mix.draw(seed, i, 99_999));
            out.add(person(id + "-" + i + "a", first, last, town, born));
            out.add(person(id + "-" + i + "b", first, typo(random, last), random.nextInt(5) == 0 ? "" : town, born));
        }
        return Fixtures.sorted(out);
    }

    private static MatchRecord person(String id, String first, String last, String town, String born) {
        return aRecord(id)
                .with("first", first)
                .with("last", last)
                .with("town", town)
                .withCodes("born", born)
                .build();
    }

    private static String word(Random random, int many) {
        Random letters = new Random(random.nextInt(many));
        StringBuilder out = new StringBuilder();
        for (int n = 5 + letters.nextInt(4); n > 0; n--) {
            out.append((char) ('a' + letters.nextInt(26)));
        }
        return out.toString();
    }

    private static String typo(Random random, String word) {
        int at = random.nextInt(word.length() - 1);
        return random.nextInt(3) > 0 ? word : word.substring(0, at) + "x" + word.substring(at + 1);
    }
}
