package org.quicksilver.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run is published in small actions, each of which may be repeated; one that fails leaves nothing to be seen. */
class PublicationTest {

    /** Set to write the expected tables anew after a wanted change: {@code -Dgolden.write=true}. */
    private static final boolean WRITE = Boolean.getBoolean("golden.write");

    private static final Path GOLDEN = Path.of("src/test/resources/publish/golden");

    @TempDir
    private Path output;

    private Publication publication;

    @BeforeEach
    void open() {
        publication = new Publication(output);
    }

    private static Map<String, String> tables(Path run) throws IOException {
        Map<String, String> tables = new TreeMap<>();
        try (Stream<Path> files = Files.walk(run)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
                tables.put(run.relativize(file).toString(), Files.readString(file));
            }
        }
        return tables;
    }

    private void publish(RunContents run) throws IOException {
        assertThat(publication.write(run).faults()).isEmpty();
        publication.promote(run.facts().runId());
        publication.point(run.facts().runId());
    }

    @Test
    void theTablesOfASmallRunAreTheseToTheByte() throws IOException {
        Path run = publication
                .write(TinyRun.usual("R1").unresolved("PL-OTHELLO", "Othello", "crimson"))
                .folder();
        Map<String, String> tables = tables(run);
        if (WRITE) {
            for (Map.Entry<String, String> table : tables.entrySet()) {
                Files.createDirectories(GOLDEN.resolve(table.getKey()).getParent());
                Files.writeString(GOLDEN.resolve(table.getKey()), table.getValue());
            }
        }
        assertThat(tables).isEqualTo(tables(GOLDEN));
    }

    @Test
    void theSameContentsGiveTheSameBytes() throws IOException {
        Map<String, String> first =
                tables(publication.write(TinyRun.usual("R1")).folder());
        Map<String, String> second =
                tables(publication.write(TinyRun.usual("R2")).folder());
        assertThat(second).isEqualTo(first);
    }

    @Test
    void nothingCanBeSeenBeforePromotion() throws IOException {
        Publication.Candidate candidate = publication.write(TinyRun.usual("R1"));
        assertThat(candidate.passed()).isTrue();
        assertThat(candidate.warned()).isTrue();
        assertThat(candidate.gate()).isEqualTo(Check.Outcome.WARNED);
        assertThat(candidate.folder()).isEqualTo(output.resolve("runs/.R1.tmp")).isDirectory();
        assertThat(publication.isPromoted("R1")).isFalse();
        assertThat(output.resolve("latest")).doesNotExist();
    }

    @Test
    void everyActionMayBeRepeated() throws IOException {
        TinyRun run = TinyRun.usual("R1");
        Publication.Candidate first = publication.write(run);
        publication.write(run);
        publication.promote("R1");
        publication.promote("R1");
        publication.setAside("R1");
        publication.point("R1");
        publication.point("R1");
        publication.writeLatest("R1");
        publication.writeLatest("R1");
        Publication.Candidate again = publication.write(run);
        assertThat(again.folder()).isEqualTo(output.resolve("runs/R1"));
        assertThat(again.rows()).isEqualTo(first.rows());
        assertThat(again.checks()).isEqualTo(first.checks());
        assertThat(output.resolve("latest").toRealPath())
                .isEqualTo(output.resolve("runs/R1").toRealPath());
        assertThat(output.resolve("latest.json")).content().contains("\"path\" : \"runs/R1\"");
        assertThat(Verification.of(output.resolve("latest"), 2)).isEmpty();
        try (Stream<Path> runs = Files.list(output.resolve("runs"))) {
            assertThat(runs.map(p -> p.getFileName().toString())).containsExactly("R1");
        }
    }

    @Test
    void aPromotedRunThatIsWrittenAnewIsLeftAsItIs() throws IOException {
        publish(TinyRun.usual("R1"));
        Files.createDirectory(output.resolve("runs/.R1.tmp"));
        publication.promote("R1");
        assertThat(output.resolve("runs/.R1.tmp")).doesNotExist();
        assertThat(Verification.of(output.resolve("runs/R1"), 2)).isEmpty();
    }

    @Test
    void latestIsSwappedFromRunToRun() throws IOException {
        publish(TinyRun.usual("R1"));
        publish(TinyRun.basedOn("R1", "R2").usualRows());
        assertThat(Files.readSymbolicLink(output.resolve("latest"))).isEqualTo(Path.of("runs/R2"));
        assertThat(Files.exists(output.resolve(".latest.tmp"), LinkOption.NOFOLLOW_LINKS))
                .isFalse();
    }

    @Test
    void latestThatIsNoLinkIsNotReplaced() throws IOException {
        Files.createDirectory(output.resolve("latest"));
        publication.write(TinyRun.usual("R1"));
        publication.promote("R1");
        assertThatIOException().isThrownBy(() -> publication.point("R1")).withMessageContaining("is no link");
    }

    @Test
    void aRunThatTheGateHoldsBackIsKeptAside() throws IOException {
        Publication.Candidate candidate =
                publication.write(TinyRun.run("R1").reject("", "x").reject("", "y"));
        assertThat(candidate.faults()).isEmpty();
        assertThat(candidate.passed()).isFalse();
        assertThat(candidate.folder().resolve("manifest.json")).content().contains("\"exit_code\" : 4");
        publication.setAside("R1");
        publication.setAside("R1");
        assertThat(publication.rejected("R1"))
                .isEqualTo(output.resolve("runs/.R1.rejected"))
                .isDirectory();
        assertThat(output.resolve("runs/.R1.tmp")).doesNotExist();
    }

    @Test
    void aPersonMayPublishWhatTheGateHeldBack() throws IOException {
        publication.write(TinyRun.run("R1").reject("", "x"));
        publication.setAside("R1");
        TinyRun accepted = TinyRun.run("R1").reject("", "x").acceptedBecause("an empty round was expected");
        Publication.Candidate candidate = publication.write(accepted);
        assertThat(candidate.passed()).isTrue();
        assertThat(candidate.folder().resolve("manifest.json"))
                .content()
                .contains("an empty round was expected")
                .contains("\"exit_code\" : 0");
        publication.promote("R1");
        assertThat(publication.rejected("R1")).doesNotExist();
    }

    @Test
    void changesFromRunToRunAreFoundInThePublishedTables() throws IOException {
        publish(TinyRun.usual("R1"));
        publish(TinyRun.basedOn("R1", "R2").usualRows().accept("PL-LEAR", "Lear", "", "RED", "10"));
        assertThat(output.resolve("runs/R2/changes/changes.csv"))
                .content()
                .contains(",PL-LEAR,added,plays,,\"Lear,,10,,,current,1,1,0,0.9,none\",input,");
        assertThat(Verification.of(output.resolve("runs/R2"), 2)).isEmpty();
    }

    @Test
    void withoutThePreviousRunNoChangeIsListed() throws IOException {
        publish(TinyRun.basedOn("R0", "R1").usualRows());
        assertThat(output.resolve("runs/R1/changes/changes.csv")).content().hasLineCount(1);
    }

    @Test
    void aFullDiskLeavesNothingAndIsSaidClearly() throws IOException {
        RunContents full = new FailingRun(TinyRun.usual("R1"), () -> {
            throw new UncheckedIOException(new IOException("No space left on device"));
        });
        assertThatIOException()
                .isThrownBy(() -> publication.write(full))
                .withMessageStartingWith("Nothing was published: cannot write ")
                .withMessageContaining("No space left on device");
        try (Stream<Path> left = Files.list(output.resolve("runs"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void anOutputThatCannotBeMadeIsSaidClearly() throws IOException {
        Path file = Files.writeString(output.resolve("file"), "");
        assertThatIOException()
                .isThrownBy(() -> new Publication(file.resolve("output")).write(TinyRun.usual("R1")))
                .withMessageStartingWith("Nothing was published: cannot write " + file);
    }

    @Test
    void whatIsForReviewersOnlyIsForTheOwnerOnly() throws IOException {
        Path run = publication.write(TinyRun.usual("R1")).folder();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(run.resolve("review/decisions.csv"))))
                .isEqualTo("rw-------");
        assertThat(run.resolve("review/decisions.csv")).content().contains("jane@example.org");
    }

    @Test
    void theIndexListsEveryRunByItsId() throws IOException {
        IndexLine second = new IndexLine(
                "R2", "completed", "2026-11-26T02:00:00Z", "", 1.5, "0.1.0", 2, 9, 5, 1, 3, "passed", true);
        IndexLine first =
                new IndexLine("R1", "failed", "2026-11-25T02:00:00Z", "", 0, "0.1.0", 0, 0, 0, 0, 0, "", false);
        publication.writeIndex(List.of(second, first));
        assertThat(output.resolve("run_index.csv"))
                .content()
                .isEqualTo(
                        "run_id,status,started_at,finished_at,seconds,code_version,files_read,rows_read,rows_accepted,"
                                + "rows_rejected,entities,gate,published\n"
                                + "R1,failed,2026-11-25T02:00:00Z,,0,0.1.0,0,0,0,0,0,,false\n"
                                + "R2,completed,2026-11-26T02:00:00Z,,1.5,0.1.0,2,9,5,1,3,passed,true\n");
    }
}
