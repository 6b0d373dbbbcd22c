package org.quicksilver.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quicksilver.publish.verify.Flaw;

/** Whatever somebody changes in a published run is found and named, traces covered or not. */
class VerificationTest {

    private static final String RECORDS = "tables/source_records.csv";
    private static final String VALUES = "tables/record_values.csv";
    private static final String PLAYS = "tables/plays.csv";
    private static final String PROVENANCE = "tables/field_provenance.csv";

    @TempDir
    private static Path template;

    @TempDir
    private Path output;

    private Tampered run;

    @BeforeAll
    static void publish() throws IOException {
        Publication publication = new Publication(template);
        publication.write(TinyRun.usual("R1"));
        publication.promote("R1");
        publication.write(TinyRun.basedOn("R1", "R2").usualRows().accept("PL-LEAR", "Lear", "", "RED", "10"));
        publication.promote("R2");
    }

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> paths = Files.walk(template)) {
            for (Path path : paths.sorted().skip(1).toList()) {
                Files.copy(path, output.resolve(template.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        run = new Tampered(output.resolve("runs/R2"));
    }

    private List<String> flaws() throws IOException {
        return Verification.of(run.run(), 2).stream().map(Flaw::toString).toList();
    }

    /** A way to change a run. */
    interface Change {
        void apply(Tampered run) throws IOException;
    }

    record Case(String name, String found, Change change) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> coveredChanges() {
        return Stream.of(
                new Case(
                        "a dropped row",
                        "2 rows ignored, listed in " + RECORDS + " are 1",
                        r -> r.dropLine(RECORDS, ",ignored,note,")),
                new Case("a dropped accepted row", PROVENANCE + ":", r -> r.dropLine(RECORDS, "PL-MACBETH")),
                new Case("a row listed twice", RECORDS + ":", r -> r.repeatLine(RECORDS, "PL-LEAR")),
                new Case(
                        "rows out of order",
                        "codelists/colours.csv:2: key is out of order: BLUE",
                        r -> r.edit("codelists/colours.csv", text -> {
                            List<String> lines = text.lines().toList();
                            return lines.get(0) + "\n" + lines.get(2) + "\n" + lines.get(1) + "\n";
                        })),
                new Case(
                        "a duplicate key",
                        "codelists/colours.csv:2: key comes twice: BLUE",
                        r -> r.repeatLine("codelists/colours.csv", "BLUE,")),
                new Case(
                        "a broken reference",
                        RECORDS + ":1: play_id is not in " + PLAYS + " (play_id)",
                        r -> r.replace(RECORDS, "PL-MACBETH", "PL-MACDUFF")),
                new Case(
                        "a reference to a file that is not listed",
                        "quality/rejects.csv:1: source_file is not in quality/source_files.csv (source_file)",
                        r -> r.replace("quality/rejects.csv", TinyRun.FILE, "2018/other.csv")),
                new Case(
                        "a wrong figure",
                        " is 4, its members sum to 3",
                        r -> r.edit("statistics/summary.csv", t -> t.replaceFirst(",_T,3,", ",_T,4,"))),
                new Case(
                        "a member left out",
                        "members, n_members says 3",
                        r -> r.dropLine("statistics/statistic_members.csv", ",PL-LEAR,1")),
                new Case(
                        "a wrong contribution",
                        "statistics/summary.csv:",
                        r -> r.replace("statistics/statistic_members.csv", ",PL-HAMLET,300", ",PL-HAMLET,301")),
                new Case(
                        "a word that is not allowed",
                        "disposition is none of [accepted, rejected, ignored]: taken",
                        r -> r.replace(RECORDS, ",accepted,", ",taken,")),
                new Case(
                        "a number that is none",
                        PLAYS + ":1: seats is no integer: many",
                        r -> r.replace(PLAYS, ",300,", ",many,")),
                new Case(
                        "a cell that may not be empty",
                        PLAYS + ":1: standing is empty",
                        r -> r.replace(PLAYS, ",current,2", ",,2")),
                new Case(
                        "a wrong number of records",
                        PLAYS + ": n_sources is not the number of records in 1 rows",
                        r -> r.replace(PLAYS, ",current,2,2", ",current,3,2")),
                new Case(
                        "an accepted record that belongs to nothing",
                        RECORDS + ":1: accepted, but belongs to nothing",
                        r -> r.replace(RECORDS, ",PL-MACBETH,", ",,")),
                new Case(
                        "a value that no record states",
                        PROVENANCE + ":4: is not what the source record states",
                        r -> r.replace(PROVENANCE, ",seats,300,", ",seats,301,").replace(PLAYS, ",300,", ",301,")),
                new Case(
                        "a value without provenance",
                        PLAYS + ":1: seats is in no line of " + PROVENANCE + ": 301",
                        r -> r.replace(PLAYS, ",300,", ",301,")),
                new Case(
                        "a value of nobody",
                        PROVENANCE + ":4: is of no record, no decision and no derivation",
                        r -> r.edit(PROVENANCE, t -> t.replaceFirst(",seats,300,R[A-Z2-7]{16},", ",seats,300,,"))),
                new Case(
                        "a value of a record of another",
                        " is no record of PL-HAMLET",
                        r -> r.edit(
                                PROVENANCE,
                                t -> t.replaceFirst(
                                        ",seats,300,R[A-Z2-7]{16},",
                                        ",seats,300,"
                                                + t.replaceFirst("(?s).*PL-MACBETH,seats,120,(R[A-Z2-7]{16}),.*", "$1")
                                                + ","))),
                new Case(
                        "a change left out",
                        "changes/changes.csv: ",
                        r -> r.dropLine("changes/changes.csv", ",PL-LEAR,added,plays,")),
                new Case(
                        "a file whose rows do not add up",
                        "quality/source_files.csv:2: rows read are not accepted + rejected + ignored + blank",
                        r -> r.replace("quality/source_files.csv", ",8,4,1,2,1,", ",8,4,1,2,2,")),
                new Case(
                        "an address in a table",
                        VALUES + ":",
                        r -> r.edit(VALUES, t -> t.replace("[phone]", "+41 22 917 8000"))),
                new Case(
                        "an address where a key is referred to",
                        PROVENANCE + ":1: play_id is not in " + PLAYS,
                        r -> r.replace(PROVENANCE, "PL-HAMLET", "jane@example.org")),
                new Case(
                        "an address as a key",
                        PLAYS + ":1: play_id holds an address",
                        r -> r.replace(PLAYS, "PL-HAMLET", "jane@example.org")),
                new Case(
                        "a telephone number as a number",
                        PLAYS + ":1: seats is no integer: +41229178000",
                        r -> r.replace(PLAYS, ",300,", ",+41229178000,")),
                new Case(
                        "an address on the page",
                        "README.html:",
                        r -> r.replace("README.html", "<h2>", "<p>a@example.org</p><h2>")),
                new Case(
                        "a column more",
                        "codelists/colours.csv: the header is ",
                        r -> r.replace("codelists/colours.csv", "code,", "kode,")),
                new Case(
                        "a cell more",
                        "codelists/colours.csv:1: 11 cells for 10 columns",
                        r -> r.replace("codelists/colours.csv", "BLUE,", "BLUE,,")),
                new Case(
                        "a wrong sum in the manifest",
                        "manifest.json: rows_accepted is not the sum over all files, 4",
                        r -> r.replace("manifest.json", "\"rows_accepted\" : 4", "\"rows_accepted\" : 5")));
    }

    @Test
    void anUntouchedRunIsWithoutFlaw() throws IOException {
        assertThat(flaws()).isEmpty();
        run.coverTraces();
        assertThat(flaws()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("coveredChanges")
    void aChangeIsFoundThoughItsTracesAreCovered(Case tampering) throws IOException {
        tampering.change().apply(run);
        run.coverTraces();
        assertThat(flaws()).anyMatch(flaw -> flaw.contains(tampering.found()));
    }

    @Test
    void oneByteChangedIsFound() throws IOException {
        Path file = run.run().resolve(PLAYS);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 2] ^= 1;
        Files.write(file, bytes);
        assertThat(flaws())
                .contains(
                        PLAYS + ": its checksum differs from checksums.sha256",
                        PLAYS + ": its hash or size differs from datapackage.json");
    }

    @Test
    void aFileMoreAndAFileLessAreFound() throws IOException {
        Files.writeString(run.run().resolve("tables/more.csv"), "a\n1\n");
        Files.delete(run.run().resolve("codelists/colours.csv"));
        assertThat(flaws())
                .contains(
                        "tables/more.csv: is not listed in checksums.sha256",
                        "tables/more.csv: is not described in datapackage.json",
                        "codelists/colours.csv: is listed in checksums.sha256 but is not there",
                        "codelists/colours.csv: is described in datapackage.json but is not there");
    }

    @Test
    void aRunWithoutItsDescriptionIsFlawedAndNotAnError() throws IOException {
        for (String file : List.of("datapackage.json", "manifest.json", "checksums.sha256")) {
            Files.delete(run.run().resolve(file));
        }
        assertThat(flaws())
                .contains(
                        "datapackage.json: is not there",
                        "manifest.json: is not there",
                        "checksums.sha256: is not there",
                        RECORDS + ": every run has this table, this one has not");
    }

    @Test
    void whatIsNoJsonIsFlawedAndNotAnError() throws IOException {
        Files.writeString(run.run().resolve("datapackage.json"), "{");
        assertThat(flaws()).anyMatch(flaw -> flaw.startsWith("datapackage.json: is no JSON"));
    }

    @Test
    void aListForReviewersThatOthersCanReadIsFound() throws IOException {
        Files.setPosixFilePermissions(
                run.run().resolve("review/decisions.csv"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(flaws()).containsExactly("review/decisions.csv: can be read by others than its owner");
    }

    @Test
    void withoutThePreviousRunChangesAreNotReplayed() throws IOException {
        run.dropLine("changes/changes.csv", ",PL-LEAR,added,plays,").coverTraces();
        Files.move(output.resolve("runs/R1"), output.resolve("pruned"));
        assertThat(flaws()).isEmpty();
    }

    @Test
    void atMostAHundredFlawsAFileAreListed() throws IOException {
        run.edit("codelists/registry.csv", text -> text + "R,\n".repeat(150)).coverTraces();
        assertThat(flaws().stream().filter(f -> f.startsWith("codelists/registry.csv")))
                .hasSize(101)
                .anyMatch(flaw -> flaw.matches("codelists/registry.csv: and \\d+ more"));
    }

    @Test
    void aFolderThatIsNotThereIsAnError() {
        assertThatIOException()
                .isThrownBy(() -> Verification.of(output.resolve("runs/R9"), 2))
                .isInstanceOf(NotDirectoryException.class);
    }

    @Test
    void aCandidateWithAFlawIsNotPublished() throws IOException {
        RunContents broken = TinyRun.run("R3").usualRows().accept("", "Lear", "", "RED", "");
        Publication.Candidate candidate = new Publication(output).write(broken);
        assertThat(candidate.passed()).isFalse();
        assertThat(candidate.faults()).isNotEmpty();
        assertThat(candidate.folder().resolve("manifest.json")).content().contains("\"exit_code\" : 4");
    }
}
