package org.quicksilver.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicksilver.normalise.Plans.field;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quicksilver.plan.Kind;
import org.quicksilver.plan.Plan;

class EvidenceTest {

    private final Plan plan = Plans.of(
            field("begun", Kind.DATE, "", "start", false),
            field("ended", Kind.DATE, "", "end", false),
            field("price", Kind.MONEY),
            field("share", Kind.MONEY),
            field("weight", Kind.NUMBER));

    private Sheet dates() {
        return Sheet.of(plan).column("Begun", "begun").column("Ended", "ended");
    }

    @Test
    void oneDayAboveTwelveDecidesTheWholeColumn() {
        assertThat(dates().row("03/04/2018", "").row("25/04/2018", "").all("begun"))
                .containsExactly(List.of("2018-04-03"), List.of("2018-04-25"));
        assertThat(dates().row("3/4/2018", "").row("4/25/2018", "").all("begun"))
                .containsExactly(List.of("2018-03-04"), List.of("2018-04-25"));
    }

    @Test
    void anotherDateColumnOfTheTableDecidesWhereTheColumnItselfDoesNot() {
        assertThat(dates().row("3/4/2018", "4/25/2018").first("begun")).containsExactly("2018-03-04");
    }

    @Test
    void aColumnThatContradictsItselfDecidesNothing() {
        assertThat(dates().row("03/04/2018", "")
                        .row("25/04/2018", "")
                        .row("04/25/2018", "")
                        .all("begun"))
                .containsExactly(List.of("unresolved"), List.of("2018-04-25"), List.of("2018-04-25"));
    }

    @Test
    void theLanguageOfTheSheetAloneDecidesNothing() {
        assertThat(dates().language("fr").row("03/04/2018", "").first("begun")).containsExactly("unresolved");
        assertThat(dates().language("fr")
                        .row("03/04/2018", "")
                        .value(0, "begun")
                        .suggestion())
                .isEqualTo("2018-04-03|2018-03-04");
    }

    @Test
    void aFormThatAsksForAnOrderDecidesWhereNoValueDoes() {
        assertThat(dates().title("2. Give dates as day/month/year.")
                        .row("03/04/2018", "")
                        .first("begun"))
                .containsExactly("2018-04-03");
        assertThat(Sheet.of(plan)
                        .column("Begun (mm/dd/yyyy)", "begun")
                        .row("03/04/2018")
                        .first("begun"))
                .containsExactly("2018-03-04");
        assertThat(dates().title("Fechas: día/mes/año.").row("03/04/2018", "").first("begun"))
                .containsExactly("2018-04-03");
    }

    @Test
    void aClockOfTwoHalvesHintsAtMonthsInFrontOnlyWhereNothingElseDecides() {
        assertThat(dates().row("1/4/2018 12:00:00 AM", "").first("begun")).containsExactly("2018-01-04");
        assertThat(dates().row("1/4/2018 12:00:00 AM", "")
                        .row("25/4/2018 12:00:00 AM", "")
                        .first("begun"))
                .containsExactly("2018-04-01");
    }

    private Sheet prices(String header) {
        return Sheet.of(plan).column(header, "price").column("Own share", "share");
    }

    @Test
    void oneValueThatCanOnlyBeReadOneWayDecidesTheDecimalMark() {
        assertThat(prices("Price").row("14,000", "").row("1,250.50", "").all("price"))
                .containsExactly(List.of("14000"), List.of("1250.5"));
        assertThat(prices("Price").row("14.000", "").row("1250,5", "").all("price"))
                .containsExactly(List.of("14000"), List.of("1250.5"));
        assertThat(prices("Price").row("14.000", "").row("1.240.000", "").all("price"))
                .containsExactly(List.of("14000"), List.of("1240000"));
    }

    @Test
    void aSingleMarkBeforeThreeDigitsWithoutEvidenceStaysUnresolvedWithASuggestion() {
        Sheet sheet = prices("Price").row("1.234", "");
        assertThat(sheet.first("price")).containsExactly("unresolved");
        assertThat(sheet.value(0, "price").suggestion()).isEqualTo("1234");
    }

    @Test
    void threeDifferentAmountsThatAllHaveThreeDigitsBehindTheMarkGroupThousands() {
        assertThat(prices("Price")
                        .row("590,000", "")
                        .row("16,250", "")
                        .row("122,500", "")
                        .all("price"))
                .containsExactly(List.of("590000"), List.of("16250"), List.of("122500"));
        assertThat(prices("Price")
                        .row("590,000", "")
                        .row("590,000", "")
                        .row("590,000", "")
                        .first("price"))
                .containsExactly("unresolved");
    }

    @Test
    void threeDecimalsAreNoEvidenceInAColumnOfMeasures() {
        assertThat(Sheet.of(plan)
                        .column("Weight", "weight")
                        .row("1.234")
                        .row("2.345")
                        .row("3.456")
                        .first("weight"))
                .containsExactly("unresolved");
    }

    @Test
    void anotherMoneyColumnOfTheTableDecidesTheMark() {
        assertThat(prices("Price").row("14.000", "1.240.000,00").first("price")).containsExactly("14000");
    }

    @Test
    void columnsThatContradictEachOtherDecideNothingForAThird() {
        assertThat(prices("Price")
                        .row("14,000.5", "")
                        .row("14.000,5", "")
                        .row("1.234", "")
                        .all("price"))
                .containsExactly(List.of("14000.5"), List.of("14000.5"), List.of("unresolved"));
    }

    @Test
    void theHeadingSaysCurrencyAndUnitInSixLanguages() {
        List<List<String>> cases = List.of(
                List.of("Budget (US$)", "en", "5", "USD"),
                List.of("Estimated budget in US dollars", "en", "5", "USD"),
                List.of("Budget (thousands of US$)", "en", "5000", "USD"),
                List.of("Budget in US$ '000", "en", "5000", "USD"),
                List.of("Amount (EUR million)", "en", "5000000", "EUR"),
                List.of("Budget estimatif (en dollars É.-U.)", "fr", "5", "USD"),
                List.of("Montant (milliers d'euros)", "fr", "5000", "EUR"),
                List.of("Presupuesto (miles de US$)", "es", "5000", "USD"),
                List.of("Importe (millones de dólares de los Estados Unidos)", "es", "5000000", "USD"),
                List.of("Сумма (тыс. долл. США)", "ru", "5000", "USD"),
                List.of("Бюджет (млн руб.)", "ru", "5000000", "RUB"),
                List.of("الميزانية (دولار أمريكي)", "ar", "5", "USD"),
                List.of("الميزانية (بآلاف الدولارات الأمريكية)", "ar", "5000", "USD"),
                List.of("预算（万美元）", "zh", "50000", "USD"),
                List.of("预算（千欧元）", "zh", "5000", "EUR"));
        for (List<String> c : cases) {
            Sheet sheet = prices(c.get(0)).language(c.get(1)).row("5", "");
            assertThat(sheet.first("price")).as(c.get(0)).containsExactly(c.get(2));
            assertThat(sheet.first("currency")).as(c.get(0)).containsExactly(c.get(3));
        }
    }

    @Test
    void aHeadingWithTwoCurrenciesOrNoneSaysNone() {
        assertThat(prices("Budget (US$ or EUR)").row("5", "").first("currency")).isEmpty();
        assertThat(prices("Budget").row("5", "").first("currency")).isEmpty();
    }

    @Test
    void aHeadingWithABareDollarLeavesTheCurrencyAmbiguous() {
        assertThat(prices("Budget ($)").row("5", "").first("currency")).containsExactly("unresolved");
    }

    @Test
    void aNoteAboveTheTableSaysTheCurrencyWhereTheHeadingDoesNot() {
        assertThat(prices("Budget")
                        .title("3. Amounts in United States dollars.")
                        .row("5", "")
                        .first("currency"))
                .containsExactly("USD");
        assertThat(prices("Budget (EUR)")
                        .title("Amounts in United States dollars.")
                        .row("5", "")
                        .first("currency"))
                .containsExactly("EUR");
        assertThat(prices("Budget")
                        .title("A project of 5 million USD")
                        .row("5", "")
                        .first("currency"))
                .isEmpty();
    }

    @Test
    void aBareDollarMeansTheOneDollarThatOtherCellsName() {
        assertThat(prices("Budget").row("$5", "").row("US$ 6", "").first("currency"))
                .containsExactly("USD");
        assertThat(prices("Budget")
                        .row("$5", "")
                        .row("US$ 6", "")
                        .row("CAD 7", "")
                        .first("currency"))
                .containsExactly("unresolved");
        assertThat(prices("Budget").row("$5", "").row("EUR 6", "").first("currency"))
                .containsExactly("unresolved");
    }

    @Test
    void theOrderOfRowsChangesNoEvidence() {
        Sheet there = prices("Price")
                .row("1,000", "")
                .row("2,500", "")
                .row("3,750", "")
                .row("US$ 4,125", "");
        Sheet back = prices("Price")
                .row("US$ 4,125", "")
                .row("3,750", "")
                .row("2,500", "")
                .row("1,000", "");
        assertThat(back.evidence()).isEqualTo(there.evidence());
    }
}
