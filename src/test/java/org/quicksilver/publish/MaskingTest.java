package org.quicksilver.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.quicksilver.publish.privacy.Masking;
import org.quicksilver.publish.privacy.Persons;

/** Addresses and telephone numbers are taken out of text, and nothing else is. */
class MaskingTest {

    private final Masking masking = new Masking();

    static Stream<Arguments> cases() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/publish/masking.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(cells -> Arguments.of(cells[0], cells[1]));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aTextIsPublishedAsTheCaseSays(String text, String published) {
        assertThat(masking.mask(text)).isEqualTo(published);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsMaskedOnceStays(String text, String published) {
        assertThat(masking.mask(published)).isEqualTo(published);
        assertThat(masking.isClean(text)).isEqualTo(text.equals(published));
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.of("tel", "TEL", "Fax", "ph", "a", "b", "f", "0", "1", "7", "23", "0041", "-", "2019-")
                .list()
                .ofMinSize(3)
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }

    /** A code is told at a glance; the same with a blank after it is looked at closely. */
    @Property
    void aCodeIsMaskedAsAnyTextIs(@ForAll("codes") String code) {
        assertThat(masking.mask(code) + " ").isEqualTo(masking.mask(code + " "));
    }

    @Test
    void aNumberStraightAfterItsWordIsNoCode() {
        assertThat(masking.mask("Tel0229178000")).isEqualTo("Tel[phone]");
    }

    /** 400,000 characters of the worst kind would take minutes if time grew with the square of the length. */
    @Test
    void timeGrowsWithTheLengthOfATextOnly() {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (String worst : List.of("a.", "b-", "12 ", "12:", "1.", "(1", "tel ", "+1", "a@")) {
                String text = worst.repeat(400_000 / worst.length());
                masking.mask(text + "@");
                masking.mask("+" + text);
            }
        });
    }

    @Test
    void aPrivateNameIsTakenOutOfTheOtherTexts() {
        Persons persons = Persons.of(List.of("Maria da Silva; Dr. John Doe"), List.of());
        assertThat(persons.mask("led by maria da  silva and DR. JOHN DOE (director)"))
                .isEqualTo("led by [name] and [name] (director)");
        assertThat(persons.mask("Maria da Silvana")).isEqualTo("Maria da Silvana");
    }

    @Test
    void oneWordAndWhatThePublishedCellsSayIsNoName() {
        Persons persons =
                Persons.of(List.of("Programme", "Ministry of Environment"), List.of("Ministry of Environment"));
        assertThat(persons.mask("Programme of the Ministry of Environment"))
                .isEqualTo("Programme of the Ministry of Environment");
    }
}
