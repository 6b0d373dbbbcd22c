package org.quicksilver.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the outside relies on: verbs, messages, exit codes, and bytes that only content decides. */
class CommandLineTest {
    private static final int ROWS = 3_000;
    private static final String JOB = Child.HOME.resolve("bench/rows.yaml").toString();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    private static Map<String, String> published = Map.of();

    @BeforeAll
    static void generateAndRunOnce() throws Exception {
        Process rows = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        Child.HOME.resolve("bench/MakeRows.java").toString(),
                        Integer.toString(ROWS),
                        "3",
                        input().toString())
                .inheritIO()
                .start();
        assertThat(rows.waitFor()).isZero();
        Child run = run(input(), "whole");
        assertThat(run.exitCode()).as(run.said()).isZero();
        published = Published.of(folder.resolve("whole"));
    }

    private static Path input() {
        return folder.resolve("input");
    }

    private static Child run(Path input, String output, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                "--job",
                JOB,
                "--input",
                input.toString(),
                "--output",
                folder.resolve(output).toString()));
        arguments.addAll(List.of(more));
        return Child.quicksilver(folder, arguments.toArray(String[]::new));
    }

    @Test
    void anEmptyAndAMissingFolderAreNothingToRead() throws Exception {
        Child empty = run(Files.createDirectories(folder.resolve("nothing")), "empty");
        assertThat(empty.exitCode()).as(empty.said()).isEqualTo(5);
        assertThat(empty.err()).contains("nothing");
        Child missing = run(folder.resolve("nowhere"), "missing");
        assertThat(missing.exitCode()).as(missing.said()).isEqualTo(5);
        assertThat(missing.err()).contains("nowhere");
    }

    @Test
    void everyFaultOfAJobFileIsNamedWithItsLine() throws Exception {
        Path job = Files.writeString(folder.resolve("faulty.yaml"), """
                job: people
                entity: { name: person, plural: people, id_prefix: P }
                inputs: { files: ["*.csv"] }
                fields:
                  - { name: given_name, kind: nane }
                  - { name: born, kind: date, requird: true }
                """);
        Child run = Child.quicksilver(
                folder,
                "run",
                "--job",
                job.toString(),
                "--input",
                input().toString(),
                "--output",
                folder.resolve("faulty").toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("faulty.yaml:3:", "faulty.yaml:5:", "faulty.yaml:6:");
        assertThat(folder.resolve("faulty").resolve("runs")).doesNotExist();
    }

    @Test
    void anOutputThatCannotBeWrittenFails() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        Child run = Child.quicksilver(
                folder,
                "run",
                "--job",
                JOB,
                "--input",
                input().toString(),
                "--output",
                file.resolve("output").toString());
        assertThat(run.exitCode()).as(run.said()).isEqualTo(1);
        assertThat(run.err()).contains(file.toString());
    }

    @Test
    void aFullDiskStopsARunAndTheNextGoesOn() throws Exception {
        for (int kilobytes : new int[] {16, 1_024}) {
            String output = "full-" + kilobytes;
            Child full = Child.withoutRoom(
                    folder,
                    kilobytes,
                    "run",
                    "--job",
                    JOB,
                    "--input",
                    input().toString(),
                    "--output",
                    folder.resolve(output).toString());
            assertThat(full.exitCode()).as(full.said()).isEqualTo(1);
            assertThat(full.err()).contains("No room to write", "quicksilver run");
            assertThat(folder.resolve(output).resolve("latest")).doesNotExist();
            Child rest = run(input(), output);
            assertThat(rest.exitCode()).as(rest.said()).isZero();
            assertThat(Published.differences(published, Published.of(folder.resolve(output))))
                    .isEmpty();
        }
    }

    @Test
    void wrongUsageIsToldWithoutARun() throws Exception {
        Child run = Child.quicksilver(folder, "run", "--no-such-option");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--no-such-option");
    }

    @Test
    void twoRunsAtOnceAreOneTooMany() throws Exception {
        Path lock = Files.createDirectories(folder.resolve("locked/.state")).resolve("run.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertThat(held.isValid()).isTrue();
            Child second = run(input(), "locked");
            assertThat(second.exitCode()).as(second.said()).isEqualTo(6);
        }
    }

    @Test
    void aSecondNightWithNothingNewPublishesNothing() throws Exception {
        Path latest = folder.resolve("whole/latest").toRealPath();
        Child again = run(input(), "whole");
        assertThat(again.exitCode()).as(again.said()).isZero();
        assertThat(again.said()).contains("Nothing changed");
        assertThat(folder.resolve("whole/latest").toRealPath()).isEqualTo(latest);
    }

    @Test
    void aSignalStopsAtTheNextChunkAndResumeGoesOn() throws Exception {
        for (Map.Entry<String, Integer> signal : Map.of("INT", 130, "TERM", 143).entrySet()) {
            String output = "stopped-" + signal.getKey();
            Child run = run(input(), output);
            Path status = folder.resolve(output).resolve(".state/status");
            while (run.isAlive() && !has(status)) {
                Thread.onSpinWait();
            }
            run.signal(signal.getKey());
            assertThat(run.exitCode()).as(run.said()).isEqualTo(signal.getValue());
            Child rest = Child.quicksilver(
                    folder,
                    "resume",
                    "--job",
                    JOB,
                    "--output",
                    folder.resolve(output).toString());
            assertThat(rest.exitCode()).as(rest.said()).isZero();
            assertThat(Published.differences(published, Published.of(folder.resolve(output))))
                    .isEmpty();
        }
    }

    private static boolean has(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }

    @Test
    void namesOfFilesChangeNoByteButThePaths() throws Exception {
        Path renamed = Files.createDirectories(folder.resolve("renamed-input"));
        try (var files = Files.list(input())) {
            for (Path file : files.toList()) {
                Files.copy(file, renamed.resolve("again " + file.getFileName()));
            }
        }
        Child run = run(renamed, "renamed");
        assertThat(run.exitCode()).as(run.said()).isZero();
        assertThat(Published.differences(
                        published,
                        Published.of(folder.resolve("renamed"), text -> text.replace("again survey", "survey"))))
                .isEmpty();
    }

    @Test
    void theOrderOfRowsChangesNoIdAndNoCluster() throws Exception {
        Path shuffled = Files.createDirectories(folder.resolve("shuffled-input"));
        Random random = new Random(5);
        try (var files = Files.list(input())) {
            for (Path file : files.sorted().toList()) {
                List<String> lines = new ArrayList<>(Files.readAllLines(file));
                List<String> rows = lines.subList(1, lines.size());
                Collections.shuffle(rows, random);
                Files.write(shuffled.resolve(file.getFileName()), lines);
            }
        }
        Child run = run(shuffled, "shuffled");
        assertThat(run.exitCode()).as(run.said()).isZero();
        Map<String, String> before = entityOfRecord(folder.resolve("whole"));
        Map<String, String> after = entityOfRecord(folder.resolve("shuffled"));
        before.entrySet().removeIf(e -> e.getValue().equals(after.get(e.getKey())));
        assertThat(before).isEmpty();
    }

    private static Map<String, String> entityOfRecord(Path output) throws IOException {
        Map<String, String> entities = new TreeMap<>();
        for (String line : Files.readAllLines(output.resolve("latest/tables/source_records.csv"))) {
            String[] cells = line.split(",", 3);
            entities.put(cells[0], cells[1]);
        }
        return entities;
    }

    @Test
    void aPublishedRunHoldsTogetherUntilAByteOfItChanges() throws Exception {
        Child run = run(input(), "verified");
        assertThat(run.exitCode()).as(run.said()).isZero();
        Path latest = folder.resolve("verified/latest").toRealPath();
        assertThat(Child.quicksilver(folder, "verify", latest.toString()).exitCode())
                .isZero();
        Path table = latest.resolve("tables/projects.csv");
        Files.writeString(table, Files.readString(table).replaceFirst("current", "currant"));
        Child verify = Child.quicksilver(folder, "verify", latest.toString());
        assertThat(verify.exitCode()).isEqualTo(4);
        assertThat(verify.said()).contains("tables/projects.csv");
    }
}
