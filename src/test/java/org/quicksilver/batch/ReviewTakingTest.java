package org.quicksilver.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quicksilver.batch.ReviewReport.Outcome;
import org.quicksilver.batch.store.Judgement;
import org.quicksilver.consolidate.Registry;
import org.quicksilver.plan.Plan;
import org.quicksilver.plan.PlanReader;
import org.quicksilver.publish.review.Answers.Answer;
import org.quicksilver.publish.review.ReviewKey;

/** What becomes of answers depends on what they say, not on how they come. */
class ReviewTakingTest {
    private static final List<String> RECORDS = List.of("RA", "RB", "RC", "RD");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Plan plan;

    private Map<String, Judgement> log = new TreeMap<>();

    @BeforeEach
    void readAJob() throws IOException {
        Path job = Files.writeString(folder.resolve("people.yaml"), """
                job: people
                entity: { name: person, plural: people, id_prefix: P }
                fields:
                  - { name: surname, kind: name }
                  - { name: country, kind: country }
                  - { name: born, kind: date }
                """);
        plan = PlanReader.read(job, Child.HOME.resolve("jobs").resolve("vocabularies"));
    }

    private ReviewReport take(List<Answer> answers) throws IOException {
        Map<String, String> known = new TreeMap<>();
        RECORDS.forEach(r -> known.put(r, "P1"));
        Registry registry = new Registry(known, Map.of(), Set.of(), Set.of());
        ReviewTaking taking = new ReviewTaking(plan, registry, QueuedKeys.of(folder), List.copyOf(log.values()), "");
        ReviewReport report = taking.take(answers, "2026-01-01T00:00:00Z");
        report.taken().forEach(j -> log.put(j.id(), j));
        return report;
    }

    private static Answer pair(String left, String right, String decision, String reviewer, String... known) {
        ReviewKey key = new ReviewKey(side(left), side(right), "", "", List.of(known));
        return answer(key.toText(), decision, reviewer);
    }

    private static Answer words(String field, String text, String decision, String reviewer) {
        return answer(ReviewKey.ofWords(field, text, List.of()).toText(), decision, reviewer);
    }

    private static Answer value(String decision, String reviewer) {
        ReviewKey key = ReviewKey.ofValue(side("RA"), "born", List.of("1985-12-10", "1985-12-11"), List.of());
        return answer(key.toText(), decision, reviewer);
    }

    @Test
    void aValueIsOneOfThoseStatedOrOneThatIsUnderstood() throws IOException {
        ReviewReport chosen = take(List.of(value("B = 1985-12-11", "Ann")));
        assertThat(chosen.taken()).singleElement().satisfies(j -> {
            assertThat(j.kind()).isEqualTo(Judgement.Kind.VALUE);
            assertThat(List.of(j.left().id(), j.field(), j.text(), j.value()))
                    .containsExactly("RA", "born", "", "1985-12-11");
        });
        assertThat(only(take(List.of(value("1985-12-11", "Ann"))))).isEqualTo(Outcome.KNOWN);
        assertThat(only(take(List.of(value("around Christmas", "Ann"))))).isEqualTo(Outcome.REFUSED);
        assertThat(take(List.of(value("12 December 1985", "Ben"))).contradictions())
                .singleElement()
                .satisfies(c -> assertThat(c.sentence()).contains("born", "RA", "1985-12-12", "1985-12-11"));
        assertThat(only(take(List.of(value("revoke", "Ben"))))).isEqualTo(Outcome.REPLACED);
    }

    private static Answer answer(String key, String decision, String reviewer) {
        return new Answer("Pairs", 2, decision, reviewer, "", key, "", "", "", "");
    }

    private static ReviewKey.Side side(String id) {
        return new ReviewKey.Side(id, "FORM" + id, "a.csv:2", "label");
    }

    private static Outcome only(ReviewReport report) {
        assertThat(report.rows()).hasSize(1);
        return report.rows().get(0).outcome();
    }

    @Test
    void answersMayComeInPartsInAnyOrderAndAgain() throws IOException {
        List<Answer> answers = new ArrayList<>(List.of(
                pair("RA", "RB", "same", "Ann"),
                pair("RA", "RB", "different", "Ben"),
                pair("RA", "RC", "Unsure", "Ann"),
                pair("RB", "RC", "DIFFERENT", "ann"),
                pair("RC", "RD", "", ""),
                words("country", "Xyzland", "FRA = France", "Ann"),
                words("country", "Xyzland", "France", "Ben"),
                words("born", "spring", "2017-05", "Ann")));
        take(answers);
        Map<String, Judgement> expected = log;
        assertThat(expected).hasSize(7);
        for (int round = 0; round < 100; round++) {
            Random random = new Random(round);
            log = new TreeMap<>();
            Collections.shuffle(answers, random);
            int cut = random.nextInt(answers.size() + 1);
            take(answers.subList(0, cut));
            take(answers);
            ReviewReport last = take(answers.subList(cut, answers.size()));
            assertThat(last.taken()).isEmpty();
            assertThat(log).isEqualTo(expected);
        }
    }

    @Test
    void peopleWhoMeanTheSameInOtherWordsDoNotContradictEachOther() throws IOException {
        ReviewReport report = take(List.of(
                words("country", "Xyzland", "FRA = France", "Ann"), words("country", "Xyzland", "la France", "Ben")));
        assertThat(report.taken()).extracting(Judgement::value).containsOnly("FRA");
        assertThat(report.contradictions()).isEmpty();
        assertThat(take(List.of(words("country", "Xyzland", "Kenya", "Cid"))).contradictions())
                .singleElement()
                .satisfies(c -> assertThat(c.judgements()).hasSize(3));
    }

    @Test
    void whatIsTheSameByWayOfOthersMayNotBeDifferent() throws IOException {
        take(List.of(
                pair("RA", "RB", "same", "Ann"), pair("RB", "RC", "same", "Ann"), pair("RC", "RD", "same", "Ann")));
        ReviewReport report = take(List.of(pair("RA", "RC", "different", "Ann")));
        assertThat(report.contradictions())
                .singleElement()
                .satisfies(c -> assertThat(c.judgements()).hasSize(3));
        assertThat(new JudgementLog(List.copyOf(log.values())).inForce())
                .singleElement()
                .satisfies(j -> assertThat(j.right().id()).isEqualTo("RD"));
        String id = report.taken().get(0).id();
        assertThat(take(List.of(pair("RA", "RC", "revoke", "Ben", id))).contradictions())
                .isEmpty();
    }

    @Test
    void aLaterWordOfTheSamePersonTakesThePlaceOfTheEarlier() throws IOException {
        take(List.of(pair("RA", "RB", "same", "Ann")));
        assertThat(only(take(List.of(pair("RA", "RB", "different", "ANN"))))).isEqualTo(Outcome.REPLACED);
        assertThat(only(take(List.of(pair("RA", "RB", "same", "Ann"))))).isEqualTo(Outcome.REPLACED);
        assertThat(log).hasSize(3);
        assertThat(new JudgementLog(List.copyOf(log.values())).inForce())
                .singleElement()
                .satisfies(j -> assertThat(j.kind()).isEqualTo(Judgement.Kind.SAME));
    }

    @Test
    void anOldFileDoesNotUndoWhatWasDecidedSinceByThoseWhoKnewIt() throws IOException {
        Answer old = pair("RA", "RB", "same", "Ann");
        String id = take(List.of(old)).taken().get(0).id();
        assertThat(only(take(List.of(pair("RA", "RB", "different", "Ben", id)))))
                .isEqualTo(Outcome.REPLACED);
        assertThat(only(take(List.of(old)))).isEqualTo(Outcome.OUTDATED);
        assertThat(new JudgementLog(List.copyOf(log.values())).inForce())
                .singleElement()
                .satisfies(j -> assertThat(j.kind()).isEqualTo(Judgement.Kind.DIFFERENT));
    }

    @Test
    void whatCannotBeTakenIsToldAndTheRestIsTaken() throws IOException {
        String key = pair("RA", "RB", "", "").key();
        ReviewReport report = take(List.of(
                pair("RA", "RB", "perhaps", "Ann"),
                pair("RA", "RB", "same", ""),
                pair("RA", "RX", "same", "Ann"),
                answer(key.replace("RB", "RC"), "same", "Ann"),
                answer("", "same", "Ann"),
                answer("42", "same", "Ann"),
                pair("RA", "RB", "revoke", "Ann"),
                pair("RA", "RC", "same", "Ann"),
                pair("RA", "RC", "different", "Ann"),
                words("country", "Xyzland", "Nowhere at all", "Ann"),
                words("colour", "blau", "blue", "Ann"),
                pair("RC", "RD", "same", "Ann")));
        assertThat(report.count(Outcome.REFUSED)).isEqualTo(11);
        assertThat(report.count(Outcome.TAKEN)).isEqualTo(1);
        assertThat(report.rows())
                .filteredOn(r -> r.outcome() == Outcome.REFUSED)
                .allMatch(r -> !r.what().isEmpty() && !r.todo().isEmpty());
    }
}
