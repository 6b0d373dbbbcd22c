package org.quicksilver.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.quicksilver.record.Confidence;

/** The cascade on a small orchard of vocabularies; the cases stand in resolver_cases.csv. */
class ResolverTest {

    private static final Vocabularies ORCHARD = TestTable.load(TestTable.RESOURCES.resolve("orchard"));

    @TestFactory
    Stream<DynamicTest> resolvesAsTheTableSays() {
        return TestTable.rows("resolver_cases.csv").stream().map(ResolverTest::aCase);
    }

    private static DynamicTest aCase(CsvTable.Row row) {
        String text = row.get("text").replace("\\n", "\n");
        return DynamicTest.dynamicTest(row.get("promise") + ": " + row.get("text"), () -> {
            List<Resolution> parts =
                    ORCHARD.resolver(row.get("vocabulary")).resolveMany(text, row.get("lang"), row.get("as_of"));
            assertThat(parts.stream().map(ResolverTest::told).collect(Collectors.joining(" | ")))
                    .isEqualTo(row.get("expected"));
        });
    }

    /** A part as the table writes it: class, codes or candidates in brackets, rule. */
    private static String told(Resolution part) {
        String codes = part.codes().isEmpty()
                ? part.alternatives().stream()
                        .map(Resolution.Alternative::code)
                        .toList()
                        .toString()
                : String.join("+", part.codes());
        return part.confidence() + " " + codes + " " + part.rule();
    }

    @Test
    void onlyClassAAndBGiveCodes() {
        for (CsvTable.Row row : TestTable.rows("resolver_cases.csv")) {
            for (Resolution part : ORCHARD.resolver(row.get("vocabulary"))
                    .resolveMany(row.get("text"), row.get("lang"), row.get("as_of"))) {
                assertThat(part.codes().isEmpty()).isEqualTo(!part.isStated());
                assertThat(!part.isStated() || part.confidence().fillsOutput()).isTrue();
            }
        }
    }

    @Test
    void withoutSuggestionsTheRestIsTheSame() {
        for (CsvTable.Row row : TestTable.rows("resolver_cases.csv")) {
            Resolver resolver = ORCHARD.resolver(row.get("vocabulary"));
            Resolution whole = resolver.resolve(row.get("text"), row.get("lang"), row.get("as_of"));
            Optional<Resolution> certain =
                    resolver.resolveWithoutSuggestions(row.get("text"), row.get("lang"), row.get("as_of"));
            assertThat(certain.orElse(whole)).isEqualTo(whole);
            assertThat(certain.isPresent() || !whole.confidence().fillsOutput()).isTrue();
        }
    }

    @Test
    void askingAgainAndInAnyOrderGivesTheSame() {
        List<CsvTable.Row> rows = TestTable.rows("resolver_cases.csv");
        Vocabularies fresh = TestTable.load(TestTable.RESOURCES.resolve("orchard"));
        List<List<Resolution>> forward = rows.stream().map(r -> ask(ORCHARD, r)).toList();
        List<List<Resolution>> backward = IntStream.rangeClosed(1, rows.size())
                .mapToObj(i -> ask(fresh, rows.get(rows.size() - i)))
                .toList();
        for (int i = 0; i < rows.size(); i++) {
            assertThat(backward.get(rows.size() - 1 - i)).isEqualTo(forward.get(i));
            assertThat(ask(ORCHARD, rows.get(i))).isEqualTo(forward.get(i));
        }
    }

    private static List<Resolution> ask(Vocabularies vocabularies, CsvTable.Row row) {
        return vocabularies
                .resolver(row.get("vocabulary"))
                .resolveMany(row.get("text"), row.get("lang"), row.get("as_of"));
    }

    @Test
    void everyPartKeepsItsWords() {
        assertThat(ORCHARD.resolver("fruits").resolveMany("Apple; Quince and Pear", "en", ""))
                .extracting(Resolution::text)
                .containsExactly("Apple", "Quince", "Pear");
    }

    @Test
    void aVocabularyThatIsNotThereResolvesNothing() {
        Resolution none = ORCHARD.resolver("nowhere").resolve("Apple", "en", "");
        assertThat(none.confidence()).isEqualTo(Confidence.U);
        assertThat(none.codes()).isEmpty();
    }

    @Test
    void codesOfAFallbackCarryItsPrefixAndLabels() {
        assertThat(ORCHARD.get("growers").code("FRT-APL").orElseThrow().label("fr"))
                .isEqualTo("Pomme");
        assertThat(ORCHARD.get("growers").code("VAL").orElseThrow().parent()).isEqualTo("FRT-APL");
        assertThat(ORCHARD.get("fruits").code("APL").orElseThrow().attribute("colour"))
                .isEqualTo("red");
    }

    @Test
    void everyFileIsHashed() {
        assertThat(ORCHARD.hashes()).containsKeys("fruits.csv", "fruits.codes.csv", "facts/prices.csv");
        assertThat(ORCHARD.hashes().values()).allMatch(h -> h.matches("[0-9a-f]{64}"));
        assertThat(ORCHARD.facts("prices").rows())
                .containsExactly(Map.of("fruit", "APL", "month", "2020-01", "price", "1.50"));
    }
}
