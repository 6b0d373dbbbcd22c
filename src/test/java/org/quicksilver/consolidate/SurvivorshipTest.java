package org.quicksilver.consolidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.quicksilver.consolidate.ARecord.aRecord;
import static org.quicksilver.consolidate.Books.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SurvivorshipTest {

    private static EntityValue only(Entity entity, String field) {
        assertThat(entity.values(field)).hasSize(1);
        return entity.values(field).get(0);
    }

    @Test
    void latestTakesTheLatestRoundWhateverWasReceivedLast() {
        Entity book = book(
                aRecord("R1").ofRound("r1").receivedOn("2021-01-01").with("state", "planned"),
                aRecord("R2").ofRound("r2").receivedOn("2020-01-01").with("state", "printed"));
        assertThat(only(book, "state"))
                .extracting(EntityValue::value, EntityValue::sourceRecordId, EntityValue::rule)
                .containsExactly("printed", "R2", "latest");
        assertThat(only(book, "state").alternatives()).containsExactly("planned");
    }

    @Test
    void latestOfOneRoundTakesWhatWasReceivedLast() {
        Entity book = book(
                aRecord("R1").ofRound("r2").receivedOn("2021-02-01").with("state", "printed"),
                aRecord("R2").ofRound("r2").receivedOn("2021-01-01").with("state", "planned"));
        assertThat(book.value("state")).isEqualTo("printed");
    }

    @Test
    void latestPassesOverARoundThatSaysNothing() {
        Entity book = book(
                aRecord("R1").ofRound("r1").with("state", "planned"),
                aRecord("R2").ofRound("r2").withTitle("x"));
        assertThat(book.value("state")).isEqualTo("planned");
    }

    @Test
    void earliestTakesTheFirstRound() {
        Entity book = book(
                aRecord("R2").ofRound("r1").with("shelf", "A"),
                aRecord("R1").ofRound("r2").with("shelf", "B"));
        assertThat(only(book, "shelf").value()).isEqualTo("A");
    }

    @Test
    void mostPreciseTakesTheDayBeforeTheYearOfTheLastRoundThatStatesOne() {
        Entity book = book(
                aRecord("R1").ofRound("r1").with("published", "2016-05-31"),
                aRecord("R2").ofRound("r2").with("published", "2017"),
                aRecord("R3").ofRound("r2").with("published", "2017-03"),
                aRecord("R4").ofRound("r3").withTitle("x"));
        assertThat(only(book, "published"))
                .extracting(EntityValue::value, EntityValue::rule)
                .containsExactly("2017-03", "most_precise");
    }

    @Test
    void mostFrequentTakesWhatMostRecordsSayInWhateverLetters() {
        Entity book = book(
                aRecord("R1").withTitle("A very long title that one library has"),
                aRecord("R2").withTitle("SHORT TITLE"),
                aRecord("R3").withTitle("Short title"));
        assertThat(only(book, "title"))
                .extracting(EntityValue::value, EntityValue::sourceRecordId, EntityValue::rule)
                .containsExactly("SHORT TITLE", "R2", "most_frequent");
    }

    @Test
    void theNextRuleOfAListDecidesATie() {
        Entity book = book(aRecord("R1").withTitle("Short"), aRecord("R2").withTitle("Much longer"));
        assertThat(only(book, "title"))
                .extracting(EntityValue::value, EntityValue::rule)
                .containsExactly("Much longer", "longest");
    }

    @Test
    void longestCountsLettersNotUnits() {
        Entity book = book(aRecord("R1").with("blurb", "𝔸𝔹𝔻"), aRecord("R2").with("blurb", "abcd"));
        assertThat(book.value("blurb")).isEqualTo("abcd");
    }

    @Test
    void mostCompleteTakesTheRecordThatStatesMost() {
        Entity book = book(
                aRecord("R1").with("note", "a"),
                aRecord("R2").with("note", "b").with("state", "printed").with("pages", "9"));
        assertThat(only(book, "note"))
                .extracting(EntityValue::value, EntityValue::rule)
                .containsExactly("b", "most_complete");
    }

    @Test
    void theLastTieIsBrokenByTheSmallestId() {
        Entity book = book(aRecord("R2").with("note", "b"), aRecord("R1").with("note", "a"));
        assertThat(only(book, "note"))
                .extracting(EntityValue::value, EntityValue::rule)
                .containsExactly("a", "smallest_id");
    }

    @Test
    void unionTakesEveryValueOnceWithItsSurestWords() {
        Entity book = book(
                aRecord("R1").with("subjects", "tin", "Tinn (?)", Map.of()).withAll("subjects", "lead"),
                aRecord("R2").withAll("subjects", "zinc", "tin"));
        assertThat(book.values("subjects"))
                .extracting(EntityValue::itemNo, EntityValue::value, EntityValue::verbatim, EntityValue::sourceRecordId)
                .containsExactly(
                        tuple(1, "lead", "lead", "R1"),
                        tuple(2, "tin", "Tinn (?)", "R1"),
                        tuple(3, "zinc", "zinc", "R2"));
    }

    @Test
    void aManyValuedFieldUnderASingleRuleTakesAllItemsOfOneRecord() {
        Entity book = book(
                aRecord("R1").ofRound("r1").withAll("authors", "Ada", "Ben"),
                aRecord("R2").ofRound("r2").withAll("authors", "Cleo", "Dan"));
        assertThat(book.values("authors")).extracting(EntityValue::value).containsExactly("Cleo", "Dan");
    }

    @Test
    void anAmountIsOneStatementNeverASum() {
        Entity book = book(
                aRecord("R1").ofRound("r1").withAmount("price", "100", "EUR"),
                aRecord("R2").ofRound("r1").withAmount("price", "250", "EUR"),
                aRecord("R3").ofRound("r2").withAmount("price", "300", "USD"));
        assertThat(only(book, "price"))
                .extracting(EntityValue::value, v -> v.detail().get("currency"), EntityValue::alternatives)
                .containsExactly("300", "USD", List.of("100 EUR", "250 EUR"));
    }

    @Test
    void theSameNumberInAnotherCurrencyIsAnotherAmount() {
        Entity book = book(
                aRecord("R1").ofRound("r1").withAmount("price", "100", "EUR"),
                aRecord("R2").ofRound("r2").withAmount("price", "100", "USD"));
        assertThat(only(book, "price").detail()).containsEntry("currency", "USD");
    }

    @Test
    void supersededAndWithdrawnRecordsDoNotSpeak() {
        Entity book = book(
                aRecord("R1").ofRound("r2").superseded().with("state", "printed"),
                aRecord("R2").ofRound("r1").with("state", "planned"),
                aRecord("R3").ofRound("r3").withdrawn().with("state", "pulped"));
        assertThat(book.value("state")).isEqualTo("planned");
        assertThat(only(book, "state").alternatives()).isEmpty();
        assertThat(book.members()).hasSize(3);
        assertThat(book.currentCount()).isEqualTo(1);
        assertThat(book.lastRound()).isEqualTo("r1");
    }

    @Test
    void aBookWithNoCurrentRecordIsWithdrawnAndStillShowsWhatItWas() {
        Entity book = book(aRecord("R1").withdrawn().withTitle("Gone"));
        assertThat(book.standing()).isEqualTo("withdrawn");
        assertThat(book.value("title")).isEqualTo("Gone");
    }

    @Test
    void onlySureReadingsShow() {
        assertThat(book(aRecord("R1").withDoubtful("state", "printed")).values("state"))
                .isEmpty();
    }

    @Test
    void whatIsNotPublicIsNotConsolidated() {
        assertThat(book(aRecord("R1").with("keeper", "Eve")).values("keeper")).isEmpty();
    }

    @Test
    void aJudgementBeatsEveryRule() {
        Entity book = book(
                "B1",
                List.of(new ValueDecision("D1", "R1", "state", "lost")),
                aRecord("R1").ofRound("r1").with("state", "planned"),
                aRecord("R2").ofRound("r2").with("state", "printed"));
        assertThat(only(book, "state"))
                .extracting(EntityValue::value, EntityValue::rule, EntityValue::decisionId, EntityValue::sourceRecordId)
                .containsExactly("lost", "decision", "D1", "");
        assertThat(only(book, "state").alternatives()).containsExactly("planned", "printed");
    }

    @Test
    void anAmountThatIsJudgedRightComesFromARecordThatStatesItInThatCurrency() {
        ARecord dollars = aRecord("R1").with("price", "100", "USD 100", Map.of("currency", "USD"));
        ARecord euros = aRecord("R2").with("price", "100", "EUR 100", Map.of("currency", "EUR"));
        EntityValue price =
                only(book("B1", List.of(new ValueDecision("D1", "R1", "price", "100 EUR")), dollars, euros), "price");
        assertThat(price)
                .extracting(EntityValue::value, EntityValue::rule, EntityValue::decisionId, EntityValue::sourceRecordId)
                .containsExactly("100", "decision", "D1", "R2");
        assertThat(price.detail()).containsEntry("currency", "EUR");
        assertThat(price.alternatives()).containsExactly("100 USD");
        EntityValue gone =
                only(book("B1", List.of(new ValueDecision("D1", "R1", "price", "90 EUR")), dollars), "price");
        assertThat(gone)
                .extracting(EntityValue::value, EntityValue::sourceRecordId, EntityValue::detail)
                .containsExactly("90", "", Map.of("currency", "EUR"));
    }

    @Test
    void ofTwoJudgementsTheLaterHolds() {
        Entity book = book(
                "B1",
                List.of(new ValueDecision("D2", "R1", "state", "b"), new ValueDecision("D1", "R1", "state", "a")),
                aRecord("R1").with("state", "planned"));
        assertThat(book.value("state")).isEqualTo("b");
    }

    @Test
    void aJudgementCanSayThatNothingIsTrue() {
        Entity book = book(
                "B1",
                List.of(new ValueDecision("D1", "R1", "state", "")),
                aRecord("R1").with("state", "planned"));
        assertThat(book.values("state")).isEmpty();
    }

    @Test
    void roundsAreThoseOfTheRecordsThatSpeakInOrderOfTime() {
        Entity book = book(
                aRecord("R1").ofRound("r3").withTitle("x"),
                aRecord("R2").ofRound("r1").withTitle("x"));
        assertThat(List.of(book.firstRound(), book.lastRound())).containsExactly("r1", "r3");
    }

    @Test
    void theOrderOfRecordsChangesNothing() {
        List<ARecord> records = new ArrayList<>(Arrays.asList(
                aRecord("R1")
                        .ofRound("r1")
                        .withTitle("One")
                        .withAll("subjects", "a", "b")
                        .with("pages", "10"),
                aRecord("R2")
                        .ofRound("r2")
                        .withTitle("Two")
                        .withAll("subjects", "b", "c")
                        .with("pages", "12"),
                aRecord("R3")
                        .ofRound("r2")
                        .withTitle("Three")
                        .with("published", "2019")
                        .with("pages", "14"),
                aRecord("R4")
                        .ofRound("r2")
                        .withTitle("two")
                        .with("published", "2019-04")
                        .with("note", "n")));
        Entity first = book(records.toArray(new ARecord[0]));
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(records, random);
            assertThat(book(records.toArray(new ARecord[0]))).isEqualTo(first);
        }
    }
}
