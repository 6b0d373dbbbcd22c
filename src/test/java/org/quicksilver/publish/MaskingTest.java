package org.quicksilver.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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

    @Test
    void aLongTextWithoutAddressesTakesNoLongerThanItsLength() {
        String long1 = "a.".repeat(200_000) + "@" + "b-".repeat(200_000);
        String digits = "12 ".repeat(300_000);
        assertThat(masking.mask(long1)).hasSameSizeAs(long1);
        assertThat(masking.mask("+" + digits)).hasSize(digits.length() + 1);
        assertThat(masking.mask("12:".repeat(200_000))).hasSize(600_000);
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
