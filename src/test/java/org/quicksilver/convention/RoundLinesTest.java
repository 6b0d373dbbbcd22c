package org.quicksilver.convention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.quicksilver.consolidate.ARecord.aRecord;
import static org.quicksilver.convention.Mechanisms.FIRST;
import static org.quicksilver.convention.Mechanisms.SECOND;
import static org.quicksilver.convention.Mechanisms.mechanisms;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quicksilver.consolidate.ARecord;

class RoundLinesTest {

    private static ARecord record(String id, String round, String status) {
        ARecord record = aRecord(id).by("CTR-KEN").ofRound(round).withTitle("x");
        return status.isEmpty() ? record : record.with("status", status);
    }

    private static List<String> changes(Mechanisms mechanisms) {
        return mechanisms.rows("mechanism_rounds").stream()
                .map(row -> row.get(row.size() - 1))
                .toList();
    }

    private static Mechanisms bothRounds() {
        return mechanisms().answered("CTR-KEN", FIRST).answered("CTR-KEN", SECOND);
    }

    @ParameterizedTest
    @CsvSource({
        "ONGOING, ONGOING, continued",
        "PLANNED, ONGOING, status_changed",
        "ONGOING, COMPLETED, completed",
        "COMPLETED, COMPLETED, continued",
        "PLANNED, CANCELLED, cancelled",
        "ONGOING, '', continued"
    })
    void theSecondRoundSaysWhatBecameOfIt(String before, String now, String change) {
        assertThat(changes(bothRounds().with("M1", record("R1", FIRST, before), record("R2", SECOND, now))))
                .containsExactly("new", change);
    }

    @Test
    void whatFirstAppearsInALaterRoundHasNoEarlierLine() {
        assertThat(bothRounds().with("M1", record("R1", SECOND, "ONGOING")).rows("mechanism_rounds"))
                .extracting(row -> row.get(0), row -> row.get(9))
                .containsExactly(tuple(SECOND, "new"));
    }

    @Test
    void whatItsRespondentLeavesOutIsNotReported() {
        assertThat(changes(bothRounds().with("M1", record("R1", FIRST, "ONGOING"))))
                .containsExactly("new", "not_reported");
    }

    @Test
    void whatNobodyCouldReportIsNoDrop() {
        Mechanisms silent = mechanisms().answered("CTR-KEN", FIRST).answered("CTR-NEW", SECOND);
        assertThat(changes(silent.with("M1", record("R1", FIRST, "ONGOING"))))
                .containsExactly("new", "respondent_silent");
    }

    @Test
    void whatWasOverBeforeIsNoDrop() {
        assertThat(changes(bothRounds().with("M1", record("R1", FIRST, "COMPLETED"))))
                .containsExactly("new", "ended_before");
        assertThat(changes(
                        bothRounds().with("M1", record("R1", FIRST, "ONGOING").with("end_date", "2018-11"))))
                .containsExactly("new", "ended_before");
        assertThat(changes(
                        bothRounds().with("M1", record("R1", FIRST, "ONGOING").with("end_date", "2019"))))
                .containsExactly("new", "not_reported");
    }

    @Test
    void aRoundAfterTheOneReportedOnIsNotLookedAt() {
        Mechanisms later = bothRounds().answered("CTR-KEN", "2021-2022");
        assertThat(later.with("M1", record("R1", FIRST, "ONGOING")).rows("mechanism_rounds"))
                .hasSize(2);
    }

    @Test
    void aLineCountsTheRecordsThatSpeakInTheRound() {
        assertThat(bothRounds()
                        .with(
                                "M1",
                                record("R1", FIRST, "ONGOING"),
                                record("R2", FIRST, "PLANNED").superseded(),
                                record("R3", SECOND, "ONGOING")
                                        .withAmount("amount", "9", "EUR")
                                        .with("start_date", "2019-03")
                                        .with("participants_total", "30"))
                        .rows("mechanism_rounds"))
                .containsExactly(
                        List.of(FIRST, "ONGOING", "", "", "", "", "", "", "1", "new"),
                        List.of(SECOND, "ONGOING", "2019-03", "", "9", "EUR", "10", "30", "1", "continued"));
    }
}
