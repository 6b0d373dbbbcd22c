package org.quicksilver.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quicksilver.batch.ReviewReport.Outcome;
import org.quicksilver.batch.store.Judgement;

/** Forms are remembered from run to run; what people say that columns mean holds, and what drifted is published. */
class MappingsTest {
    private static final RunOptions OPTIONS = new RunOptions("", "", 2, false, false);
    private static final String EGYPT_2017 = "2017-2018/BCRC-Egypt.csv";
    private static final String EGYPT_2019 = "2019-2020/BCRC-Egypt.csv";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeEach
    void writeAJobAndTwoRounds() throws IOException {
        job("");
        input(EGYPT_2017, "Title,Country,Qqq,Total\nMercury course,Egypt,100,200\nMercury lab,Sudan,300,400\n");
        input(EGYPT_2019, "Title,Country,Qqq,Total\nMercury plan,Egypt,500,600\nMercury day,Sudan,700,800\n");
    }

    private void job(String more) throws IOException {
        Files.writeString(folder.resolve("activities.yaml"), """
                job: activities
                entity: { name: activity, plural: activities, id_prefix: A }
                input: { files: ["*.csv"] }
                fields:
                  - { name: title, kind: title, required: true }
                  - { name: country, kind: country, many: true }
                  - { name: amount, kind: integer, headers: [Total, Totals, "Total (new)"] }
                  - { name: people, kind: integer }
                rounds:
                  known:
                    - { code: 2017-2018, from: 2017-01-01, to: 2018-12-31 }
                    - { code: 2019-2020, from: 2019-01-01, to: 2020-12-31 }
                respondents: { vocabularies: [centres], detect: [ledger, file_name] }
                """ + more);
    }

    private void input(String path, String text) throws IOException {
        Path file = folder.resolve("input").resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }

    private Places places(String output) {
        return PlacesFinder.find(
                folder.resolve("activities.yaml"), folder.resolve("input"), folder.resolve(output), null);
    }

    private RunResult run(String output) throws IOException {
        return new RunDesk(places(output), new StopFlag(), RunProgress.NONE).run(OPTIONS);
    }

    private void publish(String output) throws IOException {
        RunResult result = run(output);
        assertThat(result.isPublished()).as(result.toString()).isTrue();
    }

    private List<Map<String, String>> table(String output, String path) throws IOException {
        return PublishedTable.rows(folder.resolve(output).resolve("latest").resolve(path + ".csv"));
    }

    private List<String> drift(String output) throws IOException {
        return table(output, "quality/mapping_drift").stream()
                .map(r -> r.get("source_file") + " " + r.get("change") + " " + r.get("header_before") + ">"
                        + r.get("header") + " " + r.get("field_before") + ">" + r.get("field"))
                .toList();
    }

    /** Heading to what it was taken for in a file. */
    private Map<String, String> mapping(String output, String file) throws IOException {
        Map<String, String> mapping = new HashMap<>();
        table(output, "quality/columns").stream()
                .filter(r -> file.equals(r.get("source_file")))
                .forEach(r -> mapping.put(r.get("header"), r.get("field") + " " + r.get("reason")));
        return mapping;
    }

    private ReviewReport decide(String output, String heading, String decision) throws IOException {
        String form = table(output, "quality/forms").stream()
                .filter(r -> EGYPT_2017.equals(r.get("source_file")))
                .map(r -> r.get("form_id") + "@" + r.get("respondent_id"))
                .findFirst()
                .orElseThrow();
        Path file = Files.writeString(
                folder.resolve("answers.csv"),
                "decision,reviewer,field,words\n" + decision + ",Ann," + form + "," + heading + "\n");
        return new ReviewImport(places(output), RunProgress.NONE).take(file, "");
    }

    private static void loseState(Path output) throws IOException {
        Folders.delete(output.resolve(".state"));
    }

    @Test
    void aFormIsKnownByItsRespondentAndItsHeadings() throws IOException {
        publish("out");

        assertThat(table("out", "quality/forms"))
                .hasSize(2)
                .allMatch(r -> "CTR-EGY".equals(r.get("respondent_id")) && "0".equals(r.get("n_changes")))
                .extracting(r -> r.get("form_id"))
                .containsOnly(table("out", "quality/forms").get(0).get("form_id"));
        assertThat(drift("out")).isEmpty();
    }

    @Test
    void whatDriftedSinceTheRoundBeforeIsPublishedWhateverBecomesOfItsFileAndTheState() throws IOException {
        publish("out");
        input(EGYPT_2019, "Title,Totals,Country,Pages\nMercury plan,600,Egypt,1\nMercury day,800,Sudan,2\n");
        List<String> expected = List.of(
                EGYPT_2019 + " gone Qqq> >",
                EGYPT_2019 + " moved Country>Country country>country",
                EGYPT_2019 + " new >Pages >",
                EGYPT_2019 + " reworded Total>Totals amount>amount");

        publish("out");
        assertThat(drift("out")).containsExactlyElementsOf(expected);

        Files.delete(folder.resolve("input").resolve(EGYPT_2017));
        publish("out");
        assertThat(drift("out")).containsExactlyElementsOf(expected);

        loseState(folder.resolve("out"));
        input("2019-2020/other.csv", "Title,Country\nAir,Egypt\n");
        publish("out");
        assertThat(drift("out")).containsExactlyElementsOf(expected);
        assertThat(Verifier.flaws(folder.resolve("out/latest"))).isEmpty();
    }

    @Test
    void aRunThatIsHeldBackRemembersNothing() throws IOException {
        publish("out");
        input(EGYPT_2017, "Title,Country,Pages\nMercury course,Egypt,1\n");
        Path kept = folder.resolve("input").resolve(EGYPT_2019);
        String before = Files.readString(folder.resolve("out/latest/codelists/form_mappings.csv"));
        job("gate: { accepted: { error: 1000 } }\n");

        assertThat(run("out").kind()).isEqualTo(RunResult.Kind.HELD_BACK);

        job("");
        input(EGYPT_2017, "Title,Country,Qqq,Total\nMercury course,Egypt,100,200\nMercury lab,Sudan,300,400\n");
        assertThat(kept).exists();
        new RunDesk(places("out"), new StopFlag(), RunProgress.NONE).run(new RunOptions("", "", 2, true, false));
        assertThat(folder.resolve("out/latest/codelists/form_mappings.csv")).hasContent(before);
    }

    @Test
    void aDecisionOnAColumnHoldsForItsFormInEveryRound() throws IOException {
        publish("out");
        assertThat(mapping("out", EGYPT_2019)).containsEntry("Qqq", " unknown");

        ReviewReport report = decide("out", "Qqq", "people");

        assertThat(report.count(Outcome.TAKEN)).as(report.toString()).isEqualTo(1);
        String id = report.taken().get(0).id();
        publish("out");
        for (String file : List.of(EGYPT_2017, EGYPT_2019)) {
            assertThat(mapping("out", file)).containsEntry("Qqq", "people decision:" + id);
        }
        assertThat(table("out", "changes/changes")).isNotEmpty().allMatch(c -> "decision".equals(c.get("cause")));
        assertThat(run("out").kind()).isEqualTo(RunResult.Kind.NOTHING_CHANGED);

        input("2019-2020/BCRC-Egypt second.csv", "TITLE,Country,qqq,Total\nMercury fair,Egypt,9,8\n");
        input("2019-2020/CRCBS-AF Dakar.csv", "Title,Country,Qqq,Total\nMercury art,Egypt,7,6\n");
        loseState(folder.resolve("out"));
        publish("out");

        assertThat(mapping("out", "2019-2020/BCRC-Egypt second.csv")).containsEntry("qqq", "people decision:" + id);
        assertThat(mapping("out", "2019-2020/CRCBS-AF Dakar.csv"))
                .as("another respondent may mean something else")
                .containsEntry("Qqq", " unknown");
    }

    @Test
    void aDecisionWinsOverWhatIsDetectedAndThatIsSaid() throws IOException {
        publish("out");
        decide("out", "Qqq", "amount");
        publish("out");

        assertThat(mapping("out", EGYPT_2017).get("Qqq")).startsWith("amount decision:");
        assertThat(mapping("out", EGYPT_2017)).containsEntry("Total", " duplicate:amount");

        decide("out", "Total", "none");
        decide("out", "Qqq", "revoke");
        publish("out");

        assertThat(mapping("out", EGYPT_2017)).containsEntry("Qqq", " unknown");
        assertThat(mapping("out", EGYPT_2017).get("Total")).startsWith(" decision:");
        assertThat(table("out", "quality/source_files"))
                .filteredOn(r -> EGYPT_2017.equals(r.get("source_file")))
                .singleElement()
                .satisfies(r -> assertThat(r.get("message")).contains("\"Total\" is no field as was said"));
    }

    @Test
    void yesConfirmsWhatAColumnWasTakenForAndChangesNothing() throws IOException {
        publish("out");
        List<Map<String, String>> before = table("out", "tables/activities");

        ReviewReport report = decide("out", "Total", "yes");
        ReviewReport wrong = decide("out", "Total", "budget");

        assertThat(report.taken()).extracting(Judgement::value).containsExactly("amount");
        assertThat(wrong.rows())
                .singleElement()
                .satisfies(r -> assertThat(r.outcome()).isEqualTo(Outcome.REFUSED));
        publish("out");
        assertThat(mapping("out", EGYPT_2019).get("Total")).startsWith("amount decision:");
        assertThat(table("out", "tables/activities")).isEqualTo(before);
        assertThat(table("out", "review/decisions")).singleElement().satisfies(d -> {
            assertThat(d.get("kind")).isEqualTo("mapping");
            assertThat(d.get("status")).isEqualTo("active");
        });
        job("read: { \"2019-2020/*\": { columns: { Total: people, Nowhere: amount } } }\n");
        publish("out");
        assertThat(mapping("out", EGYPT_2019)).as("the job file wins").containsEntry("Total", "people job");
        assertThat(table("out", "quality/source_files"))
                .filteredOn(r -> EGYPT_2019.equals(r.get("source_file")))
                .singleElement()
                .satisfies(r -> assertThat(r.get("message"))
                        .contains("no table of the file has such a heading")
                        .contains("without that it would be read as amount"));
    }

    @Test
    void aNightThatTakesReadingsEndsWithTheBytesOfOneThatReadsEverything() throws IOException {
        publish("known");
        decide("known", "Qqq", "people");
        publish("known");
        Folders.copy(folder.resolve("known"), folder.resolve("anew"));
        loseState(folder.resolve("anew"));
        input(
                "submissions.csv",
                "source_file,respondent_id,round,received_on,supersedes,action,note\n" + EGYPT_2019
                        + ",CTR-SEN,,,,,\n");

        publish("known");
        publish("anew");

        assertThat(mapping("known", EGYPT_2019))
                .as("the ledger says that somebody else sent it")
                .containsEntry("Qqq", " unknown");
        assertThat(Published.differences(Published.of(folder.resolve("anew")), Published.of(folder.resolve("known"))))
                .isEmpty();
    }
}
