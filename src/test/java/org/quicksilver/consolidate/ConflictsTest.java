package org.quicksilver.consolidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.quicksilver.consolidate.ARecord.aRecord;
import static org.quicksilver.consolidate.Books.book;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConflictsTest {

    @Test
    void recordsOfOneRoundThatDisagreeAreListedWithTheValueShown() {
        Entity book = book(
                aRecord("R1").ofRound("r1").receivedOn("2018-01-01").with("state", "planned"),
                aRecord("R2").ofRound("r1").receivedOn("2018-02-01").with("state", "printed"),
                aRecord("R3").ofRound("r1").receivedOn("2018-01-15").with("state", "planned"));
        assertThat(book.conflicts())
                .extracting(
                        Entity.Conflict::round,
                        Entity.Conflict::value,
                        Entity.Conflict::records,
                        Entity.Conflict::chosen,
                        Entity.Conflict::rule)
                .containsExactly(tuple("r1", "planned", 2, false, "latest"), tuple("r1", "printed", 1, true, "latest"));
        assertThat(book.conflictCount()).isEqualTo(1);
    }

    @Test
    void recordsOfDifferentRoundsMayDiffer() {
        assertThat(book(
                                aRecord("R1").ofRound("r1").with("state", "planned"),
                                aRecord("R2").ofRound("r2").with("state", "printed"))
                        .conflicts())
                .isEmpty();
    }

    @Test
    void aSupersededRecordContradictsNobody() {
        assertThat(book(
                                aRecord("R1").ofRound("r1").superseded().with("state", "planned"),
                                aRecord("R2").ofRound("r1").with("state", "printed"))
                        .conflicts())
                .isEmpty();
    }

    @Test
    void wordingsAndTheRespondentsOwnNumbersAreNoConflict() {
        assertThat(book(
                                aRecord("R1")
                                        .withTitle("One")
                                        .with("blurb", "a")
                                        .with("card", "17"),
                                aRecord("R2")
                                        .withTitle("Uno")
                                        .with("blurb", "b")
                                        .with("card", "4"))
                        .conflicts())
                .isEmpty();
    }

    @Test
    void whenAnAnswerCameInIsNoConflict() {
        assertThat(book(
                                aRecord("R1").with("listed_on", "2018-01-01"),
                                aRecord("R2").with("listed_on", "2018-02-01"))
                        .conflicts())
                .isEmpty();
    }

    @Test
    void manyValuedFieldsAreUnitedNotInConflict() {
        assertThat(book(aRecord("R1").withAll("subjects", "a"), aRecord("R2").withAll("subjects", "b"))
                        .conflicts())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "published, 2016, 2016-05-31, true", // one is the other, less precise
        "published, 2016-05, 2016-06, false",
        "pages, 352000, 352400, true", // one is the other, rounded
        "pages, 350000, 352400, true",
        "pages, 300000, 352400, false", // one digit says too little to be a rounding
        "pages, 19, 20, false",
        "state, Planned, planned, true"
    })
    void precisionIsNoDisagreement(String field, String one, String other, boolean agree) {
        assertThat(book(aRecord("R1").with(field, one), aRecord("R2").with(field, other))
                        .conflicts()
                        .isEmpty())
                .isEqualTo(agree);
    }

    @ParameterizedTest
    @CsvSource({
        "100, EUR, 102, EUR, true", // 2 %
        "100, EUR, 103, EUR, false",
        "100, EUR, 200, XTS, true", // two for one
        "100, EUR, 205, XTS, false",
        "100, EUR, 100, XXX, false" // no rate: they cannot be said to agree
    })
    void amountsAgreeWithinTwoPercentAfterConversion(
            String one, String currency, String other, String otherCurrency, boolean agree) {
        AmountConversion twoForOne = (amount, code, date) -> switch (code) {
            case "EUR" -> converted(amount);
            case "XTS" -> converted(amount.divide(BigDecimal.valueOf(2)));
            default -> Optional.empty();
        };
        List<Member> members = Stream.of(
                        aRecord("R1").withAmount("price", one, currency),
                        aRecord("R2").withAmount("price", other, otherCurrency))
                .map(ARecord::build)
                .toList();
        Entity book = new Consolidator(Books.PLAN, twoForOne)
                .consolidate(new Cluster("B1", members, 1, ReviewState.NONE, List.of()));
        assertThat(book.conflicts().isEmpty()).isEqualTo(agree);
    }

    private static Optional<AmountConversion.Converted> converted(BigDecimal amount) {
        return Optional.of(new AmountConversion.Converted(amount, BigDecimal.ONE, ""));
    }

    @Test
    void anAmountInConflictIsListedWithItsCurrency() {
        Entity book = book(
                aRecord("R1").with("price", "100", "100", Map.of("currency", "EUR")),
                aRecord("R2").with("price", "900", "900", Map.of("currency", "USD")));
        assertThat(book.conflicts()).extracting(Entity.Conflict::value).containsExactly("100 EUR", "900 USD");
    }
}
