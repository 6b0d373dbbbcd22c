package org.quicksilver.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.quicksilver.normalise.Plans.field;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Kind;
import org.quicksilver.record.Cell;
import org.quicksilver.record.CellType;
import org.quicksilver.record.Status;

class KindsTest {

    private final Readers readers = new Readers(Plans.of());

    private List<Reading> read(Cell cell, Field field, String lang, Respondent respondent) {
        return readers.read(cell, new Column(field, lang, "", Column.NO_EVIDENCE, "", respondent));
    }

    private List<String> values(String text, Field field) {
        return read(Cell.ofText(text), field, "en", new Respondent("O-NORTH", "CA", "CAD")).stream()
                .map(r -> r.isStated() ? r.value() : r.status().code())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            25|25
            ٨١|81
            ２５|25
            1,234|1234
            1.234|1234
            1 234|1234
            25.0|25
            25.5|unresolved
            25 (12 women)|25
            about 30|30
            environ 30|30
            около 30|30
            حوالي ٣٠|30
            约30|30
            20-30|unresolved
            20 to 30|unresolved
            12 women and 13 men|unresolved
            25 workshops|unresolved
            25; 30|unresolved
            over 100|unresolved
            100+|unresolved
            -5|-5
            none|not_stated
            no number|unresolved
            USD 25|unresolved
            REG - 6|unresolved
            """)
    void wholeNumbers(String text, String expected) {
        assertThat(values(text, field("n", Kind.INTEGER))).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2.5|2.5
            2,5|2.5
            1 250,75|1250.75
            45%|45
            45 %|45
            -3.25|-3.25
            1.2 million|1200000
            1.234|unresolved
            ١٢٫٥|12.5
            1.5-2.5|unresolved
            abc|unresolved
            """)
    void numbers(String text, String expected) {
        assertThat(values(text, field("n", Kind.NUMBER))).containsExactly(expected);
    }

    @Test
    void aRangeOfNumbersKeepsItsEnds() {
        Reading range = read(Cell.ofText("20-30"), field("n", Kind.INTEGER), "en", Respondent.UNKNOWN)
                .get(0);
        assertThat(range.detail()).containsEntry("min", "20").containsEntry("max", "30");
        Reading about = read(Cell.ofText("about 30"), field("n", Kind.INTEGER), "en", Respondent.UNKNOWN)
                .get(0);
        assertThat(about.detail()).containsEntry("is_estimate", "true");
    }

    @ParameterizedTest
    @CsvSource({
        "yes,true",
        "Yes,true",
        "oui,true",
        "sí,true",
        "да,true",
        "نعم,true",
        "是,true",
        "x,true",
        "1,true",
        "TRUE,true",
        "no,false",
        "non,false",
        "нет,false",
        "لا,false",
        "否,false",
        "0,false",
        "false,false",
        "perhaps,unresolved"
    })
    void yesAndNo(String text, String expected) {
        assertThat(values(text, field("b", Kind.BOOLEAN))).containsExactly(expected);
    }

    @Test
    void dayCountsAreDatesOnlyInNumbersOfAWorkbook() {
        Field day = field("d", Kind.DATE);
        assertThat(read(new Cell("43736", CellType.NUMBER, ""), day, "en", Respondent.UNKNOWN))
                .extracting(Reading::value)
                .containsExactly("2019-09-28");
        assertThat(read(new Cell("2016", CellType.NUMBER, ""), day, "en", Respondent.UNKNOWN))
                .extracting(Reading::value)
                .containsExactly("2016");
        assertThat(read(new Cell("61000", CellType.NUMBER, ""), day, "en", Respondent.UNKNOWN))
                .extracting(Reading::value)
                .containsExactly("");
        assertThat(values("43736", day)).containsExactly("unresolved");
    }

    @Test
    void aRangeInADateFieldGivesTheEndThatTheFieldIs() {
        assertThat(values("2016-2018", field("d", Kind.DATE, "", "start", false)))
                .containsExactly("2016");
        assertThat(values("2016-2018", field("d", Kind.DATE, "", "end", false))).containsExactly("2018");
        assertThat(values("2016-2018", field("d", Kind.DATE))).containsExactly("unresolved");
    }

    @Test
    void codesMayBeNamedByTheirNumbers() {
        Field rules = field("r", Kind.CODE, "rules", "", true);
        assertThat(values("7", rules)).containsExactly("RULE-07");
        assertThat(values("Art. 7, 16", rules)).containsExactly("RULE-07", "RULE-16");
        assertThat(values("Articles 16 and 19", rules)).containsExactly("RULE-16", "RULE-19");
        assertThat(values("ст. 16, 19", rules)).containsExactly("RULE-16", "RULE-19");
        assertThat(values("第21条", rules)).containsExactly("RULE-21");
        assertThat(values("第7、8条", rules)).containsExactly("RULE-07", "RULE-08");
        assertThat(values("المادة ١٦، ١٩", rules)).containsExactly("RULE-16", "RULE-19");
        assertThat(values("artículos 7 y 8", rules)).containsExactly("RULE-07", "RULE-08");
        assertThat(values("7-8", rules)).containsExactly("RULE-07", "RULE-08");
        assertThat(values("Art. 7 (2)", rules)).containsExactly("RULE-07");
        assertThat(values("- Art. 7;\n- Art. 16", rules)).containsExactly("RULE-07", "RULE-16");
        assertThat(values("0,-0", rules)).contains("unresolved");
        assertThat(values("7--16", rules)).containsExactly("unresolved");
        assertThat(values("On mining; On air", rules)).containsExactly("RULE-07", "RULE-08");
        assertThat(values("99", rules)).containsExactly("unresolved");
        assertThat(values("7, 99", rules)).contains("unresolved");
        assertThat(values("Annex 7", rules)).containsExactly("unresolved");
    }

    @Test
    void severalCodesInAFieldOfOneStayUnresolved() {
        assertThat(values("Alpha; Beta", field("k", Kind.CODE, "kinds", "", false)))
                .containsExactly("unresolved");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://Example.org/Path|https://example.org/Path
            www.example.org|http://www.example.org
            example.org/a|http://example.org/a
            see https://example.org/a.|https://example.org/a
            https://пример.рф/а|https://пример.рф/а
            no address|unresolved
            a@example.org|unresolved
            """)
    void webAddresses(String text, String expected) {
        assertThat(values(text, field("u", Kind.URL))).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A.Person@Example.ORG|A.Person@example.org
            A Person <a@example.org>|a@example.org
            no address|unresolved
            """)
    void mailAddresses(String text, String expected) {
        assertThat(values(text, field("m", Kind.EMAIL))).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            +41 22 917 83 70|+41229178370
            (613) 996-1234|+16139961234
            tel. 613 996 1234 ext. 5|+16139961234
            12|unresolved
            """)
    void telephoneNumbersWithoutCountryCodeAreOfTheRespondentsCountry(String text, String expected) {
        assertThat(values(text, field("p", Kind.PHONE))).containsExactly(expected);
    }

    @Test
    void aTelephoneNumberOfNoKnownCountryStaysUnresolved() {
        assertThat(read(Cell.ofText("613 996 1234"), field("p", Kind.PHONE), "en", Respondent.UNKNOWN))
                .extracting(Reading::value)
                .containsExactly("");
    }

    @Test
    void whatIsNotUnderstoodIsStillComparedByItsDigitsOrWords() {
        assertThat(read(Cell.ofText("613/996-1234"), field("p", Kind.PHONE), "en", Respondent.UNKNOWN))
                .extracting(Reading::form)
                .containsExactly("6139961234");
        assertThat(read(Cell.ofText("ext. 12"), field("p", Kind.PHONE), "en", Respondent.UNKNOWN))
                .extracting(Reading::form)
                .containsExactly("");
        assertThat(read(Cell.ofText("the apple pan"), field("o", Kind.ORGANISATION), "en", Respondent.UNKNOWN))
                .extracting(Reading::status, Reading::form)
                .containsExactly(tuple(Status.UNRESOLVED, "the apple pan"));
        assertThat(read(Cell.ofText("$399.00"), field("n", Kind.NUMBER), "en", Respondent.UNKNOWN))
                .extracting(Reading::status, Reading::form)
                .containsExactly(tuple(Status.UNRESOLVED, "399"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Univ. of Ashby",
                "Dept. of Geology, Univ. of Ashby",
                "Basak sp. z o.o.",
                "Hahn AG & Co. KG",
                "B. V. Moss"
            })
    void aFullStopBehindAnAbbreviationEndsNoSentence(String name) {
        assertThat(read(Cell.ofText(name), field("o", Kind.ORGANISATION), "en", Respondent.UNKNOWN))
                .extracting(Reading::status)
                .containsExactly(Status.STATED);
        assertThat(read(Cell.ofText(name + ". It closed."), field("o", Kind.ORGANISATION), "en", Respondent.UNKNOWN))
                .extracting(Reading::status)
                .containsExactly(Status.UNRESOLVED);
    }

    @Test
    void aBareDollarMeansTheRespondentsWhereNothingNearerSaysSo() {
        List<Reading> readings =
                read(Cell.ofText("$5"), field("m", Kind.MONEY), "en", new Respondent("O-NORTH", "CA", "CAD"));
        assertThat(readings).extracting(Reading::value).containsExactly("5", "CAD");
    }

    @Test
    void anIdentifierHasTheSchemeOfItsCellItsPatternItsHeadingOrItsRespondent() {
        assertThat(scheme("REG 5644", "Id", "")).containsExactly("5644 REG");
        assertThat(scheme("10.1234/abc", "Id", "")).containsExactly("10.1234/abc DOI");
        assertThat(scheme("5644", "Register number", "")).containsExactly("5644 REG");
        assertThat(scheme("5644", "Id", "REG")).containsExactly("5644 REG");
        assertThat(scheme("5644", "Id", "O-NORTH")).containsExactly("5644 OTHER");
        assertThat(scheme("5644; 5645", "Register number", "")).containsExactly("5644 REG", "5645 REG");
        assertThat(scheme("5644 5645", "Register number", "")).containsExactly("5644 REG", "5645 REG");
    }

    private List<String> scheme(String text, String header, String respondent) {
        Column column = new Column(
                field("i", Kind.IDENTIFIER, "", "", true),
                "en",
                "",
                Column.NO_EVIDENCE,
                header,
                new Respondent(respondent, "", ""));
        return readers.read(Cell.ofText(text), column).stream()
                .map(r -> r.value() + " " + r.detail().get("scheme"))
                .toList();
    }

    @Test
    void wordsAreKeptAsTheyStandAndComparedFolded() {
        Reading title = read(Cell.ofText("  Étude  des\nsols "), field("t", Kind.TITLE), "fr", Respondent.UNKNOWN)
                .get(0);
        assertThat(title.value()).isEqualTo("Étude des sols");
        assertThat(title.form()).isEqualTo("etude des sols");
    }

    @Test
    void theNumberFormatOfAWorkbookMayNameTheCurrency() {
        Cell euros = new Cell("1250.5", CellType.NUMBER, "#,##0.00\\ \"€\"");
        Cell dollars = new Cell("1250.5", CellType.NUMBER, "[$$-409]#,##0.00");
        assertThat(read(euros, field("m", Kind.MONEY), "en", Respondent.UNKNOWN))
                .extracting(Reading::value)
                .containsExactly("1250.5", "EUR");
        assertThat(read(dollars, field("m", Kind.MONEY), "en", Respondent.UNKNOWN))
                .extracting(r -> r.status().code())
                .containsExactly("stated", "unresolved");
    }
}
