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
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.EntityValue;

class DerivationsTest {

    private static Entity derived(ARecord... records) {
        return mechanisms().with("M1", records).derived();
    }

    private static ARecord record() {
        return aRecord("R1").ofRound(FIRST).by("CTR-KEN").withTitle("Training of inspectors");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "KEN, NAT",
                "KEN UGA, SUB", // one sub-region
                "KEN GHA, REG", // one region
                "KEN PER, none", // two regions say nothing
                "GLOBAL, GLO",
                "M49:014, SUB",
                "UNG:AFR, REG",
                "GRP:CIS KEN, REG"
            })
    void theLevelFollowsFromWhomItServes(String beneficiaries, String level) {
        Entity mechanism = derived(record().withAll("beneficiaries", beneficiaries.split(" ")));
        assertThat(mechanism.value("level")).isEqualTo(level == null ? "" : level);
    }

    @Test
    void aStatedLevelStands() {
        Entity mechanism = derived(record().with("level", "REG").with("beneficiaries", "KEN"));
        assertThat(mechanism.values("level"))
                .extracting(EntityValue::value, EntityValue::sourceRecordId)
                .containsExactly(tuple("REG", "R1"));
    }

    @Test
    void everyDerivedValueNamesItsRule() {
        Entity mechanism = derived(record().with("beneficiaries", "KEN").deliveredBy("CTR-KEN"));
        assertThat(mechanism.values().stream()
                        .filter(v -> v.sourceRecordId().isEmpty())
                        .map(EntityValue::rule))
                .isNotEmpty()
                .allMatch(rule -> rule.startsWith("derived:"));
        assertThat(mechanism.values("level").get(0).rule()).isEqualTo("derived:by_beneficiaries");
    }

    @Test
    void theProviderIsTheCentreStatedBeforeTheOneThatReports() {
        Entity mechanism = derived(record().with("provider_centre", "CTR-NEW").deliveredBy("CTR-KEN"));
        assertThat(List.of(mechanism.value("provider_id"), mechanism.value("provider_name")))
                .containsExactly("CTR-NEW", "New centre");
    }

    @Test
    void theProviderOfARegisterIsWhoImplementsWhereThatIsOne() {
        ARecord register = aRecord("R1").by("GEF").withTitle("x").with("implementing_org", "UNIDO");
        assertThat(derived(register).value("provider_id")).isEqualTo("UNIDO");
        assertThat(derived(register.with("implementing_org", "NORAD")).value("provider_id"))
                .isEqualTo("GEF");
    }

    @Test
    void theChannelFollowsFromWhoDelivers() {
        assertThat(derived(record().deliveredBy("CTR-KEN")).value("channel")).isEqualTo("CTR");
        assertThat(derived(aRecord("R1").by("GEF").withTitle("x").with("implementing_org", "NORAD"))
                        .value("channel"))
                .isEqualTo("BIL");
        assertThat(derived(aRecord("R1").withTitle("x").with("implementing_org", "ORG-1"))
                        .value("channel"))
                .isEmpty();
    }

    @Test
    void keywordsAssignArticlesOnlyWhereNobodyDid() {
        ARecord gold = record().with("description", "Minamata: for artisanal gold mining; wastes are not the subject");
        assertThat(derived(gold).values("articles"))
                .extracting(EntityValue::value)
                .containsExactly("MC-ART-07");
        assertThat(derived(gold.with("articles", "MC-ART-14")).values("articles"))
                .extracting(EntityValue::value)
                .containsExactly("MC-ART-14");
    }

    @Test
    void keywordsAssignConventions() {
        assertThat(derived(record().with("objective", "Early ratification of Minamata"))
                        .values("conventions"))
                .extracting(EntityValue::value, Derived::assignedBy)
                .containsExactly(tuple("MIN", "rule"));
    }

    @Test
    void whatATitleNamesFirstIsTheKindOfSupport() {
        assertThat(derived(record().withTitle("Workshop on inventories")).values("support_type"))
                .extracting(EntityValue::value, EntityValue::rule)
                .containsExactly(tuple("CB-TRN", "derived:by_title"));
        assertThat(derived(record().in("zh").withTitle("汞清单讲习班")).values("support_type"))
                .extracting(EntityValue::value)
                .containsExactly("CB-TRN");
        assertThat(derived(record().withTitle("Workshop").with("support_type", "TA-INV"))
                        .values("support_type"))
                .extracting(EntityValue::value)
                .containsExactly("TA-INV");
        assertThat(derived(record().withTitle("Mercury in Peru")).values("support_type"))
                .isEmpty();
    }

    @Test
    void titlesThatNameDifferentKindsOfSupportSayNothing() {
        Entity two = mechanisms()
                .with(
                        "M1",
                        record().withTitle("Workshop on mercury"),
                        aRecord("R2").ofRound(FIRST).withTitle("Inventories of mercury"))
                .derived();
        assertThat(two.values("support_type")).isEmpty();
    }

    @Test
    void articlesAreThoseOfTheConventionInScopeOnly() {
        ARecord gold = record().with("description", "gold mining");
        assertThat(derived(gold.with("conventions", "BAS")).values("articles")).isEmpty();
    }

    @Test
    void workOnTheSubjectServesItsConventionWhereNobodyNamesOne() {
        assertThat(derived(aRecord("R1").withTitle("Mercury inventory")).values("conventions"))
                .extracting(EntityValue::value, EntityValue::rule)
                .containsExactly(tuple("MIN", "derived:by_subject"));
        assertThat(derived(aRecord("R1").withTitle("Mercury wastes").with("conventions", "BAS"))
                        .values("conventions"))
                .extracting(EntityValue::value)
                .containsExactly("BAS");
    }

    @ParameterizedTest
    @CsvSource({
        "MIN, Training, yes",
        "BAS, Training, no",
        "BAS, Training on mercury wastes, yes",
        "'', Training, unknown",
        "'', Inventaire du mercure, yes"
    })
    void whatServesTheConventionOrMentionsItsSubjectIsInScope(String convention, String title, String inScope) {
        ARecord record = aRecord("R1").withTitle(title);
        if (!convention.isEmpty()) {
            record.with("conventions", convention);
        }
        Entity mechanism = derived(record);
        assertThat(mechanism.value("in_scope")).isEqualTo(inScope);
        assertThat(mechanisms().tables().counts(mechanism)).isEqualTo(inScope.equals("yes"));
    }

    @Test
    void anAmountIsConvertedAtTheMonthInWhichTheWorkStarts() {
        Entity mechanism = derived(record().withAmount("amount", "90", "EUR")
                .with("currency", "EUR")
                .with("start_date", "2019-03-15"));
        assertThat(List.of(mechanism.value("amount_usd"), mechanism.value("fx_rate"), mechanism.value("fx_date")))
                .containsExactly("100", "0.9", "2019-03");
    }

    @Test
    void aYearTakesItsMiddleAndNoDateTheStartOfTheRound() {
        ARecord year = record().withAmount("amount", "80", "EUR").with("currency", "EUR");
        assertThat(derived(year).value("fx_date")).isEqualTo("2017-01");
        assertThat(derived(year.with("start_date", "2017")).value("amount_usd")).isEqualTo("100");
    }

    @Test
    void dollarsNeedNoRate() {
        Entity mechanism = derived(record().withAmount("amount", "5000", "USD").with("currency", "USD"));
        assertThat(List.of(mechanism.value("amount_usd"), mechanism.value("fx_rate")))
                .containsExactly("5000", "1");
    }

    @Test
    void withoutARateThereAreNoDollarsAndARemark() {
        ARecord francs = record().withAmount("amount", "100", "CHF")
                .with("currency", "CHF")
                .with("start_date", "2018-01-01");
        assertThat(derived(francs).value("amount_usd")).isEmpty();
        MechanismTables tables = mechanisms().tables();
        Entity mechanism = derived(francs);
        tables.write(mechanism, (table, cells) -> {});
        assertThat(tables.remarks()).singleElement().satisfies(r -> {
            assertThat(r.check()).isEqualTo("fx.no_rate");
            assertThat(r.subject()).isEqualTo("CHF");
            assertThat(r.value()).isEqualTo(1);
        });
    }

    @Test
    void theCurrencyComesWithTheAmountOfTheSameRecord() {
        Entity mechanism = derived(
                aRecord("R1")
                        .ofRound(FIRST)
                        .withTitle("x")
                        .withAmount("amount", "10", "EUR")
                        .with("currency", "EUR"),
                aRecord("R2")
                        .ofRound(SECOND)
                        .withTitle("x")
                        .withAmount("amount", "20", "USD")
                        .with("currency", "USD"));
        assertThat(List.of(mechanism.value("amount"), mechanism.value("currency")))
                .containsExactly("20", "USD");
    }

    @Test
    void theLanguageOfTheTitleIsThatOfItsTable() {
        assertThat(derived(aRecord("R1").in("fr").withTitle("Formation")).value("title_lang"))
                .isEqualTo("fr");
    }
}
