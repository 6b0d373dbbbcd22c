package org.quicksilver.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicksilver.match.Fixtures.aRecord;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Kind;
import org.quicksilver.plan.MatchPlan;
import org.quicksilver.plan.MatchPlan.Never;
import org.quicksilver.record.Confidence;
import org.quicksilver.record.FieldValue;
import org.quicksilver.record.Origin;
import org.quicksilver.record.Status;

/** What a job gets that only names its fields and their kinds. */
class DefaultsTest {

    private static final List<Field> PAPERS = List.of(
            Fixtures.field("title", Kind.TITLE),
            Fixtures.many("authors", Kind.NAME),
            Fixtures.field("year", Kind.DATE));

    private static final List<Field> PROJECTS =
            List.of(Fixtures.field("title", Kind.TITLE), Fixtures.many("places", Kind.COUNTRY));

    @Test
    void tablesThatListEverythingOnceTeachThatOneTableSeldomHoldsAThingTwice() {
        List<MatchRecord> papers = papers(300);
        MatchPlan careful = new MatchPlan(List.of(), Map.of(), List.of(), true, new MatchPlan.Thresholds(0.99, 0.5));
        Matching matching = Matching.of(careful, PAPERS, papers.iterator());
        MatchModel model = matching.train(1);
        assertThat(matching.compared()).endsWith("source_file");
        assertThat(weight(model, "source_file", "else")).isLessThan(-2);
        int[] cluster = Clustering.of(matching.size(), Fixtures.pairs(matching, model), 0.99, List.of(), List.of())
                .cluster();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < cluster.length; i++) {
            assertThat(seen.add(cluster[i] + " " + papers.get(i).source()))
                    .as(papers.get(i).id())
                    .isTrue();
        }
        assertThat(Arrays.stream(cluster).distinct().count()).isEqualTo(320);
    }

    @Test
    void oneTableIsNotCompared() {
        Matching matching = Matching.of(
                Fixtures.PLAIN,
                PROJECTS,
                List.of(aRecord("R1").from("a").build(), aRecord("R2").from("a").build())
                        .iterator());
        assertThat(matching.compared()).doesNotContain("source_file");
    }

    @Test
    void aNumberThatNamesNoSchemeIsEvidenceAndNotCertain() {
        List<Field> fields = List.of(Fixtures.field("number", Kind.IDENTIFIER), Fixtures.field("name", Kind.NAME));
        List<MatchRecord> two = List.of(
                aRecord("R1")
                        .with("number", "60614", Map.of("scheme", "OTHER"))
                        .with("name", "anna berg")
                        .build(),
                aRecord("R2")
                        .with("number", "60614", Map.of("scheme", "OTHER"))
                        .with("name", "tove lund")
                        .build());
        Matching matching = Matching.of(Fixtures.PLAIN, fields, two.iterator());
        assertThat(matching.explain(0, 1, matching.train(1)).certain()).isFalse();
    }

    @Test
    void whatNobodyUnderstoodIsComparedAsItWasWritten() {
        FieldValue open = new FieldValue(
                "name",
                1,
                Origin.CELL,
                "A1",
                "apple pan",
                "",
                Status.UNRESOLVED,
                "",
                Confidence.U,
                "",
                "apple pan",
                Map.of());
        List<MatchRecord> two = List.of(
                new MatchRecord("R1", "", "", "", "en", List.of(open)),
                new MatchRecord("R2", "", "", "", "en", List.of(open)));
        Matching matching =
                Matching.of(Fixtures.PLAIN, List.of(Fixtures.field("name", Kind.ORGANISATION)), two.iterator());
        assertThat(matching.explain(0, 1, matching.train(1)).lines().get(0).level())
                .isEqualTo("exact");
    }

    @Test
    void aNameAndATownFindThePairsThatNobodyElseSharesANameWith() {
        Random random = new Random(7);
        List<MatchRecord> records = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            String name = word(random, 400) + " " + word(random, 4000);
            String town = "town" + random.nextInt(20);
            records.add(aRecord(String.format(Locale.ROOT, "R%05d", i))
                    .from("a")
                    .with("name", name)
                    .with("town", town)
                    .build());
            if (i % 7 == 0) {
                records.add(aRecord(String.format(Locale.ROOT, "S%05d", i))
                        .from("b")
                        .with("name", name)
                        .with("town", i % 35 == 0 ? "town" + random.nextInt(20) : town)
                        .build());
            }
        }
        List<MatchRecord> sorted = Fixtures.sorted(records);
        for (Kind kind : List.of(Kind.NAME, Kind.ORGANISATION)) {
            List<Field> fields = List.of(Fixtures.field("name", kind), Fixtures.field("town", Kind.NAME));
            Matching matching = Matching.of(Fixtures.PLAIN, fields, sorted.iterator());
            int[] cluster = Fixtures.clusters(matching, matching.train(1)).cluster();
            int found = 0;
            int wrong = 0;
            for (int i = 0; i < cluster.length; i++) {
                for (int j = i + 1; j < cluster.length; j++) {
                    boolean same = sorted.get(i)
                            .id()
                            .substring(1)
                            .equals(sorted.get(j).id().substring(1));
                    found += same && cluster[i] == cluster[j] ? 1 : 0;
                    wrong += !same && cluster[i] == cluster[j] ? 1 : 0;
                }
            }
            assertThat(found).as(kind.toString()).isGreaterThanOrEqualTo(70);
            assertThat(wrong).as(kind.toString()).isZero();
        }
    }

    @Test
    void oneFieldAloneIsEvidenceWhereEqualNamesRiseAboveChance() {
        Random random = new Random(5);
        List<MatchRecord> records = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            String name = word(random, 40) + " " + word(random, 400) + " " + word(random, 4000);
            records.add(aRecord(String.format(Locale.ROOT, "R%05d", i))
                    .with("name", name)
                    .build());
            if (i % 10 == 0) {
                records.add(aRecord(String.format(Locale.ROOT, "S%05d", i))
                        .with("name", name)
                        .build());
            }
        }
        for (Kind kind : List.of(Kind.NAME, Kind.TITLE)) {
            Matching matching = Matching.of(
                    Fixtures.PLAIN,
                    List.of(Fixtures.field("name", kind)),
                    Fixtures.sorted(records).iterator());
            int[] cluster = Fixtures.clusters(matching, matching.train(1)).cluster();
            assertThat(Arrays.stream(cluster).distinct().count())
                    .as(kind.name())
                    .isBetween(1490L, 1500L);
        }
    }

    /** One of so many words, the first of them oftener than the last. */
    private static String word(Random random, int of) {
        int at = (int) (of * random.nextDouble() * random.nextDouble());
        Random letters = new Random(of * 10_000L + at);
        StringBuilder word = new StringBuilder();
        for (int i = 5 + letters.nextInt(4); i > 0; i--) {
            word.append((char) ('a' + letters.nextInt(26)));
        }
        return word.toString();
    }

    @Test
    void oneYearIsNotADayAfterTheYearBefore() {
        assertThat(level(
                        "year",
                        aRecord("R1").withCodes("year", "2016"),
                        aRecord("R2").withCodes("year", "2017")))
                .isEqualTo("days<=366");
        assertThat(level(
                        "year",
                        aRecord("R1").withCodes("year", "2016"),
                        aRecord("R2").withCodes("year", "2016-05")))
                .isEqualTo("days<=0");
    }

    @Test
    void titlesThatDifferInANumberAreLessAlikeThanThoseThatDifferInAWord() {
        assertThat(similar("pumps and valves volume 1", "pumps and valves volume 2"))
                .isGreaterThan(similar("pumps and valves volume new", "pumps and valves volume old"));
        assertThat(similar("camera dsc80 silver", "camera dsc90 silver"))
                .isGreaterThan(similar("camera model silver", "camera modal silver"));
    }

    @Test
    void oneFieldOfCommonWordsStillMakesCandidates() {
        List<MatchRecord> records = new ArrayList<>();
        Random random = new Random(3);
        for (int i = 0; i < 3000; i++) {
            String title = "hospital of " + (char) ('a' + random.nextInt(26)) + "town number " + i / 2;
            records.add(aRecord(String.format(Locale.ROOT, "R%05d", i))
                    .with("title", title)
                    .build());
        }
        Matching matching =
                Matching.of(Fixtures.PLAIN, List.of(Fixtures.field("title", Kind.TITLE)), records.iterator());
        MatchModel model = matching.train(1);
        long candidates = 0;
        for (int range = 0; range < matching.ranges(); range++) {
            candidates += matching.score(range, model, pair -> {});
        }
        assertThat(candidates).isBetween(1500L, 300_000L);
    }

    @Test
    void declaredWeightsHoldAndOnlyTheirPriorIsEstimated() {
        List<MatchRecord> papers = papers(200);
        MatchModel model = Matching.of(
                        Fixtures.plan(List.of(List.of("title")), List.of(), false), PAPERS, papers.iterator())
                .train(1);
        assertThat(weight(model, "title", "exact")).isCloseTo(Math.log(500) / Math.log(2), offset());
        double pairs = 0.5 * papers.size() * (papers.size() - 1);
        assertThat(model.prior() * pairs).isBetween(180.0, 260.0);
    }

    @Test
    void aPartAndItsWholeAreHeldApart() {
        MatchPlan plan =
                Fixtures.plan(List.of(List.of("title.rare_tokens")), List.of(new Never("part", "places")), false);
        Matching matching = Matching.of(
                plan,
                PROJECTS,
                List.of(
                                aRecord("R1")
                                        .with("title", "guide to pumps")
                                        .withCodes("places", "AAA", "BBB")
                                        .build(),
                                aRecord("R2")
                                        .with("title", "guide to pumps national part")
                                        .withCodes("places", "AAA")
                                        .build(),
                                aRecord("R3")
                                        .with("title", "guide to pumps")
                                        .withCodes("places", "AAA")
                                        .build())
                        .iterator());
        assertThat(matching.apart(0, 1)).isEqualTo("part:places");
        assertThat(matching.apart(0, 2)).isEmpty();
        assertThat(matching.apart(1, 2)).isEmpty();
    }

    private static org.assertj.core.data.Offset<Double> offset() {
        return org.assertj.core.data.Offset.offset(1e-6);
    }

    private static double weight(MatchModel model, String field, String level) {
        return model.levels().stream()
                .filter(l -> l.field().equals(field) && l.level().equals(level))
                .findFirst()
                .orElseThrow()
                .weight();
    }

    /** Place of the level of two titles: the higher, the less alike. */
    private static int similar(String left, String right) {
        List<String> order =
                List.of("exact", "code_word", "tokens>=0.85", "tokens>=0.7", "tokens>=0.5", "tokens>=0.3", "else");
        return order.indexOf(
                level("title", aRecord("R1").with("title", left), aRecord("R2").with("title", right)));
    }

    private static String level(String field, Fixtures.ARecord left, Fixtures.ARecord right) {
        Matching matching = Matching.of(
                Fixtures.PLAIN, PAPERS, List.of(left.build(), right.build()).iterator());
        return matching.explain(0, 1, matching.train(1)).lines().stream()
                .filter(l -> l.field().equals(field))
                .findFirst()
                .orElseThrow()
                .level();
    }

    /** Invented papers, most in both of two tables; some with a sequel of another year in the same table. */
    private static List<MatchRecord> papers(int count) {
        Random random = new Random(5);
        List<MatchRecord> out = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String title = words(random, 6, 3000);
            String authors = words(random, 3, 500);
            String year = String.valueOf(1990 + random.nextInt(15));
            out.add(paper(i + "a", "a.csv", title, authors, year));
            out.add(paper(i + "b", "b.csv", title, authors, year));
            if (i % 15 == 0) {
                out.add(paper(i + "c", "a.csv", title, authors, String.valueOf(2010 + random.nextInt(9))));
            }
        }
        return Fixtures.sorted(out);
    }

    private static MatchRecord paper(String id, String table, String title, String authors, String year) {
        return aRecord("P" + id)
                .from(table)
                .with("title", title)
                .with("authors", authors)
                .withCodes("year", year)
                .build();
    }

    private static String words(Random random, int count, int many) {
        StringBuilder out = new StringBuilder();
        for (int n = 0; n < count; n++) {
            Random letters = new Random(random.nextInt(many));
            out.append(n == 0 ? "" : " ");
            for (int l = 4 + letters.nextInt(5); l > 0; l--) {
                out.append((char) ('a' + letters.nextInt(26)));
            }
        }
        return out.toString();
    }
}
