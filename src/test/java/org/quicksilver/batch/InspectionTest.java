package org.quicksilver.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What inspect tells of files. */
class InspectionTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Places places() throws IOException {
        Path job = folder.resolve("activities.yaml");
        Files.writeString(job, """
                job: activities
                entity: { name: activity, plural: activities, id_prefix: A }
                input: { files: ["*.csv"] }
                fields:
                  - { name: title, kind: title, required: true }
                  - { name: country, kind: country, many: true }
                  - { name: start, kind: date }
                  - { name: end, kind: date }
                rounds:
                  known:
                    - { code: 2017-2018, from: 2017-01-01, to: 2018-12-31 }
                    - { code: 2019-2020, from: 2019-01-01, to: 2020-12-31 }
                respondents: { vocabularies: [centres], detect: [file_name] }
                """);
        return PlacesFinder.find(job, folder.resolve("input"), folder.resolve("out"), null);
    }

    private Path input(String path, String text) throws IOException {
        Path file = folder.resolve("input").resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        return Files.writeString(file, text);
    }

    private List<Inspection.Inspected> inspect(Path file) throws IOException {
        try (Inspection inspection = new Inspection(places())) {
            return inspection.inspect(file);
        }
    }

    private static String text(List<Inspection.Inspected> inspected) {
        return String.join("\n", inspected.get(0).lines());
    }

    @Test
    void aDelimiterThatCannotBeSeenIsNamed() throws IOException {
        Path file = input(
                "2019-2020/BCRC-Egypt.csv",
                "Title\u001fCountry\nMercury course\u001fEgypt\nMercury lab\u001fChad\nMercury plan\u001fPeru\n");

        assertThat(text(inspect(file))).contains("delimiter U+001F,").doesNotContain("\u001f");
    }

    @Test
    void itShowsEverythingThatAReaderNeedsToJudgeTheReading() throws IOException {
        Path file = input(
                "2019-2020/BCRC-Egypt.csv",
                "Activities of the centre\nTitle;Country;Qqq\nMercury course;Egypt, Sudan;1\nMercury lab;Nowhere;2\nTotal;;3\n");

        String text = text(inspect(file));

        assertThat(text)
                .contains("encoding  UTF-8, by ascii, confidence 1.0")
                .contains("delimiter ;")
                .contains("header row  2")
                .contains("respondent  CTR-EGY")
                .contains("round       2019-2020")
                .contains("no run is published")
                .containsPattern("3 +Qqq +- +no known heading; decide it +0.00")
                .containsPattern("country +Egypt, Sudan +EGY; SDN")
                .containsPattern("country +Nowhere +\\(unresolved\\)")
                .containsPattern("title +Mercury course +the same")
                .containsPattern("row 1 +title +Activities of the centre")
                .containsPattern("row 5 +total +Total \\| 3");
    }

    @Test
    void itTellsWhatTheLastPublishedRunRemembersAndWhatChangedSince() throws IOException {
        input("2017-2018/BCRC-Egypt.csv", "Title,Country,Qqq\nMercury course,Egypt,2017-01-01\n");
        RunResult run =
                new RunDesk(places(), new StopFlag(), RunProgress.NONE).run(new RunOptions("", "", 1, false, false));
        assertThat(run.isPublished()).isTrue();
        Path answers = Files.writeString(
                folder.resolve("answers.csv"),
                "decision,reviewer,field,words\nstart,Ann," + formId() + "@CTR-EGY,Qqq\n");
        new ReviewImport(places(), RunProgress.NONE).take(answers, "");
        new RunDesk(places(), new StopFlag(), RunProgress.NONE).run(new RunOptions("", "", 1, false, false));
        Path file = input("2019-2020/BCRC-Egypt.csv", "Title,Country,Qqq\nMercury plan,Egypt,2019-05-01\n");

        String known = text(inspect(file));
        assertThat(known)
                .contains("known from 2017-2018 by the run")
                .contains("people said what 1 of its columns mean")
                .containsPattern("Qqq +start +decision D");

        input("2019-2020/BCRC-Egypt.csv", "Title,Place\nMercury plan,Egypt\n");
        assertThat(text(inspect(file)))
                .contains("not sent before")
                .contains("changed since 2017-2018")
                .containsPattern("gone +Qqq")
                .containsPattern("new +now Place");
    }

    private String formId() throws IOException {
        return Files.readAllLines(folder.resolve("out/latest/quality/forms.csv"))
                .get(1)
                .split(",", -1)[6];
    }

    @Test
    void ofAnArchiveItShowsEachFile() throws IOException {
        Path file = folder.resolve("a.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : List.of("x/one.csv", "two.csv")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("Title,Country\nMercury course,Egypt\n".getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(inspect(file))
                .extracting(i -> i.answer().get("file"))
                .containsExactly(file + "/x/one.csv", file + "/two.csv");
    }
}
