package org.quicksilver.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FinderTest {

    private static final Finder FINDER = new Finder(new Vocabulary(
            "metals",
            List.of(),
            List.of(
                    label("zinc", "en", "ZN", "keyword", false),
                    label("zinc oxide", "en", "ZNO", "keyword", false),
                    label("цинк", "ru", "ZN", "stem", false),
                    label("زنك", "ar", "ZN", "keyword", false),
                    label("锌", "zh", "ZN", "keyword", false),
                    label("氧化锌", "zh", "ZNO", "keyword", false),
                    label("TIN", "mul", "SN", "keyword", true),
                    label("brass", "en", "CU", "keyword", false),
                    label("brass", "en", "ZN", "keyword", false),
                    label("zinc finger", "en", "ZN", "not", false),
                    label("Iron", "en", "FE", "alias", false))));

    private static Label label(String text, String lang, String code, String kind, boolean cased) {
        return new Label(text, lang, code, kind, cased, "", "", "", 1);
    }

    private static List<String> codes(String text) {
        return FINDER.find(text).stream().map(Mention::code).toList();
    }

    @Test
    void wordsAreFoundWholeAndTheLongestFirst() {
        assertThat(codes("Zinc, zinc oxide and zincate")).containsExactly("ZN", "ZNO");
        assertThat(FINDER.found("zincate")).isFalse();
    }

    @Test
    void wordsThatMeanTwoCodesMeanBoth() {
        assertThat(codes("brass foundry")).containsExactlyInAnyOrder("CU", "ZN");
    }

    @Test
    void wordsDeclaredToMeanNoneHideThoseInThem() {
        assertThat(FINDER.found("zinc finger protein")).isFalse();
        assertThat(codes("zinc finger and zinc")).containsExactly("ZN");
    }

    @Test
    void stemsAreFoundAtTheBeginningOfAWord() {
        assertThat(codes("Управление цинковыми отходами")).containsExactly("ZN");
        assertThat(FINDER.found("оцинкованный")).isFalse();
    }

    @Test
    void arabicWordsAreFoundBehindTheirPrefixes() {
        assertThat(codes("إدارة الزنك والزنك وزنك")).containsExactly("ZN", "ZN", "ZN");
    }

    @Test
    void hanIsFoundAnywhereAndTheLongestFirst() {
        assertThat(codes("含锌产品和氧化锌")).containsExactly("ZN", "ZNO");
    }

    @Test
    void caseSensitiveLabelsAreFoundOnlyInTheirLetters() {
        assertThat(codes("TIN mining")).containsExactly("SN");
        assertThat(FINDER.found("tin mining")).isFalse();
    }

    @Test
    void whereKeywordsAreDeclaredOnlyTheyAreSought() {
        assertThat(FINDER.found("Iron")).isFalse();
        Finder names =
                new Finder(new Vocabulary("metals", List.of(), List.of(label("Iron", "en", "FE", "alias", false))));
        assertThat(names.found("pig iron")).isTrue();
    }
}
