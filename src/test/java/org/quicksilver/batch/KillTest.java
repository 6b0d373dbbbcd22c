package org.quicksilver.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed in any step, at any point of it, and resumed, publishes the bytes of one that was never killed. */
class KillTest {
    private static final int ROWS = 20_000;
    private static final String JOB = Child.HOME.resolve("bench/rows.yaml").toString();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    private static Map<String, String> neverKilled = Map.of();

    @BeforeAll
    static void generateAndRunOnce() throws Exception {
        Process rows = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        Child.HOME.resolve("bench/MakeRows.java").toString(),
                        Integer.toString(ROWS),
                        "7",
                        folder.resolve("input").toString())
                .inheritIO()
                .start();
        assertThat(rows.waitFor()).isZero();
        Child run = Child.quicksilver(folder, "run", "--job", JOB, "--input", input(), "--output", output("whole"));
        assertThat(run.exitCode()).as(run.said()).isZero();
        neverKilled = Published.of(folder.resolve("whole"));
        long accepted = neverKilled
                        .getOrDefault("tables/source_records.csv", "")
                        .lines()
                        .count()
                - 1;
        assertThat(accepted).isGreaterThanOrEqualTo(ROWS);
    }

    private static String input() {
        return folder.resolve("input").toString();
    }

    private static String output(String name) {
        return folder.resolve(name).toString();
    }

    /** One run, killed at one point after another, each time taken up again. */
    private void killAt(String name, List<String> points) throws Exception {
        killAt(name, input(), points);
        assertThat(Published.differences(neverKilled, Published.of(folder.resolve(name))))
                .isEmpty();
    }

    private void killAt(String name, String input, List<String> points) throws Exception {
        String verb = "run";
        for (String point : points) {
            String step = point.substring(0, point.indexOf(' '));
            String at = point.substring(point.indexOf(' ') + 1);
            Child killed = Child.start(folder, HaltedRun.class.getName(), verb, step, at, JOB, input, output(name));
            assertThat(killed.exitCode()).as(point + ": " + killed.said()).isEqualTo(HaltedRun.HALTED);
            verb = "resume";
        }
        Child rest = Child.quicksilver(folder, "resume", "--job", JOB, "--output", output(name));
        assertThat(rest.exitCode()).as(rest.said()).isZero();
    }

    @Test
    void killedWhileItTakesRowsFromTheNightBefore() throws Exception {
        Path second = folder.resolve("second");
        Folders.copy(folder.resolve("input"), second);
        Files.writeString(
                second.resolve("survey-003.csv"),
                ",a mechanism of its own,Kenya,Some Institute,2016-01-01,1000\n",
                StandardOpenOption.APPEND);
        Folders.copy(folder.resolve("whole"), folder.resolve("night"));
        Folders.copy(folder.resolve("whole"), folder.resolve("quiet"));
        Child quiet = Child.quicksilver(
                folder, "run", "--job", JOB, "--input", second.toString(), "--output", output("quiet"));
        assertThat(quiet.exitCode()).as(quiet.said()).isZero();

        killAt(
                "night",
                second.toString(),
                List.of("ingest event=2", "ingest event=3", "ingest event=4", "train event=1"));

        assertThat(Published.differences(Published.of(folder.resolve("quiet")), Published.of(folder.resolve("night"))))
                .isEmpty();
    }

    @Test
    void killedAtTheStartOfEveryStep() throws Exception {
        killAt(
                "starts",
                Stream.of(
                                "discover",
                                "ingest",
                                "number",
                                "train",
                                "match",
                                "cluster",
                                "consolidate",
                                "summarise",
                                "publish")
                        .map(step -> step + " event=1")
                        .toList());
    }

    @Test
    void killedBetweenChunksAndInsideTasklets() throws Exception {
        killAt(
                "middles",
                List.of(
                        "discover millis=60",
                        "ingest event=3",
                        "ingest event=4",
                        "number millis=20",
                        "train millis=20",
                        "match event=2",
                        "match event=3",
                        "cluster millis=30",
                        "consolidate event=2",
                        "consolidate event=3",
                        "summarise millis=300",
                        "summarise millis=900"));
    }

    @Test
    void killedBetweenTheActionsOfPublishing() throws Exception {
        killAt("published", List.of("publish event=2", "publish event=3", "publish event=4", "publish event=5"));
    }

    @Test
    void killedFromOutsideAtRandomMoments() throws Exception {
        Random moments = new Random(11);
        String output = output("outside");
        String verb = "run";
        for (int kill = 0; kill < 4; kill++) {
            Child child = Child.quicksilver(folder, verb, "--job", JOB, "--input", input(), "--output", output);
            long until = System.nanoTime() + (1_500 + moments.nextInt(3_000)) * 1_000_000L;
            while (child.isAlive() && System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            child.kill();
            child.exitCode();
            verb = "run";
        }
        Child rest = Child.quicksilver(folder, "run", "--job", JOB, "--input", input(), "--output", output);
        assertThat(rest.exitCode()).as(rest.said()).isZero();
        assertThat(Published.differences(neverKilled, Published.of(folder.resolve("outside"))))
                .isEmpty();
        assertThat(Files.exists(Path.of(output, "latest.json"))).isTrue();
    }

    @Test
    void threadsChangeNoByte() throws IOException, InterruptedException {
        Child one = Child.quicksilver(
                folder, "run", "--job", JOB, "--input", input(), "--output", output("one"), "--threads", "1");
        assertThat(one.exitCode()).as(one.said()).isZero();
        assertThat(Published.differences(neverKilled, Published.of(folder.resolve("one"))))
                .isEmpty();
    }
}
