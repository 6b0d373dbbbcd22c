package org.quicksilver.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quicksilver.plan.Step;

/** Runs that begin from other runs, wait to be accepted, are only tried, or find their state lost. */
class RunDeskTest {
    private static final RunOptions OPTIONS = JobFolder.OPTIONS;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private JobFolder people;

    @BeforeEach
    void writeAJobAndItsInput() throws IOException {
        people = new JobFolder(folder, JobFolder.PEOPLE);
        people.input("first.csv", JobFolder.HEADINGS + """

                Ada,Lovell,1985-12-10,Harrow
                Ada,Lovel,1985-12-10,Harrow
                Grace,Hooper,1976-12-09,Camden
                Alan,Turner,1982-06-23,Luton
                Mary,Somers,1980-12-26,Jedburgh
                Mary,Somers,1980-12-26,Jedburg
                """);
        people.input("second.csv", JobFolder.HEADINGS.replace(',', ';') + """

                Grace;Hooper;1976-12-09;Camden
                Joan;Clark;1987-06-24;Norwood
                """);
    }

    @Test
    void aRerunTakesStagedRowsAndPublishesTheSameBytes() throws IOException {
        RunResult first = desk().run(OPTIONS);
        assertThat(first.isPublished()).isTrue();
        List<String> before = tables();

        for (Step step : List.of(Step.SUMMARISE, Step.CONSOLIDATE, Step.CLUSTER, Step.MATCH, Step.TRAIN)) {
            RunResult again = desk().rerun(step, "", OPTIONS);

            assertThat(again.isPublished()).as(step.code() + again).isTrue();
            assertThat(again.runId()).isNotEqualTo(first.runId());
            assertThat(tables()).as(step.code()).isEqualTo(before);
        }
    }

    @Test
    void theInputFolderMayBeALink() throws IOException {
        Files.move(folder.resolve("input"), folder.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("input"), Path.of("elsewhere"));
        desk().run(OPTIONS);
        assertThat(tables()).anyMatch(line -> line.contains("Hooper"));
    }

    @Test
    void ofArchivesAndWorkbooksOnlyThoseOfTheInputStayUnpacked() throws IOException {
        zip("Ada,Lovell,1985-12-10,Harrow");
        desk().run(OPTIONS);
        List<Path> first = unpacked();
        zip("Ada,Lovell,1985-12-10,Camden");
        Files.createDirectories(folder.resolve("output/.state/workbooks"));
        Files.writeString(folder.resolve("output/.state/workbooks/0123.2.qsb"), "");

        desk().run(OPTIONS);

        assertThat(first).hasSize(1);
        assertThat(unpacked()).hasSize(1).doesNotContainAnyElementsOf(first);
        assertThat(folder.resolve("output/.state/workbooks")).isEmptyDirectory();
    }

    private void zip(String row) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("input/a.zip")))) {
            zip.putNextEntry(new ZipEntry("people.csv"));
            zip.write((JobFolder.HEADINGS + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private List<Path> unpacked() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("output/.state/unpacked"))) {
            return all.toList();
        }
    }

    @Test
    void aRerunReadsTheRestOfTheJobAsItIsNow() throws IOException {
        desk().run(OPTIONS);
        writeJob("survive: { surname: longest }\n");

        RunResult again = desk().rerun(Step.CONSOLIDATE, "", OPTIONS);

        assertThat(again.isPublished()).isTrue();
        assertThat(tables()).anyMatch(line -> line.contains(",Lovell,"));
    }

    @Test
    void aRerunIsRefusedWhenAnEarlierStepReadsWhatChanged() throws IOException {
        desk().run(OPTIONS);
        writeJob("match: { thresholds: { match: 0.9, review: 0.4 } }\n");

        assertThatThrownBy(() -> desk().rerun(Step.CONSOLIDATE, "", OPTIONS))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("match");
        assertThatThrownBy(() -> desk().rerun(Step.SUMMARISE, "", new RunOptions("2020-12-31", "", 1, false, false)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("--as-of");
    }

    @Test
    void aRunThatTheGateHeldBackIsPublishedOnlyWithAReason() throws IOException {
        writeJob("gate: { accepted: { error: 1000 } }\n");

        RunResult held = desk().run(OPTIONS);

        assertThat(held.kind()).isEqualTo(RunResult.Kind.HELD_BACK);
        assertThat(folder.resolve("output/latest")).doesNotExist();
        assertThat(folder.resolve("output/runs/." + held.runId() + ".rejected")).isDirectory();
        assertThatThrownBy(() -> desk().resume(held.runId(), 1)).isInstanceOf(Refused.class);

        RunResult accepted = desk().accept(held.runId(), "a small night", 1);

        assertThat(accepted.isPublished()).as(accepted.toString()).isTrue();
        assertThat(accepted.runId()).isEqualTo(held.runId());
        assertThat(Files.readString(accepted.folder().resolve("manifest.json"))).contains("a small night");
        assertThatThrownBy(() -> desk().accept(held.runId(), "again", 1)).isInstanceOf(Refused.class);
    }

    @Test
    void aTrialWritesNothingBelowTheOutput() throws IOException {
        RunResult first = desk().run(OPTIONS);
        List<String> before = files();
        Files.writeString(
                folder.resolve("input/third.csv"),
                "given_name,surname,date_of_birth,town\nEdith,Clarke,1983-02-10,Howard\n");

        RunResult tried = new DryRun(places(), new StopFlag(), RunProgress.NONE).run(OPTIONS);

        assertThat(tried.kind()).isEqualTo(RunResult.Kind.TRIED);
        assertThat(tried.summary()).anyMatch(line -> line.contains("added=1"));
        assertThat(files()).isEqualTo(before);
        assertThat(folder.resolve("output/latest").toRealPath()).endsWith(Path.of(first.runId()));
    }

    @Test
    void aStateThatWasLostGetsItsIdsBackFromThePublishedRun() throws IOException {
        RunResult first = desk().run(OPTIONS);
        List<String> before = tables();
        try (Stream<Path> state = Files.walk(folder.resolve("output/.state"))) {
            for (Path file : state.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        List<String> told = new ArrayList<>();
        RunProgress teller = new RunProgress() {
            @Override
            public void warned(String sentence) {
                told.add(sentence);
            }
        };

        RunResult again = new RunDesk(places(), new StopFlag(), teller).run(OPTIONS);

        assertThat(again.isPublished()).as(again.toString()).isTrue();
        assertThat(told).anyMatch(sentence -> sentence.contains(first.runId()));
        assertThat(again.runId()).isGreaterThan(first.runId());
        assertThat(tables()).isEqualTo(before);
    }

    @Test
    void aRunThatWasGivenUpDoesNotKeepANewInputFromRunning() throws IOException {
        StopFlag stop = new StopFlag();
        stop.raise();
        RunResult stopped = new RunDesk(places(), stop, RunProgress.NONE).run(OPTIONS);
        assertThat(stopped.kind()).isEqualTo(RunResult.Kind.STOPPED);
        Files.delete(folder.resolve("input/second.csv"));

        assertThatThrownBy(() -> desk().resume("", 1))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("input");
        RunResult run = desk().run(OPTIONS);

        assertThat(run.isPublished()).as(run.toString()).isTrue();
        assertThat(run.runId()).isNotEqualTo(stopped.runId());
        assertThat(Files.readString(folder.resolve("output/run_index.csv"))).contains(stopped.runId() + ",abandoned");
    }

    @Test
    void aNightThatKnowsMostFilesEndsLikeAFirstNight() throws IOException {
        desk().run(OPTIONS);
        Files.writeString(folder.resolve("input/third.csv"), """
                Town,Surname,Given name,Date of birth
                Norwood,Clarke,Joan,1987-06-24
                """);
        Files.writeString(
                folder.resolve("input/first.csv"), "Edith,Booth,1985-07-09,Stourbridge\n", StandardOpenOption.APPEND);
        RunOptions anew = new RunOptions("", "", 2, false, true);
        assertThat(desk().run(anew).isPublished()).isTrue();
        List<String> second = tables();

        RunResult fresh = new RunDesk(
                        PlacesFinder.find(places().job(), folder.resolve("input"), folder.resolve("fresh"), null),
                        new StopFlag(),
                        RunProgress.NONE)
                .run(anew);

        assertThat(fresh.isPublished()).isTrue();
        assertThat(second).isEqualTo(tables("fresh"));
    }

    @Test
    void rowsAreNotReadAgainWhenOnlyLaterStepsReadWhatChanged() throws IOException {
        desk().run(OPTIONS);
        writeJob("survive: { surname: longest }\n");
        List<String> steps = new ArrayList<>();
        RunProgress watcher = new RunProgress() {
            @Override
            public void stepStarted(String name) {
                steps.add(name);
            }
        };
        RunResult second = new RunDesk(places(), new StopFlag(), watcher).run(OPTIONS);
        assertThat(second.isPublished()).isTrue();
        assertThat(steps).contains("train", "publish").doesNotContain("discover", "ingest");
        List<String> reused = tables();

        steps.clear();
        RunOptions forced = new RunOptions("", "", 1, true, false);
        assertThat(new RunDesk(places(), new StopFlag(), watcher).run(forced).isPublished())
                .isTrue();
        assertThat(steps).contains("discover", "ingest");
        assertThat(tables()).isEqualTo(reused);
    }

    @Test
    void filesAreReadAnewOnceTheJobReadsThemOtherwise() throws IOException {
        desk().run(OPTIONS);
        writeJob("read: { second.csv: { encoding: windows-1252 } }\n");
        assertThat(desk().run(OPTIONS).isPublished()).isTrue();
        assertThat(Files.readString(folder.resolve("output/latest/quality/source_files.csv")))
                .containsPattern("second\\.csv,.*,windows-1252,");
    }

    private RunDesk desk() {
        return people.desk();
    }

    private Places places() {
        return people.places();
    }

    private void writeJob(String more) throws IOException {
        people.job(JobFolder.PEOPLE + more);
    }

    /** Lines of the main table and of the source records of the run that is latest. */
    private List<String> tables() throws IOException {
        return tables("output");
    }

    private List<String> tables(String output) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String table : List.of("people", "source_records", "field_provenance")) {
            lines.addAll(Files.readAllLines(folder.resolve(output).resolve("latest/tables/" + table + ".csv")));
        }
        return lines;
    }

    /** Every file below the output with its time and size. */
    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("output"))) {
            List<String> files = new ArrayList<>();
            for (Path file : all.sorted().toList()) {
                files.add(file + " " + Files.getLastModifiedTime(file) + " " + Files.size(file));
            }
            return files;
        }
    }
}
