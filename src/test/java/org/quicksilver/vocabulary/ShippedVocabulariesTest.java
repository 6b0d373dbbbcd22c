package org.quicksilver.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.quicksilver.record.Status;

/** The vocabularies of jobs/vocabularies, and what they make of cells as people write them. */
class ShippedVocabulariesTest {

    private static final Vocabularies SHIPPED = TestTable.load(TestTable.SHIPPED);
    private static final Resolver COUNTRIES = SHIPPED.resolver("countries");
    private static final Set<String> AUTHORITY = Set.of("preferred", "official", "formal", "short");

    @Test
    void theShippedFolderHasNoFault() {
        List<Fault> faults = new ArrayList<>();
        Vocabularies.load(TestTable.SHIPPED, faults::add);
        assertThat(faults).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> readsCountryCells() {
        return TestTable.rows("country_cells.csv").stream()
                .map(row -> DynamicTest.dynamicTest(row.get("id") + " " + row.get("cell"), () -> check(row)));
    }

    private static void check(CsvTable.Row row) {
        List<Resolution> parts = COUNTRIES.resolveMany(row.get("cell"), row.get("lang"), "2018-12-31");
        List<String> codes =
                parts.stream().flatMap(p -> p.codes().stream()).sorted().toList();
        List<String> expected = row.get("codes").isEmpty()
                ? List.of()
                : List.of(row.get("codes").split(" ", -1));
        switch (row.get("outcome")) {
            case "single", "list", "group" -> assertThat(codes).isEqualTo(expected);
            case "ambiguous", "former" -> {
                assertThat(codes).isEmpty();
                assertThat(parts.get(0).alternatives().stream().map(Resolution.Alternative::code))
                        .containsAll(expected);
            }
            case "typo" -> {
                assertThat(codes).isEmpty();
                assertThat(parts.get(0).alternatives().stream().map(Resolution.Alternative::code))
                        .containsAll(expected);
            }
            case "part" -> assertThat(expected).containsAll(codes);
            case "none", "open" -> assertThat(codes).isEmpty();
            default -> throw new AssertionError("Unknown outcome " + row.get("outcome"));
        }
    }

    /** Every name by which the United Nations or CLDR calls a country means that country, or is declared not to be clear. */
    @Test
    void everyOfficialNameOfACountryMeansThatCountry() {
        List<String> wrong = new ArrayList<>();
        for (Label label : SHIPPED.get("countries").labels()) {
            Resolution is = COUNTRIES.resolve(label.label(), label.lang(), "");
            boolean declared = is.rule().equals("ambiguous") || is.rule().equals("former");
            if (AUTHORITY.contains(label.kind()) && !declared && !is.codes().equals(List.of(label.code()))) {
                wrong.add(label.label() + " (" + label.lang() + ") " + label.code() + " is " + is);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void namesWrittenInManyWaysMeanTheSame() {
        List<String> wrong = new ArrayList<>();
        for (Label label : SHIPPED.get("countries").labels()) {
            if (label.kind().equals("preferred") || label.kind().equals("formal")) {
                Resolution plain = COUNTRIES.resolve(label.label(), label.lang(), "");
                for (String variant : variants(label.label())) {
                    Resolution other = COUNTRIES.resolve(variant, label.lang(), "");
                    if (!other.codes().equals(plain.codes())) {
                        wrong.add(variant + " is " + other);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> variants(String name) {
        return List.of(
                java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD),
                name.toUpperCase(java.util.Locale.ROOT),
                name.replace(" ", "\u00A0"),
                name + "*",
                name + " (1)",
                "\u200F" + name + "\u200F",
                "  " + name + " ");
    }

    @TestFactory
    Stream<DynamicTest> takesNoCountryWhereThereIsNone() {
        return TestTable.rows("not_countries.csv").stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.get("text") + ": " + row.get("why"),
                        () -> assertThat(COUNTRIES
                                        .resolve(row.get("text"), row.get("lang"), "2018-12-31")
                                        .codes())
                                .isEmpty()));
    }

    /** One edit: never taken (a slip in an article is none), nearly always guessed right, hardly ever misguessed. */
    @Test
    void aMisspelledNameIsNeverTaken() {
        Set<String> names = new HashSet<>();
        for (String vocabulary : List.of("countries", "country-groups")) {
            SHIPPED.get(vocabulary).labels().forEach(l -> names.add(Folding.fold(l.label())));
        }
        int asked = 0;
        int right = 0;
        List<String> taken = new ArrayList<>();
        List<String> misled = new ArrayList<>();
        for (Label label : typoBase()) {
            for (String typo : typos(label.label())) {
                if (names.contains(Folding.fold(typo))) {
                    continue;
                }
                Resolution is = COUNTRIES.resolve(typo, label.lang(), "");
                boolean same = is.codes().equals(List.of(label.code()));
                if (is.isStated() && same && is.rule().startsWith("rule:")) {
                    continue;
                }
                asked++;
                if (is.isStated()) {
                    taken.add(typo + " is " + is.codes());
                }
                boolean first = !is.alternatives().isEmpty()
                        && is.alternatives().get(0).code().equals(label.code());
                right += first ? 1 : 0;
                if (is.rule().equals("fuzzy") && !first) {
                    misled.add(typo + " is " + is.alternatives());
                }
            }
        }
        assertThat(taken).isEmpty();
        assertThat(asked).isGreaterThan(4000);
        assertThat(misled.size()).as("misled by %s", misled).isLessThanOrEqualTo(asked / 200);
        assertThat(right / (double) asked).isGreaterThanOrEqualTo(0.985);
    }

    private static List<Label> typoBase() {
        return SHIPPED.get("countries").labels().stream()
                .filter(l -> l.kind().equals("preferred")
                        && !l.lang().equals("zh")
                        && l.label().length() > 4
                        && SHIPPED.get("countries")
                                .code(l.code())
                                .orElseThrow()
                                .attribute("kind")
                                .equals("un_member"))
                .sorted(Comparator.comparing(Label::line))
                .toList();
    }

    /** A letter left out, doubled, swapped with the next and exchanged for the next but one, at two places. */
    private static List<String> typos(String name) {
        List<String> out = new ArrayList<>();
        for (int i : List.of(name.length() / 2, name.length() * 3 / 4)) {
            if (i + 2 < name.length() && Character.isLetter(name.charAt(i)) && Character.isLetter(name.charAt(i + 1))) {
                String before = name.substring(0, i);
                String after = name.substring(i + 1);
                char at = name.charAt(i);
                out.add(before + after);
                out.add(before + at + at + after);
                out.add(before + after.charAt(0) + at + after.substring(1));
                out.add(before + (Character.isLetter(after.charAt(1)) ? after.charAt(1) : at) + after);
            }
        }
        out.removeIf(name::equals);
        return out.stream().distinct().toList();
    }

    @Test
    void everyMemberOfAGroupIsACountryAndEveryGroupHasMembers() {
        Set<String> groups = new HashSet<>();
        for (CsvTable.Row row : TestTable.facts(SHIPPED, "group-members")) {
            groups.add(row.get("group"));
            assertThat(SHIPPED.get("country-groups").code(row.get("group"))).isPresent();
            assertThat(SHIPPED.get("countries").code(row.get("iso3")))
                    .as(row.toString())
                    .isPresent();
            assertThat(Validity.isDate(row.get("valid_from")) && Validity.isDate(row.get("valid_to")))
                    .as(row.toString())
                    .isTrue();
        }
        assertThat(SHIPPED.get("country-groups").codes().stream()
                        .map(Code::code)
                        .filter(c -> !groups.contains(c)))
                .containsExactlyInAnyOrder("GLOBAL", "GRP:G77");
    }

    @Test
    void partiesAreCountedAsTheConferencesCountedThem() {
        assertThat(parties("2018-11-19")).isEqualTo(101);
        assertThat(parties("2019-09-23")).isEqualTo(113);
    }

    private static long parties(String date) {
        return TestTable.facts(SHIPPED, "parties").stream()
                .filter(r -> r.get("convention").equals("MIN"))
                .filter(r -> !r.get("ratified").isEmpty() && r.get("ratified").compareTo(date) <= 0)
                .count();
    }

    @Test
    void factsNameCodesThatAre() {
        for (CsvTable.Row row : TestTable.facts(SHIPPED, "centre-parties")) {
            assertThat(SHIPPED.get("centres").code(row.get("centre")))
                    .as(row.toString())
                    .isPresent();
            assertThat(SHIPPED.get("countries").code(row.get("iso3")))
                    .as(row.toString())
                    .isPresent();
            assertThat(SHIPPED.get("conventions").code(row.get("convention")))
                    .as(row.toString())
                    .isPresent();
        }
        for (CsvTable.Row row : TestTable.facts(SHIPPED, "centre-conventions")) {
            assertThat(SHIPPED.get("centres").code(row.get("centre")))
                    .as(row.toString())
                    .isPresent();
        }
        for (CsvTable.Row row : TestTable.facts(SHIPPED, "rates-monthly")) {
            assertThat(SHIPPED.get("currencies").code(row.get("currency")))
                    .as(row.toString())
                    .isPresent();
            assertThat(new java.math.BigDecimal(row.get("per_usd"))).isPositive();
        }
        for (Code register : SHIPPED.get("registers").codes()) {
            String organisation = register.attribute("organisation");
            assertThat(organisation.isEmpty()
                            || SHIPPED.get("organisations").code(organisation).isPresent())
                    .isTrue();
        }
    }

    @TestFactory
    Stream<DynamicTest> readsCellsOfOtherFields() {
        return TestTable.rows("other_cells.csv").stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.get("vocabulary") + " " + row.get("text"),
                        () -> assertThat(SHIPPED
                                        .resolver(row.get("vocabulary"))
                                        .resolveMany(row.get("text"), row.get("lang"), "2018-12-31")
                                        .stream()
                                        .map(p -> p.status() == Status.STATED
                                                ? String.join("+", p.codes())
                                                : p.status() == Status.UNRESOLVED
                                                        ? p.confidence().name()
                                                        : p.status().code())
                                        .toList())
                                .containsExactly(row.get("expected").split(" ", -1))));
    }
}
