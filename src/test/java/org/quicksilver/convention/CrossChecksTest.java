package org.quicksilver.convention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicksilver.convention.Mechanisms.FIRST;
import static org.quicksilver.convention.Mechanisms.mechanisms;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quicksilver.consolidate.ARecord;

class CrossChecksTest {

    private static ARecord record(String id, String round) {
        return ARecord.aRecord(id).ofRound(round).withTitle("Mercury inventory");
    }

    private static List<String> found(ARecord record) {
        return mechanisms().with("M1", record).cells("quality/findings.csv").stream()
                .map(row -> (row.get("check") + " " + row.get("subject")).strip() + ": " + row.get("found"))
                .toList();
    }

    @Test
    void womenAndMenAreAllParticipants() {
        ARecord record = record("R1", FIRST).with("participants_total", "30").with("participants_female", "20");
        assertThat(found(record)).isEmpty();
        assertThat(found(record.with("participants_male", "10"))).isEmpty();
        assertThat(found(record("R1", FIRST)
                        .with("participants_total", "30")
                        .with("participants_female", "20")
                        .with("participants_male", "11")))
                .containsExactly("participants_sum: 20 + 11, total 30");
        assertThat(found(record("R1", FIRST).with("participants_total", "30").with("participants_male", "31")))
                .containsExactly("participants_sum: ? + 31, total 30");
    }

    @Test
    void anActivityEndsAfterItStarts() {
        assertThat(found(record("R1", FIRST).with("start_date", "2018-05").with("end_date", "2018")))
                .isEmpty();
        assertThat(found(record("R1", FIRST).with("start_date", "2018-05").with("end_date", "2017")))
                .containsExactly("end_before_start: 2018-05 to 2017");
    }

    @Test
    void anAmountHasTheSizeOfAnActivity() {
        assertThat(found(record("R1", FIRST).with("amount", "250000").with("currency", "USD")))
                .isEmpty();
        assertThat(found(record("R1", FIRST).with("amount", "25").with("currency", "USD")))
                .containsExactly("amount_out_of_range: 25 USD");
        assertThat(found(record("R1", FIRST).with("amount", "250000000").with("currency", "USD")))
                .containsExactly("amount_out_of_range: 250000000 USD");
    }

    @Test
    void aCentreServesItsRegionAndItsList() {
        assertThat(found(record("R1", FIRST).deliveredBy("CTR-KEN").withAll("beneficiaries", "KEN", "UGA")))
                .isEmpty();
        assertThat(found(record("R1", FIRST).deliveredBy("CTR-KEN").withAll("beneficiaries", "KEN", "PER")))
                .containsExactly("beneficiary_outside_region PER: CTR-KEN (AFR), PER (LAC)");
    }

    @Test
    void aBeneficiaryIsAPartyAtTheEndOfTheRound() {
        assertThat(found(record("R1", FIRST).with("conventions", "MIN").withAll("beneficiaries", "GHA", "KEN")))
                .containsExactly("beneficiary_not_party MIN KEN: Party since 2023-09-23");
    }

    @Test
    void aFindingChangesNoValue() {
        Map<String, String> row = mechanisms()
                .with("M1", record("R1", FIRST).with("start_date", "2018-05").with("end_date", "2017"))
                .cells("tables/mechanisms.csv")
                .get(0);
        assertThat(row).containsEntry("start_date", "2018-05").containsEntry("end_date", "2017");
    }
}
