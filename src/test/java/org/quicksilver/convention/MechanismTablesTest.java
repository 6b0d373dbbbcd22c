package org.quicksilver.convention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.quicksilver.consolidate.ARecord.aRecord;
import static org.quicksilver.convention.Mechanisms.FIRST;
import static org.quicksilver.convention.Mechanisms.SECOND;
import static org.quicksilver.convention.Mechanisms.mechanisms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quicksilver.consolidate.ARecord;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.Side;
import org.quicksilver.consolidate.TableSchema;
import org.quicksilver.record.Status;

class MechanismTablesTest {

    private static ARecord record(String id, String round) {
        return aRecord(id).by("CTR-KEN").ofRound(round).withTitle("Mercury inventory");
    }

    @Test
    void aCountryNamedBeatsTheGroupThatReachesItAndOfGroupsTheSmallestSpeaks() {
        assertThat(mechanisms()
                        .with(
                                "M1",
                                record("R1", FIRST)
                                        .with("beneficiaries", "KEN", "Kenia", Map.of())
                                        .with("beneficiaries", "UNG:AFR", "Africa", Map.of())
                                        .with("beneficiary_region", "M49:014", "East Africa", Map.of()))
                        .rows("mechanism_countries"))
                .containsExactly(
                        List.of("GHA", "beneficiary", "UNG:AFR", "Africa"),
                        List.of("KEN", "beneficiary", "", "Kenia"),
                        List.of("UGA", "beneficiary", "M49:014", "East Africa"));
    }

    @ParameterizedTest
    @CsvSource({"2017-2018, 0", "2015-2016, 0"})
    void aGroupHasTheMembersOfTheEndOfTheRound(String round, int members) {
        // Ukraine left on 2018-05-19, Georgia in 2009
        assertThat(mechanisms()
                        .with("M1", record("R1", round).with("beneficiaries", "GRP:CIS"))
                        .rows("mechanism_countries"))
                .hasSize(members);
    }

    @Test
    void aGroupWithoutAListOfMembersHasNoNumber() {
        assertThat(mechanisms()
                        .with("M1", record("R1", FIRST).withAll("beneficiaries", "GLOBAL", "UNG:AFR"))
                        .rows("mechanism_groups"))
                .containsExactly(List.of("GLOBAL", "GLOBAL", ""), List.of("UNG:AFR", "UNG:AFR", "3"));
    }

    @Test
    void theSharesOfConventionsSumToOne() {
        for (int n = 1; n <= 3; n++) {
            List<String> some = List.of("BAS", "MIN", "STO").subList(0, n);
            BigDecimal sum = mechanisms()
                    .with("M1", record("R1", FIRST).withAll("conventions", some.toArray(new String[0])))
                    .rows("mechanism_conventions")
                    .stream()
                    .map(row -> new BigDecimal(row.get(1)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).as("%d conventions", n).isEqualByComparingTo(BigDecimal.ONE);
        }
    }

    @Test
    void supportStandsWithItsGroupAndWhoAssignedIt() {
        assertThat(mechanisms()
                        .with("M1", record("R1", FIRST).withAll("support_type", "CB-TRN", "OTH"))
                        .rows("mechanism_support"))
                .containsExactly(List.of("CB-TRN", "CB", "respondent"), List.of("OTH", "", "respondent"));
    }

    @Test
    void everyLanguageHasItsOwnWording() {
        assertThat(mechanisms()
                        .with(
                                "M1",
                                record("R1", FIRST).with("description", "Short"),
                                record("R2", FIRST).in("fr").with("description", "Court"))
                        .rows("mechanism_texts"))
                .containsExactly(
                        List.of("description", "en", "Short", "R1"),
                        List.of("description", "fr", "Court", "R2"),
                        List.of("title", "en", "Mercury inventory", "R1"),
                        List.of("title", "fr", "Mercury inventory", "R2"));
    }

    @Test
    void organisationsStandInEachOfTheirRoles() {
        assertThat(mechanisms()
                        .with(
                                "M1",
                                record("R1", FIRST)
                                        .with("donors", "GOV-CHE", "Suisse", Map.of())
                                        .with("partners", "ORG-7", "A small club", Map.of())
                                        .with("implementing_org", "UNIDO"))
                        .rows("mechanism_organisations"))
                .containsExactly(
                        List.of("CTR-KEN", "reporting", "Centre in Kenya"),
                        List.of("GOV-CHE", "funding", "Switzerland"),
                        List.of("ORG-7", "partner", "A small club"),
                        List.of("UNIDO", "implementing", "United Nations Industrial Development Organization"));
    }

    @Test
    void fundingListsWhatIsStatedOnceARoundAndNeverAddsUp() {
        assertThat(mechanisms()
                        .with(
                                "M1",
                                record("R1", FIRST)
                                        .with("donors", "GEF")
                                        .withAmount("amount", "90", "EUR")
                                        .with("start_date", "2019-03")
                                        .with("amount_type", "BUDGET"),
                                record("R2", FIRST)
                                        .withAmount("amount", "90", "EUR")
                                        .with("amount_type", "BUDGET"),
                                record("R3", SECOND)
                                        .withUnresolved(
                                                "amount",
                                                "50-100k",
                                                Map.of("min", "50000", "max", "100000", "currency", "USD"))
                                        .withAmount("cofinancing", "7", "USD"),
                                record("R4", SECOND).without("cofinancing", Status.IN_KIND))
                        .rows("mechanism_funding"))
                .containsExactly(
                        List.of(
                                "1", FIRST, "GEF", "BUDGET", "90", "", "", "EUR", "", "100", "0.9", "2019-03", "false",
                                "R1"),
                        List.of("2", SECOND, "GEF", "", "", "50000", "100000", "USD", "", "", "", "", "true", "R3"),
                        List.of(
                                "3",
                                SECOND,
                                "GEF",
                                "COFINANCING",
                                "7",
                                "",
                                "",
                                "USD",
                                "",
                                "7",
                                "1",
                                "2019-01",
                                "false",
                                "R3"),
                        List.of("4", SECOND, "GEF", "INKIND", "", "", "", "", "", "", "", "", "false", "R4"));
    }

    @Test
    void theDonorStandsInALineOnlyWhereThereIsOne() {
        assertThat(mechanisms()
                        .with(
                                "M1",
                                record("R1", FIRST)
                                        .withAll("donors", "GEF", "NORAD")
                                        .withAmount("amount", "90", "USD"))
                        .rows("mechanism_funding")
                        .get(0)
                        .get(2))
                .isEmpty();
    }

    @Test
    void identifiersStandUnderTheirScheme() {
        assertThat(mechanisms()
                        .with(
                                "M1",
                                record("R1", FIRST)
                                        .with("other_ids", "GEF:9718")
                                        .with("other_ids", "77", "SIP 77", Map.of("scheme", "sip"))
                                        .with("other_ids", "ABC:1"))
                        .rows("mechanism_identifiers"))
                .containsExactly(List.of("GEF", "9718"), List.of("OTHER", "ABC:1"), List.of("SIP", "77"));
    }

    @Test
    void aPhaseIsOfTheEarlierOneAndACountryAloneOfASeries() {
        List<List<String>> links = mechanisms()
                .heldApart("M1", "M2", "different:phase", 0.9)
                .heldApart("M1", "M3", "disjoint:beneficiaries", 0.8)
                .heldApart("M3", "M1", "disjoint:beneficiaries", 0.85)
                .heldApart("M1", "M9", "disjoint:beneficiaries", 0.8)
                .with("M1", record("R1", FIRST).with("beneficiaries", "KEN").with("start_date", "2019"))
                .with("M2", record("R2", FIRST).with("beneficiaries", "KEN").with("start_date", "2017"))
                .with("M3", record("R3", FIRST).with("beneficiaries", "PER"))
                .published()
                .get("tables/mechanism_links.csv");
        assertThat(links)
                .containsExactly(
                        List.of("M1", "M2", "phase_of", "different:phase", "0.9", ""),
                        List.of("M1", "M3", "series", "disjoint:beneficiaries", "0.85", ""));
    }

    @Test
    void aNationalPartIsOfTheRegionalWholeAndAResubmissionReplacesWhatWasCancelled() {
        List<List<String>> links = mechanisms()
                .heldApart("M1", "M2", "judged", 0.7)
                .heldApart("M2", "M3", "judged", 0.7)
                .with("M1", record("R1", FIRST).withAll("beneficiaries", "KEN", "UGA"))
                .with(
                        "M2",
                        record("R2", FIRST)
                                .with("beneficiaries", "KEN")
                                .with("start_date", "2017")
                                .with("status", "CANCELLED"))
                .with("M3", record("R3", FIRST).with("beneficiaries", "KEN").with("start_date", "2018"))
                .published()
                .get("tables/mechanism_links.csv");
        assertThat(links)
                .extracting(row -> row.subList(0, 3))
                .containsExactly(List.of("M2", "M1", "part_of"), List.of("M3", "M2", "replaces"));
    }

    @Test
    void aMechanismReplacesTheOneThatItsWordsName() {
        List<List<String>> links = mechanisms()
                .heldApart("M1", "M2", "disjoint:beneficiaries", 0.8)
                .with("M1", record("R1", FIRST).with("description", "Started late. It replaces project GEF ID 9718."))
                .with("M2", record("R2", FIRST).withAll("other_ids", "GEF:9718"))
                .with("M3", record("R3", FIRST).with("description", "Continuation of “Sound storage of mercury”"))
                .with("M4", record("R4", FIRST).with("title", "Sound storage of mercury"))
                .with("M5", record("R5", FIRST).with("description", "Does not replace GEF ID 9718"))
                .with("M6", record("R6", FIRST).with("description", "Replaced by GEF ID 9718"))
                .with("M7", record("R7", FIRST).with("description", "It replaces 9718 lamps"))
                .with("M8", record("R8", FIRST).with("description", "取代GEF 9718项目；GEF 1"))
                .with("M9", record("R9", FIRST).with("description", "It replaces GEF ID 1234"))
                .published()
                .get("tables/mechanism_links.csv");
        assertThat(links)
                .containsExactly(
                        List.of("M1", "M2", "replaces", "stated", "", ""),
                        List.of("M3", "M4", "phase_of", "stated", "", ""),
                        List.of("M8", "M2", "replaces", "stated", "", ""));
    }

    @Test
    void whatLeadsToNoneOrToSeveralIsToldAndNoLink() {
        Map<String, List<List<String>>> tables = mechanisms()
                .with(
                        "M1",
                        record("R1", FIRST).withAll("other_ids", "GEF:9718").with("title", "Safe storage of mercury"))
                .with(
                        "M2",
                        record("R2", FIRST).withAll("other_ids", "GEF:9718").with("title", "Safe storage of mercury"))
                .with("M3", record("R3", FIRST).with("description", "It replaces GEF 9718. Replaces GEF ID no. 4711."))
                .with("M4", record("R4", FIRST).with("description", "It replaces “Safe storage of mercury”"))
                .with(
                        "M5",
                        record("R5", FIRST).with("description", "It replaces 9718 lamps, and in 2019 GEF 2019 ones"))
                .published();
        assertThat(tables).doesNotContainKey("tables/mechanism_links.csv");
        assertThat(tables.get("quality/stated_relations.csv"))
                .containsExactly(
                        List.of("M3", "replaces", "GEF:4711", "", "not_found"),
                        List.of("M3", "replaces", "GEF:9718", "", "ambiguous"),
                        List.of("M4", "replaces", "Safe storage of mercury", "", "ambiguous"));
    }

    @Test
    void theMainTableShowsTheLastRound() {
        assertThat(mechanisms()
                        .with(
                                "M1",
                                record("R1", FIRST)
                                        .deliveredBy("CTR-KEN")
                                        .with("beneficiaries", "KEN")
                                        .with("status", "ONGOING")
                                        .with("start_date", "2017-06-01")
                                        .withAmount("amount", "80", "EUR")
                                        .with("currency", "EUR"),
                                record("R2", SECOND)
                                        .deliveredBy("CTR-KEN")
                                        .with("status", "COMPLETED")
                                        .with("start_date", "2017-06")
                                        .with("participants_total", "0"))
                        .rows("mechanisms"))
                .containsExactly(List.of(
                        "Mercury inventory",
                        "en",
                        "",
                        "NAT",
                        "CTR",
                        "COMPLETED",
                        "2017-06",
                        "",
                        "CTR-KEN",
                        "Centre in Kenya",
                        "80",
                        "EUR",
                        "",
                        "100",
                        "0.8",
                        "2017-06",
                        "0",
                        "",
                        "",
                        "",
                        FIRST,
                        SECOND,
                        "current",
                        "yes",
                        "2",
                        "2",
                        "0",
                        "0.97",
                        "none"));
    }

    @Test
    void theFlatTableIsForPeople() {
        Map<String, String> row = mechanisms()
                .answered("CTR-KEN", FIRST)
                .answered("CTR-KEN", SECOND)
                .with(
                        "M1",
                        record("R1", FIRST)
                                .withAll("beneficiaries", "UGA", "KEN", "M49:014")
                                .with("status", "ONGOING")
                                .withAll("conventions", "BAS", "MIN")
                                .with("donors", "GOV-CHE"),
                        record("R2", SECOND).with("status", "COMPLETED"))
                .cells("tables/mechanisms_flat.csv")
                .get(0);
        assertThat(row)
                .containsEntry("countries", "Kenya; Uganda")
                .containsEntry("country_groups", "Eastern Africa")
                .containsEntry("serves_ldc", "true")
                .containsEntry("serves_sids", "false")
                .containsEntry("conventions", "Basel Convention; Minamata Convention on Mercury")
                .containsEntry("donors", "Switzerland")
                .containsEntry("respondents", "Centre in Kenya")
                .containsEntry("status", "Completed")
                .containsEntry("status_by_round", FIRST + ": Ongoing; " + SECOND + ": Completed");
    }

    @Test
    void coverageKeepsNamedRegionalListedAndUnservedApart() {
        List<Map<String, String>> rows = mechanisms()
                .with(
                        "M1",
                        record("R1", FIRST)
                                .withAll("beneficiaries", "GHA", "M49:014")
                                .with("start_date", "2017")
                                .with("end_date", "2019-05"))
                .with(
                        "M2",
                        aRecord("R2")
                                .withTitle("Tyres")
                                .with("conventions", "BAS")
                                .with("beneficiaries", "PER"))
                .cells("statistics/coverage_by_party.csv");
        assertThat(of(rows, "GHA"))
                .containsEntry("party_minamata", "true")
                .containsEntry("n_named", "1")
                .containsEntry("first_year", "2017")
                .containsEntry("last_year", "2019")
                .containsEntry("gap", "none");
        assertThat(of(rows, "KEN"))
                .containsEntry("party_minamata", "false") // of 2023
                .containsEntry("party_basel", "true")
                .containsEntry("n_by_region", "1")
                .containsEntry("n_centres", "1")
                .containsEntry("gap", "region_only");
        assertThat(of(rows, "KIR")).containsEntry("n_centres", "1").containsEntry("gap", "list_only");
        assertThat(of(rows, "PER"))
                .as("out of scope, and its centre has closed")
                .containsEntry("n_named", "0")
                .containsEntry("n_centres", "0")
                .containsEntry("gap", "unserved");
        assertThat(rows).extracting(r -> r.get("iso3")).isSorted().hasSize(9);
    }

    private static Map<String, String> of(List<Map<String, String>> rows, String iso3) {
        return rows.stream().filter(r -> iso3.equals(r.get("iso3"))).findFirst().orElseThrow();
    }

    @Test
    void reportingListsWhoAnsweredAndWhichCentresDidNot() {
        List<List<String>> rows = mechanisms()
                .answered("CTR-KEN", SECOND)
                .read(new ConventionInput.Reading("GEF", SECOND, 1, 0, 5, 0, 5))
                .read(new ConventionInput.Reading("GEF", "", 1, 0, 3, 3, 0))
                .read(new ConventionInput.Reading("CTR-KEN", FIRST, 0, 1, 0, 0, 0))
                .with("M1", record("R1", SECOND).with("status", "ONGOING").with("beneficiaries", "KEN"))
                .published()
                .get("statistics/reporting_by_respondent.csv");
        assertThat(rows)
                .containsExactly(
                        List.of("CTR-KEN", FIRST, "unreadable", "0", "1", "0", "0", "0", "0", ""),
                        List.of("CTR-KEN", SECOND, "full", "1", "0", "9", "8", "1", "1", "0.5"),
                        List.of("CTR-NEW", SECOND, "none", "0", "0", "0", "0", "0", "0", ""),
                        List.of("GEF", SECOND, "nil", "1", "0", "5", "0", "5", "0", ""),
                        List.of("GEF", "_U", "full", "1", "0", "3", "3", "0", "0", ""));
    }

    @Test
    void everyRowFitsItsSchemaAndEveryTableIsSortedWithoutRepeats() {
        Mechanisms all = mechanisms()
                .answered("CTR-KEN", FIRST)
                .answered("CTR-KEN", SECOND)
                .heldApart("M1", "M2", "different:phase", 0.5)
                .with(
                        "M1",
                        record("R1", FIRST)
                                .withAll("beneficiaries", "UNG:AFR", "PER")
                                .withAll("conventions", "MIN", "BAS")
                                .withAmount("amount", "1", "USD")
                                .with("languages", "en")
                                .with("themes", "ASGM"),
                        record("R3", SECOND).in("fr").with("donors", "GEF").with("other_ids", "GEF:1"))
                .with("M2", record("R2", FIRST).with("support_type", "CB"));
        Map<String, List<List<String>>> published = all.published();
        for (TableSchema schema : all.tables().schemas()) {
            List<List<String>> keys = new ArrayList<>();
            for (List<String> row : published.getOrDefault(schema.path(), List.of())) {
                assertThat(row).as(schema.path()).hasSameSizeAs(schema.columns());
                keys.add(schema.primaryKey().stream()
                        .map(k -> row.get(schema.columns().stream()
                                .map(TableSchema.Column::name)
                                .toList()
                                .indexOf(k)))
                        .toList());
            }
            assertThat(new HashSet<>(keys)).as(schema.path()).hasSameSizeAs(keys);
            assertThat(keys.stream().map(k -> String.join("\u0000", k)))
                    .as(schema.path())
                    .isSorted();
        }
        assertThat(published.keySet()).contains("tables/mechanism_themes.csv", "tables/mechanism_languages.csv");
    }

    @Test
    void dimensionsFollowFromBeneficiariesSupportAndFunding() {
        Entity mechanism = mechanisms()
                .with(
                        "M1",
                        record("R1", FIRST)
                                .withAll("beneficiaries", "PER", "M49:014")
                                .withAll("support_type", "CB-TRN", "TA-INV", "OTH")
                                .with("donors", "GEF")
                                .with("start_date", "2017-06")
                                .withAmount("amount", "8", "EUR")
                                .with("currency", "EUR"))
                .derived();
        Map<String, List<String>> codes = mechanisms().tables().dimensions(mechanism);
        assertThat(codes)
                .containsEntry("un_group", List.of("AFR", "LAC"))
                .containsEntry("support_group", List.of("CB", "TA", "_Z"))
                .containsEntry("beneficiary", List.of("PER"))
                .containsEntry("donor", List.of("GEF"))
                .containsEntry("funding_year", List.of("2017"))
                .containsEntry("article", List.of("_U"))
                .containsEntry("respondent", List.of("CTR-KEN"));
        assertThat(mechanisms().tables().measures(mechanism)).containsEntry("amount_usd", "10");
    }

    @Test
    void theWholeWorldIsOfNoOneGroup() {
        Entity mechanism = mechanisms()
                .with("M1", record("R1", FIRST).with("beneficiaries", "GLOBAL"))
                .derived();
        assertThat(mechanisms().tables().dimensions(mechanism)).containsEntry("un_group", List.of("_Z"));
    }

    @Test
    void roundByRoundAMechanismHasTheStatusAndRespondentsOfTheRound() {
        Mechanisms all = mechanisms()
                .answered("CTR-KEN", FIRST)
                .answered("CTR-KEN", SECOND)
                .answered("CTR-NEW", SECOND)
                .with(
                        "M1",
                        record("R1", FIRST).with("status", "PLANNED"),
                        aRecord("R2")
                                .by("CTR-NEW")
                                .ofRound(SECOND)
                                .withTitle("x")
                                .with("status", "ONGOING"));
        List<Side> rounds = all.tables().rounds(all.derived());
        assertThat(rounds)
                .extracting(
                        s -> s.codes().get("round"),
                        s -> s.codes().get("status"),
                        s -> s.codes().get("respondent"),
                        s -> s.codes().get("change"),
                        Side::onlyBy)
                .containsExactly(
                        tuple(List.of(FIRST), List.of("PLANNED"), List.of("CTR-KEN"), List.of("new"), ""),
                        tuple(List.of(SECOND), List.of("ONGOING"), List.of("CTR-NEW"), List.of("status_changed"), ""));
    }

    @Test
    void aRoundInWhichNothingWasReportedCountsOnlyAsAChange() {
        Mechanisms all = mechanisms()
                .answered("CTR-KEN", FIRST)
                .answered("CTR-NEW", SECOND)
                .with("M1", record("R1", FIRST));
        assertThat(all.tables().rounds(all.derived())).extracting(Side::onlyBy).containsExactly("", "change");
    }
}
