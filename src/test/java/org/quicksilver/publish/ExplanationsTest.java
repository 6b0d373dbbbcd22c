package org.quicksilver.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quicksilver.match.Pair;
import org.quicksilver.publish.explain.EntityStory;
import org.quicksilver.publish.explain.Explanations;
import org.quicksilver.publish.explain.PairStory;
import org.quicksilver.publish.explain.RowStory;
import org.quicksilver.publish.explain.Story;
import org.quicksilver.publish.table.CsvRows;

/** What a run says is explained from its files alone. */
class ExplanationsTest {

    @TempDir
    private Path output;

    private Path run = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private Explanations explanations;

    private final Map<String, String> idByTitle = new TreeMap<>();

    @BeforeEach
    void publish() throws IOException {
        Publication publication = new Publication(output);
        TinyRun tiny = TinyRun.usual("R1")
                .accept("PL-HAMLET", "Hamlet of Denmark", "", "RED", "")
                .pair(1, 3, Pair.Band.MATCH, PairFacts.Decision.AUTO);
        assertThat(publication.write(tiny).faults()).isEmpty();
        publication.promote("R1");
        run = output.resolve("runs/R1");
        explanations = new Explanations(run);
        try (CsvRows values = CsvRows.open(run.resolve("tables/record_values.csv"))) {
            values.forEachRemaining(row -> {
                if (row.get(1).equals("title")) {
                    idByTitle.put(row.get(6), row.get(0));
                }
            });
        }
    }

    private String id(String title) {
        return idByTitle.getOrDefault(title, "");
    }

    @Test
    void anEntityIsItsRecordsPairsValuesAndConflicts() throws IOException {
        EntityStory story = (EntityStory) explanations.of("PL-HAMLET").get(0);
        assertThat(story.members())
                .extracting(EntityStory.Member::recordId)
                .containsExactlyInAnyOrder(id("Hamlet"), id("Hamlet, Prince"), id("Hamlet of Denmark"));
        assertThat(story.members()).allSatisfy(m -> assertThat(m.place()).startsWith(TinyRun.FILE));
        assertThat(story.links()).hasSize(3);
        assertThat(story.fields()).anySatisfy(f -> {
            assertThat(f.field()).isEqualTo("seats");
            assertThat(f.value()).isEqualTo("300");
            assertThat(f.recordId()).isEqualTo(id("Hamlet"));
        });
        assertThat(String.join("\n", story.lines())).contains("PL-HAMLET", "records", "pairs", "values", "300");
    }

    @Test
    void anIdThatWasMergedLeadsToTheOneThatTookItsPlace() throws IOException {
        Path registry = run.resolve("codelists/registry.csv");
        Files.createDirectories(run.resolve("codelists"));
        Files.writeString(registry, "kind,id,refers_to\nredirect,PL-OLD,PL-OLDER\nredirect,PL-OLDER,PL-HAMLET\n");
        EntityStory story = (EntityStory) explanations.of("PL-OLD").get(0);
        assertThat(story.entityId()).isEqualTo("PL-HAMLET");
        assertThat(story.askedFor()).isEqualTo("PL-OLD");
        assertThat(story.lines().get(0)).isEqualTo("PL-OLD was merged into PL-HAMLET");
    }

    @Test
    void everyRowHasItsFate() throws IOException {
        assertThat(fate(":1")).isEqualTo("ignored header");
        assertThat(fate(":2")).isEqualTo("accepted ");
        assertThat(fate(":5")).isEqualTo("rejected required_missing");
        assertThat(fate(":6")).isEqualTo("ignored note");
        assertThat(fate(":7")).isEqualTo("blank ");
        assertThat(fate(":900")).isEqualTo("blank ");
    }

    private String fate(String row) throws IOException {
        RowStory story = row(TinyRun.FILE + row);
        return story.disposition() + " " + story.reason();
    }

    private RowStory row(String what) throws IOException {
        List<Story> stories = explanations.of(what);
        assertThat(stories).hasSize(1);
        return (RowStory) stories.get(0);
    }

    @Test
    void aRowShowsItsWordsBesideWhatWasUnderstood() throws IOException {
        RowStory story = row("théâtre.csv:2");
        assertThat(story.recordId()).isEqualTo(id("Hamlet"));
        assertThat(story.entityId()).isEqualTo("PL-HAMLET");
        assertThat(story.values()).anySatisfy(v -> {
            assertThat(v.verbatim()).isEqualTo("300 seats");
            assertThat(v.value()).isEqualTo("300");
        });
        assertThat(row(id("Hamlet"))).isEqualTo(story);
        assertThat(row(TinyRun.FILE + ":5").message()).contains("title is empty", "fill it in");
    }

    @Test
    void theLinesOfAPairAddUpToItsWeight() throws IOException {
        PairStory story = pair("Hamlet", "Hamlet, Prince");
        assertThat(story.kept()).isTrue();
        assertThat(story.together()).isTrue();
        assertThat(story.comparisons()).extracting(PairStory.Comparison::weight).containsExactly("3.5", "-0.25");
        assertThat(story.comparisons()).allSatisfy(c -> assertThat(c.level()).isNotEmpty());
        assertThat(story.weight()).isEqualTo("3.25");
    }

    @Test
    void aPairThatWasNotKeptShowsBothAndTheWayFromOneToTheOther() throws IOException {
        PairStory story = pair("Hamlet", "Hamlet of Denmark");
        assertThat(story.kept()).isFalse();
        assertThat(story.together()).isTrue();
        assertThat(story.path()).contains(id("Hamlet, Prince")).hasSize(3);
        assertThat(story.comparisons())
                .anySatisfy(c -> assertThat(c.left() + c.right()).contains("Denmark"));
        assertThat(pair("Hamlet of Denmark", "Macbeth").together()).isFalse();
    }

    private PairStory pair(String one, String other) throws IOException {
        return (PairStory) explanations.of(id(one), id(other)).orElseThrow();
    }

    @Test
    void whatTheRunDoesNotKnowHasNoStory() throws IOException {
        assertThat(explanations.of("PL-NOBODY")).isEmpty();
        assertThat(explanations.of("nosuch.csv:3")).isEmpty();
        assertThat(explanations.of(id("Hamlet"), id("Hamlet"))).isEmpty();
        assertThat(explanations.of(id("Hamlet"), "nobody")).isEmpty();
    }
}
