package org.quicksilver.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class FoldingTest {

    @TestFactory
    Stream<DynamicTest> foldsAsTheTableSays() {
        return TestTable.rows("folding.csv").stream().map(FoldingTest::example);
    }

    private static DynamicTest example(CsvTable.Row row) {
        return DynamicTest.dynamicTest(
                row.get("rule") + ": " + row.get("text"),
                () -> assertThat(Folding.fold(row.get("text"))).isEqualTo(row.get("folded")));
    }

    @Property
    void aFoldedTextFoldsToItself(@ForAll("words") String text) {
        String folded = Folding.fold(text);
        assertThat(Folding.fold(folded)).isEqualTo(folded);
    }

    @Property
    void theWayLettersAreComposedDoesNotMatter(@ForAll("words") String text) {
        assertThat(Folding.fold(Normalizer2.getNFDInstance().normalize(text))).isEqualTo(Folding.fold(text));
        assertThat(Folding.fold(Normalizer2.getNFCInstance().normalize(text))).isEqualTo(Folding.fold(text));
    }

    @Property
    void caseDoesNotMatter(@ForAll("words") String text) {
        assertThat(Folding.fold(text.toLowerCase(Locale.ROOT))).isEqualTo(Folding.fold(text));
    }

    @Property
    void spacesAreSingleAndNowhereAtAnEnd(@ForAll("words") String text) {
        assertThat(Folding.fold(text))
                .doesNotContain("  ")
                .doesNotStartWith(" ")
                .doesNotEndWith(" ");
    }

    @Property
    void asciiWordsTakeTheFastWayToTheSameForm(@ForAll("ascii") String text) {
        assertThat(Folding.fold(text + "é")).isEqualTo(Folding.fold(text + "e"));
    }

    @Property
    void wordsOfSpacedScriptsAreTheTokens(@ForAll("spaced") String text) {
        String folded = Folding.fold(text);
        assertThat(String.join(" ", Tokens.of(folded))).isEqualTo(folded);
    }

    @Property
    void everySignOfARunStandsInATokenOfOneOrTwo(@ForAll("han") String text) {
        assertThat(Tokens.of(Folding.fold(text)))
                .allMatch(t -> t.codePointCount(0, t.length()) <= 2)
                .hasSize(Math.max(1, text.codePointCount(0, text.length()) - 1));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withCharRange('\u00C0', '\u017F')
                .withCharRange('\u0400', '\u045F')
                .withCharRange('\u0621', '\u0652')
                .withCharRange('\u4E00', '\u4EFF')
                .withChars("’‘ʼ№°١٢£€ﬁ\u200F\u00A0")
                .ofMaxLength(24);
    }

    @Provide
    Arbitrary<String> ascii() {
        return Arbitraries.strings().ascii().excludeChars('\'', '`').ofMaxLength(20);
    }

    @Provide
    Arbitrary<String> spaced() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withCharRange('\u0430', '\u044F')
                .withCharRange('\u0627', '\u064A')
                .ofMaxLength(24);
    }

    @Provide
    Arbitrary<String> han() {
        return Arbitraries.strings()
                .withCharRange('\u4E00', '\u4EFF')
                .ofMinLength(1)
                .ofMaxLength(12);
    }
}
