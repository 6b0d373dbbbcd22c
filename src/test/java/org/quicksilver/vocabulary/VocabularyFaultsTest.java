package org.quicksilver.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyFaultsTest {

    private static final Path FAULTY = TestTable.RESOURCES.resolve("faulty");

    @Test
    void everyFaultOfEveryFileIsToldWithItsLine() throws IOException {
        List<String> found = new ArrayList<>();
        Vocabularies.load(
                FAULTY,
                f -> found.add(
                        FAULTY.relativize(f.file()).toString().replace('\\', '/') + ":" + f.line() + ": " + f.what()));

        assertThat(found.stream().sorted())
                .containsExactlyElementsOf(Files.readAllLines(FAULTY.resolve("expected.txt")));
    }

    @Test
    void everyFaultSaysWhatToDo() {
        List<Fault> faults = new ArrayList<>();
        Vocabularies.load(FAULTY, faults::add);
        assertThat(faults).allMatch(f -> !f.todo().isBlank());
    }

    @Test
    void whatIsSoundInAFaultyFolderIsThere() {
        Vocabularies vocabularies = Vocabularies.load(FAULTY, f -> {});
        assertThat(vocabularies.resolver("fruits").resolve("Russet", "en", "").codes())
                .containsExactly("APL");
    }

    @Test
    void aFolderThatIsNotThereIsAFault() {
        List<Fault> faults = new ArrayList<>();
        Vocabularies none = Vocabularies.load(TestTable.RESOURCES.resolve("nowhere"), faults::add);
        assertThat(faults).hasSize(1);
        assertThat(none.names()).isEmpty();
        assertThat(none.has("fruits")).isFalse();
        assertThat(none.get("fruits").codes()).isEmpty();
        assertThat(none.facts("prices").rows()).isEmpty();
    }

    @Test
    void aByteOrderMarkAndLineEndsOfSpreadsheetsAreNoFault() throws IOException {
        Path folder = Files.createTempDirectory("vocabulary");
        Path file = folder.resolve("words.csv");
        Files.writeString(
                file,
                "\uFEFFlabel,lang,code,kind,case_sensitive,valid_from,valid_to,source\r\nYes,en,yes,preferred,,,,\r\n");
        Vocabularies loaded = TestTable.load(folder);
        assertThat(loaded.get("words").labels()).extracting(Label::line).containsExactly(2);
        Files.delete(file);
        Files.delete(folder);
    }
}
