package org.quicksilver.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicksilver.normalise.Plans.field;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quicksilver.plan.Kind;
import org.quicksilver.plan.Plan;
import org.quicksilver.record.FieldValue;
import org.quicksilver.record.Origin;
import org.quicksilver.record.Outcome;
import org.quicksilver.record.SourceRecord;

class TableFactsTest {

    private final Plan plan = Plans.of(
            Plans.required("label", Kind.TITLE),
            field("office", Kind.ORGANISATION, "offices", "provider", false),
            field("received", Kind.DATE, "", "received_on", false),
            field("reported", Kind.PERIOD, "", "round", false),
            field("phone", Kind.PHONE),
            field("price", Kind.MONEY));

    private Sheet sheet() {
        return Sheet.of(plan).column("Label", "label");
    }

    private static LedgerEntry ledger(String respondent, String round, String received) {
        return new LedgerEntry("input.csv", respondent, round, received, "", "", "");
    }

    @Test
    void theLedgerOverrulesEveryDetection() {
        Sheet sheet = sheet().title("Submitted by: Southern Office, 2017-2018")
                .ledger(ledger("O-NORTH", "2019-2020", "2021-02-03"))
                .row("a");
        SourceRecord source = sheet.record(0);
        assertThat(source.respondentId()).isEqualTo("O-NORTH");
        assertThat(source.round()).isEqualTo("2019-2020");
        assertThat(source.receivedOn()).isEqualTo("2021-02-03");
        assertThat(sheet.value(0, "office").origin()).isEqualTo(Origin.LEDGER);
    }

    @Test
    void rowsOfRoundsAfterTheOneReportedOnAreIgnored() {
        Sheet sheet = Sheet.of(plan)
                .column("Label", "label")
                .column("Reported", "reported")
                .round("2017-2018")
                .row("a", "2017-2018")
                .row("b", "2019-2020")
                .row("c", "");
        assertThat(sheet.outcomes().get(1))
                .isInstanceOfSatisfying(
                        Outcome.Ignored.class,
                        row -> assertThat(row.kind().code()).isEqualTo("later_round"));
        assertThat(sheet.record(0).round()).isEqualTo("2017-2018");
        assertThat(sheet.record(2).round()).isEqualTo("2017-2018");
        sheet.round("2019-2020");
        assertThat(sheet.record(0).round()).isEqualTo("2017-2018");
        assertThat(sheet.record(1).round()).isEqualTo("2019-2020");
    }

    @Test
    void anEmptyLedgerCellOverrulesNothing() {
        Sheet sheet = sheet().title("Submitted by: Southern Office")
                .ledger(ledger("", "", ""))
                .row("a");
        assertThat(sheet.record(0).respondentId()).isEqualTo("O-SOUTH");
    }

    @Test
    void aCellOfTheRowNamesItsRespondentBeforeTheTitles() {
        Sheet sheet = Sheet.of(plan)
                .column("Label", "label")
                .column("Submitted by", "office")
                .title("Answers collected by the Southern Office")
                .row("a", "NOF")
                .row("b", "");
        assertThat(sheet.record(0).respondentId()).isEqualTo("O-NORTH");
        assertThat(sheet.record(0).providerId()).isEqualTo("O-NORTH");
        assertThat(sheet.record(1).respondentId()).isEqualTo("O-SOUTH");
        assertThat(sheet.normaliser().respondentId()).isEmpty();
    }

    @Test
    void titlesNameTheRespondentBeforeTheSheetAndTheFile() {
        Sheet sheet = sheet().title("Activity report of the Northern Office, 2017-2018")
                .name("Southern Office")
                .file("2019-2020/Eastern_Office.csv")
                .row("a");
        assertThat(sheet.normaliser().respondentId()).isEqualTo("O-NORTH");
        FieldValue office = sheet.value(0, "office");
        assertThat(office.value()).isEqualTo("O-NORTH");
        assertThat(office.origin()).isEqualTo(Origin.TITLE_ROW);
        assertThat(office.verbatim()).isEqualTo("Activity report of the Northern Office, 2017-2018");
    }

    @Test
    void fileNamesInAnyScriptNameTheRespondent() {
        assertThat(sheet().file("2017-2018/Northern_Office-report.csv")
                        .row("a")
                        .record(0)
                        .respondentId())
                .isEqualTo("O-NORTH");
        assertThat(sheet().file("Восточное_бюро_отчет.csv").row("a").record(0).respondentId())
                .isEqualTo("O-EAST");
        assertThat(sheet().file("东方办事处2017-2018.csv").row("a").record(0).respondentId())
                .isEqualTo("O-EAST");
        assertThat(sheet().name("Bureau du Nord").row("a").record(0).respondentId())
                .isEqualTo("O-NORTH");
    }

    @Test
    void aLongerNameThatContainsAnotherWins() {
        assertThat(sheet().title("Report of the Southern Office of the East")
                        .row("a")
                        .record(0)
                        .respondentId())
                .isEqualTo("O-SOUTHEAST");
    }

    @Test
    void twoRespondentsInOneTextAreNoneAndAWarning() {
        Sheet sheet = sheet().title("Report of the Northern Office and the Eastern Office")
                .row("a");
        assertThat(sheet.normaliser().respondentId()).isEmpty();
        assertThat(sheet.normaliser().warnings()).hasSize(1).first().asString().contains("O-EAST and O-NORTH");
    }

    @Test
    void theFirstVocabularyOfRespondentsGoesBeforeTheNext() {
        assertThat(sheet().file("Northern Office REG list.csv")
                        .row("a")
                        .record(0)
                        .respondentId())
                .isEqualTo("O-NORTH");
        assertThat(sheet().file("REG list.csv").row("a").record(0).respondentId())
                .isEqualTo("REG");
    }

    @Test
    void aRespondentThatIsNoProviderFillsNoProvider() {
        Sheet sheet = sheet().file("REG list.csv").row("a");
        assertThat(sheet.record(0).providerId()).isEmpty();
        assertThat(sheet.first("office")).isEmpty();
    }

    @Test
    void theRespondentsCountryAndCurrencyHelpToReadItsCells() {
        Sheet sheet = Sheet.of(plan)
                .column("Label", "label")
                .column("Price", "price")
                .file("REG list.csv")
                .row("a", "$5");
        assertThat(sheet.first("currency")).containsExactly("USD");
    }

    @Test
    void theRoundStandsInTitlesThenFileThenFolderThenTheOption() {
        assertThat(round(sheet().title("Plan for 2017-2018").file("2019-2020/x.csv")))
                .isEqualTo("2017-2018");
        assertThat(round(sheet().title("План на 2017–2018 гг."))).isEqualTo("2017-2018");
        assertThat(round(sheet().file("2019-2020/plan_2017-2018.csv"))).isEqualTo("2017-2018");
        assertThat(round(sheet().file("2019-2020/sub/plan.csv"))).isEqualTo("2019-2020");
        assertThat(round(sheet().file("plan.csv").round("2017-2018"))).isEqualTo("2017-2018");
        assertThat(round(sheet().file("plan.csv"))).isEmpty();
    }

    @Test
    void aSingleYearFallsIntoItsRound() {
        assertThat(round(sheet().file("plan 2020.csv"))).isEqualTo("2019-2020");
        assertThat(round(sheet().file("2017-2018/export_08MAR2020.csv"))).isEqualTo("2017-2018");
        assertThat(round(sheet().file("2017-2018/export_20190131.csv"))).isEqualTo("2017-2018");
        assertThat(round(sheet().file("plan 1999.csv"))).isEmpty();
    }

    @Test
    void theDateOfSubmissionIsNotTheRound() {
        assertThat(round(sheet().title("Date of submission: 04 January 2019").file("2017-2018/x.csv")))
                .isEqualTo("2017-2018");
    }

    @Test
    void aCellOfRoleRoundNamesTheRowsRound() {
        Sheet sheet = Sheet.of(plan)
                .column("Label", "label")
                .column("Reporting period", "reported")
                .file("2017-2018/x.csv")
                .row("a", "2019-2020")
                .row("b", "")
                .row("c", "May 2019");
        assertThat(sheet.record(0).round()).isEqualTo("2019-2020");
        assertThat(sheet.record(1).round()).isEqualTo("2017-2018");
        assertThat(sheet.record(2).round()).isEqualTo("2019-2020");
    }

    private static String round(Sheet sheet) {
        return sheet.normaliser().round();
    }

    @Test
    void theDayOfReceiptStandsInTitlesCellsOrTheFileName() {
        assertThat(sheet().title("Date of submission: 04 January 2019")
                        .normaliser()
                        .receivedOn())
                .isEqualTo("2019-01-04");
        assertThat(sheet().language("fr")
                        .title("Date de soumission : 21/01/2019")
                        .normaliser()
                        .receivedOn())
                .isEqualTo("2019-01-21");
        assertThat(sheet().title("Date of submission: 04/01/2019").normaliser().receivedOn())
                .isEmpty();
        assertThat(sheet().file("export_20190131.csv").normaliser().receivedOn())
                .isEqualTo("2019-01-31");
        assertThat(sheet().file("list_08MAR2020.csv").normaliser().receivedOn()).isEqualTo("2020-03-08");
        assertThat(sheet().file("plan 2017-2018.csv").normaliser().receivedOn()).isEmpty();
        assertThat(Sheet.of(plan)
                        .column("Label", "label")
                        .column("Date of submission", "received")
                        .row("a", "1/28/2019 3:16:12 PM")
                        .record(0)
                        .receivedOn())
                .isEqualTo("2019-01-28");
    }

    @Test
    void theFormStandsInTitlesSheetOrFileName() {
        assertThat(sheet().title("Business plan and work plan of an office")
                        .normaliser()
                        .form())
                .isEqualTo("plan");
        assertThat(sheet().file("x_activity_report.csv").normaliser().form()).isEqualTo("report");
        assertThat(sheet().file("x.csv").normaliser().form()).isEmpty();
    }

    @Test
    void aRevisionWordInTitleOrFileNameMarksARevision() {
        assertThat(sheet().file("plan REVISED.csv").normaliser().isRevision()).isTrue();
        assertThat(sheet().file("plan (version corrigée).csv").normaliser().isRevision())
                .isTrue();
        assertThat(sheet().title("Revised work plan").normaliser().isRevision()).isTrue();
        assertThat(sheet().file("plan.csv").normaliser().isRevision()).isFalse();
    }

    @Test
    void theRecordCarriesLanguageAndForm() {
        SourceRecord source = sheet().language("es").title("Work plan").row("a").record(0);
        assertThat(List.of(source.language(), source.form())).containsExactly("es", "plan");
    }
}
