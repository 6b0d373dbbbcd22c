package org.quicksilver.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicksilver.normalise.Plans.field;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quicksilver.plan.Kind;
import org.quicksilver.plan.Plan;
import org.quicksilver.record.Cell;
import org.quicksilver.record.FieldValue;
import org.quicksilver.record.MappedCell;
import org.quicksilver.record.Origin;
import org.quicksilver.record.Outcome;
import org.quicksilver.record.RowKind;
import org.quicksilver.record.RowProblem;
import org.quicksilver.record.SourceRow;

class TableTest {

    private final Plan plan = Plans.of(
            Plans.required("label", Kind.TITLE),
            field("kinds", Kind.CODE, "kinds", "", true),
            field("price", Kind.MONEY),
            field("share", Kind.MONEY),
            field("currency", Kind.CODE, "currencies", "currency", false),
            field("span", Kind.PERIOD),
            field("begun", Kind.DATE, "", "start", false),
            field("ended", Kind.DATE, "", "end", false),
            field("firms", Kind.ORGANISATION, "firms", "", true));

    private Sheet sheet(String header, String fieldName) {
        return Sheet.of(plan).column("Label", "label").column(header, fieldName);
    }

    @Test
    void aBlankMappedCellIsNotStatedOnOneLine() {
        Sheet sheet = sheet("Price", "price").row("a", "");
        assertThat(sheet.first("price")).containsExactly("not_stated");
        assertThat(sheet.value(0, "price").rule()).isEqualTo("blank");
        assertThat(sheet.first("share")).isEmpty();
    }

    @Test
    void wordsThatMeanNothingSayWhy() {
        assertThat(sheet("Price", "price")
                        .row("a", "n/a")
                        .row("a", "in kind")
                        .row("a", "TBD")
                        .row("a", "confidential")
                        .row("a", "-")
                        .row("a", "–")
                        .row("a", "0")
                        .all("price"))
                .containsExactly(
                        List.of("not_applicable"),
                        List.of("in_kind"),
                        List.of("to_be_determined"),
                        List.of("confidential"),
                        List.of("not_stated"),
                        List.of("not_stated"),
                        List.of("0"));
    }

    @Test
    void aPeriodGivesStartAndEnd() {
        Sheet sheet = sheet("When", "span")
                .row("a", "с 2016 по 2018 гг.")
                .row("b", "")
                .row("c", "May 2017");
        assertThat(sheet.all("begun")).containsExactly(List.of("2016"), List.of("not_stated"), List.of("2017-05"));
        assertThat(sheet.all("ended")).containsExactly(List.of("2018"), List.of("not_stated"), List.of("2017-05"));
        assertThat(sheet.value(0, "begun").verbatim()).isEqualTo("с 2016 по 2018 гг.");
        assertThat(sheet.value(0, "begun").detail()).containsEntry("precision", "year");
    }

    @Test
    void aDateColumnOfItsOwnGoesBeforeThePeriod() {
        Sheet sheet = Sheet.of(plan)
                .column("Label", "label")
                .column("When", "span")
                .column("Begun", "begun")
                .row("a", "2016-2018", "2016-05-04");
        assertThat(sheet.first("begun")).containsExactly("2016-05-04");
        assertThat(sheet.first("ended")).containsExactly("2018");
    }

    @Test
    void anEndBeforeTheStartIsKeptAndNoted() {
        Sheet sheet = sheet("When", "span").row("a", "2019-2017");
        assertThat(sheet.first("begun")).containsExactly("2019");
        assertThat(sheet.value(0, "begun").detail()).containsEntry("end_before_start", "true");
    }

    @Test
    void anEndBeforeTheStartInTwoColumnsIsKeptAndNoted() {
        Sheet sheet = Sheet.of(plan)
                .column("Label", "label")
                .column("Begun", "begun")
                .column("Ended", "ended")
                .row("a", "2019-05", "2018-12-01")
                .row("b", "2019-05", "2019");
        assertThat(sheet.value(0, "ended").detail()).containsEntry("end_before_start", "true");
        assertThat(sheet.value(0, "ended").value()).isEqualTo("2018-12-01");
        assertThat(sheet.value(1, "ended").detail()).doesNotContainKey("end_before_start");
    }

    private Sheet ticks() {
        return Sheet.of(plan)
                .column("Label", "label")
                .tick("A", "kinds", "K-A")
                .tick("B", "kinds", "K-B")
                .tick("C", "kinds", "K-C");
    }

    @Test
    void aMarkInATickColumnGivesItsCode() {
        assertThat(ticks().row("a", "x", "", "✓")
                        .row("b", "X", "no", "-")
                        .row("c", "да", "1", "●")
                        .row("d", "نعم", "是", "oui")
                        .all("kinds"))
                .containsExactly(
                        List.of("K-A", "K-C"),
                        List.of("K-A"),
                        List.of("K-A", "K-B", "K-C"),
                        List.of("K-A", "K-B", "K-C"));
    }

    @Test
    void noTickAtAllIsNotStatedOnOneLine() {
        Sheet sheet = ticks().row("a", "", "", "");
        assertThat(sheet.first("kinds")).containsExactly("not_stated");
        assertThat(sheet.value(0, "kinds").originRef()).isEqualTo("B2+C2+D2");
    }

    @Test
    void otherWordsInATickColumnStayUnresolvedWithTheCodeSuggested() {
        Sheet sheet = ticks().row("a", "partly", "", "");
        assertThat(sheet.first("kinds")).containsExactly("unresolved");
        assertThat(sheet.value(0, "kinds").suggestion()).isEqualTo("K-A");
    }

    private static MappedCell inherited(String fieldName, String text, Origin origin) {
        return new MappedCell(fieldName, Cell.ofText(text), origin, "A1", 0, "");
    }

    @Test
    void whatASubHeadingGivesCountsWhereTheOwnCellIsBlank() {
        List<MappedCell> above = List.of(inherited("kinds", "Alpha", Origin.SUBHEADER));
        Sheet sheet = sheet("Kind", "kinds").row(above, "a", "").row(above, "b", "Beta");
        assertThat(sheet.all("kinds")).containsExactly(List.of("K-A"), List.of("K-B"));
        FieldValue value = sheet.value(0, "kinds");
        assertThat(value.origin()).isEqualTo(Origin.SUBHEADER);
    }

    @Test
    void theCurrencyOfAHeadingStandsAtTheHeading() {
        Sheet sheet = sheet("Price (US$)", "price").row("a", "5");
        FieldValue currency = sheet.value(0, "currency");
        assertThat(currency.origin()).isEqualTo(Origin.HEADER);
        assertThat(currency.originRef()).isEqualTo("B1");
        assertThat(currency.verbatim()).isEqualTo("Price (US$)");
        assertThat(sheet.value(0, "price").detail()).containsEntry("currency", "USD");
    }

    @Test
    void aCurrencyColumnSaysTheCurrencyOfEveryAmountThatDoesNotNameItsOwn() {
        Sheet sheet = Sheet.of(plan)
                .column("Label", "label")
                .column("Price (US$)", "price")
                .column("Own share", "share")
                .column("Currency", "currency")
                .row("a", "5", "6", "€")
                .row("b", "5", "GBP 6", "EUR")
                .row("c", "$5", "", "CAD")
                .row("d", "5", "", "")
                .row("e", "in kind", "", "");
        assertThat(sheet.all("currency"))
                .containsExactly(List.of("EUR"), List.of("EUR"), List.of("CAD"), List.of("USD"), List.of("not_stated"));
        assertThat(sheet.value(0, "price").detail()).containsEntry("currency", "EUR");
        assertThat(sheet.of(0, "share_currency")).containsExactly("EUR");
        assertThat(sheet.of(1, "share_currency")).containsExactly("GBP");
        assertThat(sheet.value(1, "share").detail()).containsEntry("currency", "GBP");
    }

    @Test
    void anAmountAndACurrencyColumnThatDisagreeLeaveTheCurrencyUnresolved() {
        Sheet sheet = Sheet.of(plan)
                .column("Label", "label")
                .column("Price", "price")
                .column("Currency", "currency")
                .row("a", "GBP 5", "EUR");
        assertThat(sheet.first("currency")).containsExactly("unresolved");
        assertThat(sheet.value(0, "currency").rule()).isEqualTo("currency.conflict");
    }

    @Test
    void twoAmountsUnderAHeadingOfTwoFieldsGoOneToEach() {
        Sheet sheet = sheet("Price and Own share", "price").row("a", "US$ 1,999,415  US$ 2,000,000");
        assertThat(sheet.first("price")).containsExactly("1999415");
        assertThat(sheet.first("share")).containsExactly("2000000");
        assertThat(sheet.first("share_currency")).containsExactly("USD");
        assertThat(sheet("Price", "price").row("a", "1,999,415  2,000,000").first("price"))
                .containsExactly("unresolved");
    }

    @Test
    void aPartOfAListThatNobodyKnowsStaysBesideThoseThatAreKnown() {
        Sheet sheet = sheet("Kind", "kinds").row("a", "Alpha; Omega; Beta");
        assertThat(sheet.first("kinds")).contains("K-A", "K-B", "unresolved").hasSize(3);
        assertThat(sheet.record(0).values().stream()
                        .filter(v -> v.field().equals("kinds"))
                        .map(FieldValue::itemNo))
                .containsExactly(1, 2, 3);
    }

    @Test
    void equalValuesOfAFieldStandOnce() {
        assertThat(sheet("Kind", "kinds").row("a", "Alpha; alpha; ALPHA").first("kinds"))
                .containsExactly("K-A");
    }

    @Test
    void aRowWithoutARequiredValueIsRejectedWhole() {
        Outcome outcome = sheet("Price", "price").row(" - ", "5").outcomes().get(0);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Rejected.class, r -> {
            assertThat(r.reject().reason()).isEqualTo("required_missing");
            assertThat(r.reject().column()).isEqualTo(1);
            assertThat(r.reject().verbatim()).isEqualTo(" - ");
            assertThat(r.reject().cells()).containsExactly(" - ", "5");
            assertThat(r.reject().suggestion()).isNotBlank();
        });
    }

    @Test
    void aRowThatWasReadWithAProblemIsRejectedForIt() {
        Sheet sheet = sheet("Price", "price");
        SourceRow row = new SourceRow(
                sheet.place(5),
                RowKind.DATA,
                List.of(Cell.ofText("a")),
                List.of(),
                Optional.of(new RowProblem("extra_cell", 3, "One cell too many.", "Quote the delimiter.")));
        assertThat(sheet.normaliser().normalise(row))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        r -> assertThat(r.reject().reason()).isEqualTo("extra_cell"));
    }

    @Test
    void aRowThatIsNoDataIsIgnoredWithItsKindAndABlankOneIsAnError() {
        Sheet sheet = sheet("Price", "price");
        SourceRow total = new SourceRow(sheet.place(5), RowKind.TOTAL, List.of(Cell.ofText("Total")), List.of());
        SourceRow blank = new SourceRow(sheet.place(6), RowKind.BLANK, List.of(), List.of());
        assertThat(sheet.normaliser().normalise(total)).isInstanceOfSatisfying(Outcome.Ignored.class, i -> {
            assertThat(i.kind()).isEqualTo(RowKind.TOTAL);
            assertThat(i.cells()).containsExactly("Total");
        });
        assertThatThrownBy(() -> sheet.normaliser().normalise(blank)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theHashDependsOnWhatIsSaidAndNotOnWhereItStands() {
        String hash = sheet("Kind", "kinds").row("a", "Alpha").record(0).recordHash();
        assertThat(Sheet.of(plan)
                        .column("Kind", "kinds")
                        .column("Other", "")
                        .column("Label", "label")
                        .column("Price", "price")
                        .file("elsewhere.csv")
                        .row("Alpha", "?", "a", "")
                        .record(0)
                        .recordHash())
                .isEqualTo(hash);
        assertThat(sheet("Kind", "kinds").row("a", "alpha").record(0).recordHash())
                .isNotEqualTo(hash);
        assertThat(hash).matches("[0-9a-f]{64}");
    }

    @Test
    void differentTicksHashDifferently() {
        assertThat(ticks().row("a", "x", "", "").record(0).recordHash())
                .isNotEqualTo(ticks().row("a", "", "x", "").record(0).recordHash());
    }

    @Test
    void valuesStandInTheOrderOfTheJob() {
        Sheet sheet = Sheet.of(plan)
                .column("Kind", "kinds")
                .column("Price (US$)", "price")
                .column("Label", "label")
                .row("Beta", "5", "a");
        assertThat(sheet.record(0).values().stream().map(FieldValue::field))
                .containsExactly("label", "kinds", "price", "currency");
    }

    @Test
    void anErrorCellOfAWorkbookIsUnreadable() {
        Sheet sheet = sheet("Price", "price")
                .cells(List.of(), Cell.ofText("a"), new Cell("#REF!", org.quicksilver.record.CellType.ERROR, ""));
        assertThat(sheet.first("price")).containsExactly("unreadable");
    }

    @Test
    void anOrganisationNobodyKnowsHasAStableCodeMadeOfItsFoldedName() {
        Sheet sheet = sheet("Firm", "firms")
                .row("a", "ACME; Zeta Foundation")
                .row("b", "Zeta  foundation")
                .row("c", "subject to availability of funds. To be seen later.");
        assertThat(sheet.of(0, "firms")).hasSize(2).contains("F-ACME");
        String code = sheet.of(0, "firms").get(1);
        assertThat(code).matches("ORG-[A-Z2-7]{12}");
        assertThat(sheet.of(1, "firms")).containsExactly(code);
        assertThat(sheet.of(2, "firms")).doesNotContain(code).allMatch(v -> !v.startsWith("ORG-"));
    }
}
