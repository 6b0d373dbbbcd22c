package org.quicksilver.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a real run in every step, before and after its chunks are committed, takes it up, and compares every byte of what
 * it publishes with a run that nobody killed.
 */
@Tag("slow")
class KillTest {
    private static final int ROWS = 20_000;
    private static final int SEED = 7;
    private static final String POINT_STARTED = ":started:1";
    private static final String POINT_ENDED = ":ended:1";

    @TempDir
    static Path folder;

    private static Path input;
    private static TreeMap<String, String> expected;

    @BeforeAll
    static void runThatNobodyKills() throws IOException, InterruptedException {
        input = folder.resolve("input");
        GeneratedRows.write(ROWS, SEED, input);
        Path output = folder.resolve("whole");
        ChildProcess run = start(output, "run", 2, "");
        assertThat(run.exitCode()).as(run.err()).isZero();
        expected = GeneratedRows.published(output);
        assertThat(expected).containsKey("tables/projects.csv").containsKey("statistics/summary.csv");
    }

    @Test
    void aRunKilledInEveryStepPublishesTheSameBytes() throws IOException {
        Path output = folder.resolve("killed");
        List<String> points = List.of(
                "discover" + POINT_STARTED,
                "discover" + POINT_ENDED,
                "ingest:advanced:1",
                "ingest:advanced:4",
                "ingest:advanced:3",
                "ingest" + POINT_ENDED,
                "number:advanced:2",
                "number" + POINT_ENDED,
                "train" + POINT_STARTED,
                "train" + POINT_ENDED,
                "match:advanced:1",
                "match:advanced:2",
                "match" + POINT_ENDED,
                "cluster" + POINT_STARTED,
                "cluster" + POINT_ENDED,
                "consolidate:advanced:1",
                "consolidate:advanced:5",
                "consolidate" + POINT_ENDED,
                "summarise" + POINT_STARTED,
                "summarise" + POINT_ENDED,
                "publish:advanced:1",
                "publish:advanced:2",
                "publish:advanced:3",
                "publish:advanced:4",
                "publish" + POINT_ENDED);
        String verb = "run";
        for (String point : points) {
            ChildProcess run = start(output, verb, 2, point);
            assertThat(run.exitCode())
                    .as("killed at " + point + ": " + run.err())
                    .isEqualTo(HaltingRun.KILLED);
            verb = "resume";
        }

        ChildProcess last = start(output, "resume", 1, "");

        assertThat(last.exitCode()).as(last.err()).isZero();
        assertThat(GeneratedRows.published(output)).isEqualTo(expected);
        assertThat(runsBelow(output)).as("one run, nothing left behind").hasSize(1);
    }

    @Test
    void aRunKilledFromOutsidePublishesTheSameBytes() throws IOException {
        Path output = folder.resolve("outside");
        String verb = "run";
        for (String step : List.of("ingest", "summarise")) {
            ChildProcess run = start(output, verb, 2, "");
            awaitStep(run, output, step);
            run.kill();
            assertThat(run.exitCode()).isEqualTo(HaltingRun.KILLED);
            verb = "run";
        }

        ChildProcess last = start(output, "run", 2, "");

        assertThat(last.exitCode()).as(last.err()).isZero();
        assertThat(GeneratedRows.published(output)).isEqualTo(expected);
        assertThat(runsBelow(output)).hasSize(1);
    }

    @Test
    void theNumberOfThreadsAndTheNamesOfFilesChangeNoByteButPaths() throws IOException {
        Path renamed = folder.resolve("renamed");
        try (Stream<Path> files = Files.list(input)) {
            int next = 0;
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Path target = renamed.resolve("folder " + next % 3).resolve("f" + next++ + ".csv");
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        Path output = folder.resolve("threads");

        ChildProcess run = start(output, renamed, "run", 1, "");

        assertThat(run.exitCode()).as(run.err()).isZero();
        TreeMap<String, String> published = GeneratedRows.published(output);
        for (String table : List.of(
                "tables/projects.csv",
                "tables/field_provenance.csv",
                "quality/duplicates.csv",
                "quality/match_model.csv",
                "quality/conflicts.csv",
                "statistics/summary.csv",
                "statistics/statistic_members.csv",
                "codelists/registry.csv")) {
            assertThat(published.get(table)).as(table).isEqualTo(expected.get(table));
        }
    }

    private static ChildProcess start(Path output, String verb, int threads, String point) {
        return start(output, input, verb, threads, point);
    }

    private static ChildProcess start(Path output, Path from, String verb, int threads, String point) {
        List<String> arguments = new ArrayList<>(List.of(
                verb, GeneratedRows.JOB.toString(), from.toString(), output.toString(), String.valueOf(threads)));
        if (!point.isEmpty()) {
            arguments.add(point);
        }
        return ChildProcess.start(folder.resolve("logs"), List.of("-Xmx700m"), HaltingRun.class.getName(), arguments);
    }

    /** Looks at the status file until the run is in a step. */
    private static void awaitStep(ChildProcess run, Path output, String step) throws IOException {
        RunStatuses statuses = new RunStatuses(PlacesFinder.find(null, null, output, null));
        Instant end = Instant.now().plus(Duration.ofMinutes(5));
        while (run.isAlive() && Instant.now().isBefore(end)) {
            if (statuses.of("").filter(s -> s.step().equals(step)).isPresent()) {
                return;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("The run never came to " + step + ": " + run.err());
    }

    private static List<Path> runsBelow(Path output) throws IOException {
        try (Stream<Path> runs = Files.list(output.resolve("runs"))) {
            return runs.toList();
        }
    }
}
