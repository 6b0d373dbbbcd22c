package org.quicksilver.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quicksilver.batch.ReviewReport.Outcome;
import org.quicksilver.batch.store.Judgement;

/** What people decide holds from the next run on, as long as what they saw is what is there. */
class ReviewTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private ReviewDesk desk;

    @BeforeEach
    void runOnce() throws IOException {
        desk = new ReviewDesk(folder);
        RunResult run = desk.run();
        assertThat(run.isPublished()).as(run.toString()).isTrue();
    }

    private ReviewReport decide(int one, int other, String decision, String reviewer) throws IOException {
        Path book = desk.export("asked-" + System.nanoTime() + ".xlsx");
        Path answered = desk.answer(
                book,
                "Pairs",
                "answered-" + System.nanoTime() + ".xlsx",
                row -> ReviewDesk.stands(row, one, other) ? List.of(decision, reviewer) : List.of());
        return desk.take(answered);
    }

    @Test
    void recordsJudgedTheSameStayOneWhateverBecomesOfFilesRowsAndState() throws IOException {
        assertThat(desk.entities().get(1)).isNotEqualTo(desk.entities().get(2));

        ReviewReport report = decide(1, 2, "same", "Ann");

        assertThat(report.count(Outcome.TAKEN)).isEqualTo(1);
        assertThat(report.count(Outcome.REFUSED)).isZero();
        assertThat(desk.run().kind()).isEqualTo(RunResult.Kind.PUBLISHED);
        assertThat(desk.entities().get(1)).isEqualTo(desk.entities().get(2));
        assertThat(desk.table("changes/changes")).isNotEmpty().allMatch(c -> "decision".equals(c.get("cause")));
        assertThat(desk.table("quality/duplicates"))
                .filteredOn(p -> "human".equals(p.get("decision")))
                .singleElement()
                .satisfies(p -> assertThat(p.get("decision_id"))
                        .isEqualTo(report.taken().get(0).id()));
        assertThat(desk.run().kind()).isEqualTo(RunResult.Kind.NOTHING_CHANGED);

        List<Judgement> before = desk.judgements();
        desk.loseState();
        List<String> rows = ReviewDesk.rows();
        Collections.reverse(rows);
        rows.add(0, "Mary,Somers,1980-12-26,Jedburgh,Kenya");
        desk.input("second.csv", rows);
        desk.run();

        assertThat(desk.judgements()).isEqualTo(before);
        assertThat(desk.entities().get(7)).isEqualTo(desk.entities().get(8));
        assertThat(desk.table("review/decisions"))
                .singleElement()
                .satisfies(d -> assertThat(d.get("status")).isEqualTo("active"));
    }

    @Test
    void aDecisionOnARowThatChangedIsStaleAndOneOnARowThatIsGoneRests() throws IOException {
        decide(1, 2, "same", "Ann");
        decide(4, 5, "same", "Ann");
        List<String> rows = ReviewDesk.rows();
        rows.set(0, "Ada,Lovell,1985-12-10,Harrow-on-the-Hill,France");
        rows.remove(3);
        desk.input(rows);

        desk.run();

        assertThat(desk.entities().get(1)).isNotEqualTo(desk.entities().get(2));
        assertThat(desk.table("review/decisions"))
                .extracting(d -> d.get("status"))
                .containsExactlyInAnyOrder("stale", "dormant");
        assertThat(states()).contains("stale");
        assertThat(decide(1, 2, "same", "Ann").count(Outcome.REPLACED)).isEqualTo(1);
        desk.run();
        assertThat(desk.entities().get(1)).isEqualTo(desk.entities().get(2));
        assertThat(desk.table("review/decisions"))
                .extracting(d -> d.get("status"))
                .containsExactlyInAnyOrder("active", "superseded", "dormant");
    }

    @Test
    void twoPeopleWhoDisagreeAreListedAndNeitherIsFollowed() throws IOException {
        Path book = desk.export("asked.xlsx");
        Path ann = desk.answer(book, "Pairs", "ann.xlsx", row -> answerTo(row, "same", "Ann"));
        Path ben = desk.answer(book, "Pairs", "ben.xlsx", row -> answerTo(row, "different", "Ben"));
        assertThat(desk.take(ann).contradictions()).isEmpty();
        assertThat(desk.take(ben).contradictions())
                .singleElement()
                .satisfies(c -> assertThat(c.sentence()).contains("Ann", "Ben"));

        desk.run();

        assertThat(desk.entities().get(1)).isNotEqualTo(desk.entities().get(2));
        assertThat(desk.table("review/decisions")).hasSize(2).allMatch(d -> "contradicted".equals(d.get("status")));
        assertThat(desk.table("review/review_queue")).anyMatch(q -> "contradicted".equals(q.get("state")));
        decide(1, 2, "unsure", "Cid");
        desk.run();
        assertThat(states()).contains("unsure").doesNotContain("contradicted", "decided");
    }

    private static List<String> answerTo(Map<String, String> row, String decision, String reviewer) {
        return ReviewDesk.stands(row, 1, 2) ? List.of(decision, reviewer) : List.of();
    }

    private List<String> states() throws IOException {
        List<String> states = new ArrayList<>();
        desk.table("review/review_queue").forEach(q -> states.add(q.getOrDefault("state", "")));
        return states;
    }

    @Test
    void aDecisionOnWordsIsASynonymOfTheNextRun() throws IOException {
        assertThat(desk.table("quality/unresolved_values")).isNotEmpty();
        Path book = desk.export("asked.xlsx");
        Path answered = desk.answer(
                book,
                "Values",
                "answered.xlsx",
                row -> "Xyzland".equals(row.get("Words")) ? List.of("FRA = France", "Ann") : List.of());

        ReviewReport report = desk.take(answered);
        desk.run();

        String id = report.taken().get(0).id();
        assertThat(desk.table("tables/record_values"))
                .filteredOn(v -> ("decision:" + id).equals(v.get("rule")))
                .extracting(v -> v.get("verbatim") + " " + v.get("value") + " " + v.get("class"))
                .containsExactlyInAnyOrder("Xyzland FRA B", "Xyzland; Kenya FRA B");
        assertThat(desk.table("quality/unresolved_values")).isEmpty();
        assertThat(new ValueQuery(desk.places()).resolve("country", "Xyzland", "und"))
                .containsEntry("status", "stated")
                .containsEntry("value", "FRA")
                .containsEntry("rule", "decision:" + id);
        assertThat(desk.table("tables/field_provenance")).anyMatch(p -> id.equals(p.get("decision_id")));
        assertThat(desk.table("changes/changes")).isNotEmpty().allMatch(c -> "decision".equals(c.get("cause")));
        assertThatThrownBy(() -> {
                    desk.take(desk.answer(
                            desk.export("again.xlsx"),
                            "Values",
                            "revoked.xlsx",
                            row -> "Xyzland".equals(row.get("Words")) ? List.of("revoke", "Ann") : List.of()));
                    new RunDesk(desk.places(), new StopFlag(), RunProgress.NONE)
                            .rerun(org.quicksilver.plan.Step.MATCH, "", ReviewDesk.OPTIONS);
                })
                .isInstanceOf(Refused.class)
                .hasMessageContaining("decisions on words");
    }

    @Test
    void aValueThatIsPinnedIsShownUntilItIsTakenBack() throws IOException {
        decide(1, 2, "same", "Ann");
        desk.run();
        assertThat(town()).isEqualTo(List.of("Harrow", "a rule"));

        ReviewReport report = pin("A = Camden", "Ann");

        assertThat(report.rows()).hasSize(1);
        assertThat(report.count(Outcome.TAKEN)).isEqualTo(1);
        desk.run();
        assertThat(town()).isEqualTo(List.of("Camden", report.taken().get(0).id()));
        assertThat(desk.table("changes/changes")).isNotEmpty().allMatch(c -> "decision".equals(c.get("cause")));
        assertThat(desk.table("tables/field_provenance"))
                .filteredOn(p -> "town".equals(p.get("field")) && "Camden".equals(p.get("value")))
                .allMatch(p -> !p.getOrDefault("source_record_id", "").isEmpty());
        assertThat(pin("B = Harrow", "Ben").contradictions()).isEmpty();
        desk.run();
        assertThat(town().get(0)).isEqualTo("Harrow");
        pin("revoke", "Ben");
        desk.run();
        assertThat(town()).isEqualTo(List.of("Harrow", "a rule"));
    }

    /** What the entity of the first two rows shows as its town, and what decided it. */
    private List<String> town() throws IOException {
        String entity = desk.entities().getOrDefault(1, "");
        return desk.table("tables/field_provenance").stream()
                .filter(p -> "town".equals(p.get("field")) && entity.equals(p.get("person_id")))
                .findFirst()
                .map(p -> List.of(
                        p.getOrDefault("value", ""),
                        "decision".equals(p.get("rule")) ? p.getOrDefault("decision_id", "") : "a rule"))
                .orElseThrow();
    }

    private ReviewReport pin(String decision, String reviewer) throws IOException {
        return desk.take(desk.answer(
                desk.export("asked-" + System.nanoTime() + ".xlsx"),
                "Conflicts",
                "pinned-" + System.nanoTime() + ".xlsx",
                row -> "town".equals(row.get("Field")) ? List.of(decision, reviewer) : List.of()));
    }

    @Test
    void theWorkbookIsForItsOwnerAndNeverOverwritten() throws IOException {
        Path book = desk.export("asked.xlsx");
        assertThat(Files.getPosixFilePermissions(book)).hasSize(2);
        assertThatThrownBy(() -> desk.export("asked.xlsx")).isInstanceOf(Refused.class);
    }
}
