package org.quicksilver.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quicksilver.vocabulary.Fault;

/** Faulty job files, each with the faults that must be found, in lines {@code #! LINE: MESSAGE} (or how it begins). */
class PlanFaultsTest {

    private static final Path FOLDER = Path.of("src/test/resources/plan");
    private static final Path VOCABULARIES = FOLDER.resolve("vocabularies");

    static Stream<Path> faultyFiles() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("faults"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("faultyFiles")
    void everyFaultIsFoundWithItsLineAndNoOther(Path file) throws IOException {
        List<String> found = faults(file).stream()
                .map(f -> f.line() + ": " + f.what() + "; " + f.todo())
                .sorted(Comparator.comparing(PlanFaultsTest::line).thenComparing(f -> f))
                .toList();
        List<String> expected = Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream()
                .filter(l -> l.startsWith("#! "))
                .map(l -> l.substring(3))
                .sorted(Comparator.comparing(PlanFaultsTest::line).thenComparing(f -> f))
                .toList();
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(found.get(i)).startsWith(expected.get(i));
        }
    }

    private static int line(String fault) {
        return Integer.parseInt(fault.substring(0, fault.indexOf(':')));
    }

    @Test
    void theMessageNamesFileAndLineOfEveryFault() {
        Path file = FOLDER.resolve("faults/three-at-once.yaml");
        PlanFaults faults = catchThrowableOfType(PlanFaults.class, () -> PlanReader.read(file, VOCABULARIES));
        assertThat(String.valueOf(faults.getMessage()).lines().toList())
                .hasSize(4)
                .allSatisfy(l -> assertThat(l).startsWith(file + ":").contains("; "));
    }

    @Test
    void aMissingFileIsAFault(@TempDir Path folder) {
        assertThat(faults(folder.resolve("none.yaml")))
                .singleElement()
                .satisfies(f -> assertThat(f.what()).isEqualTo("there is no such file"));
    }

    @Test
    void aFolderIsNoJobFile(@TempDir Path folder) {
        assertThat(faults(folder))
                .singleElement()
                .satisfies(f -> assertThat(f.what()).isEqualTo("there is no such file"));
    }

    @Test
    void aHugeFileIsRefusedUnread(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("huge.yaml"), "# ".repeat(600_000));
        assertThat(faults(file))
                .singleElement()
                .satisfies(f -> assertThat(f.what()).isEqualTo("is larger than 1 MB"));
    }

    @Test
    void faultsOfVocabulariesComeAfterThoseOfTheJobFile(@TempDir Path folder) throws IOException {
        Path vocabularies = Files.createDirectory(folder.resolve("vocabularies"));
        Files.writeString(
                vocabularies.resolve("bad.csv"),
                "label,lang,code,kind,case_sensitive,valid_from,valid_to,source\na,en,A,unheard_of,,,,\n");
        Path job = Files.writeString(folder.resolve("a.yaml"), "job: a\nfields: [ { name: b, kind: words } ]\n");
        List<Fault> faults = faults(job);
        assertThat(faults).hasSize(2);
        assertThat(faults.get(0).file()).isEqualTo(job);
        assertThat(faults.get(1).file().getFileName()).hasToString("bad.csv");
        assertThat(faults.get(1).line()).isEqualTo(2);
    }

    private static List<Fault> faults(Path file) {
        PlanFaults thrown = catchThrowableOfType(PlanFaults.class, () -> PlanReader.read(file, VOCABULARIES));
        assertThat(thrown).as("%s has no fault", file).isNotNull();
        return thrown.faults();
    }
}
