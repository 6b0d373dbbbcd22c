package org.quicksilver.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.quicksilver.plan.Kind;
import org.quicksilver.record.Confidence;
import org.quicksilver.record.Status;

class ValueResolverTest {

    private final ValueResolver resolver = new ValueResolver(Plans.of(
            Plans.SHIPPED,
            Plans.field("place", Kind.COUNTRY, "countries", "", true),
            Plans.field("begun", Kind.DATE, "", "start", false)));

    @Test
    void oneCountryGivesItsCode() {
        ResolvedValue value = resolver.resolve("country", "Кот-д’Ивуар", "ru");
        assertThat(value.status()).isEqualTo(Status.STATED);
        assertThat(value.codes()).containsExactly("CIV");
        assertThat(value.value()).isEqualTo("CIV");
        assertThat(value.group()).isEmpty();
        assertThat(value.confidence().fillsOutput()).isTrue();
    }

    @Test
    void severalCountriesGiveTheirCodesInOrder() {
        assertThat(resolver.resolve("place", "Peru; Chile", "en").codes()).containsExactly("PER", "CHL");
    }

    @Test
    void aGroupGivesItsCodeAndItsMembersAndNoCodes() {
        ResolvedValue value = resolver.resolve("country", "CIS countries", "en");
        assertThat(value.group()).isEqualTo("GRP:CIS");
        assertThat(value.codes()).isEmpty();
        assertThat(value.members()).contains("ARM", "KAZ").isSorted();
    }

    @Test
    void whatNobodyKnowsIsUnresolvedAndGivesNothing() {
        ResolvedValue value = resolver.resolve("country", "Atlantis", "en");
        assertThat(value.status()).isEqualTo(Status.UNRESOLVED);
        assertThat(value.confidence().fillsOutput()).isFalse();
        assertThat(value.codes()).isEmpty();
        assertThat(value.value()).isEmpty();
    }

    @Test
    void anAmbiguousNameNamesItsReadings() {
        ResolvedValue value = resolver.resolve("country", "Congo", "en");
        assertThat(value.confidence()).isEqualTo(Confidence.X);
        assertThat(value.alternatives()).extracting(a -> a.code()).contains("COD", "COG");
    }

    @Test
    void datesAmountsAndNullWordsAreReadAsInACell() {
        assertThat(resolver.resolve("date", "15 mai 2018", "fr").value()).isEqualTo("2018-05-15");
        assertThat(resolver.resolve("begun", "2016-2018", "en").value()).isEqualTo("2016");
        assertThat(resolver.resolve("money", "US$ 1.2 million", "en").value()).isEqualTo("1200000");
        assertThat(resolver.resolve("money", "in kind", "en").status()).isEqualTo(Status.IN_KIND);
        assertThat(resolver.resolve("money", "", "en").status()).isEqualTo(Status.NOT_STATED);
    }

    @Test
    void aVocabularyMayBeAskedByItsName() {
        assertThat(resolver.resolve("levels", "national", "en").codes()).hasSize(1);
        assertThat(resolver.resolve("language", "French", "en").codes()).containsExactly("fr");
    }

    @Test
    void anUnknownKindIsAnErrorThatNamesThoseThereAre() {
        assertThatThrownBy(() -> resolver.resolve("colour", "red", "en"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("colour")
                .hasMessageContaining("country");
    }
}
