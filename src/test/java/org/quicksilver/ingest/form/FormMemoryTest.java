package org.quicksilver.ingest.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a form is compared with, and what counts as changed. */
class FormMemoryTest {
    private static final List<String> ROUNDS = List.of("2015", "2017", "2019");

    /** A form whose columns are written {@code heading>field} or {@code heading>field>unit}. */
    private static SurveyForm of(String respondent, String round, String kind, String language, String... columns) {
        List<FormColumn> all = new ArrayList<>();
        for (String column : columns) {
            String[] parts = column.split(">", -1);
            all.add(new FormColumn(
                    all.size() + 1,
                    parts[0],
                    parts.length > 1 ? parts[1] : "",
                    "exact:en",
                    parts.length > 2 ? parts[2] : ""));
        }
        String id = "F" + Arrays.toString(columns).replaceAll(">[^,\\]]*", "");
        return new SurveyForm(new FormKey(respondent, id), round, kind, language, id + round, all);
    }

    private static SurveyForm form(String round, String... columns) {
        return of("CTR-EGY", round, "work_plan", "en", columns);
    }

    private static FormDrift drift(SurveyForm now, SurveyForm... others) {
        List<SurveyForm> all = new ArrayList<>(List.of(others));
        all.add(now);
        FormMemory none = FormMemory.of(List.of());
        return none.drift(now, none.with(all), ROUNDS);
    }

    private static List<String> changes(FormDrift drift) {
        return drift.changes().stream()
                .map(c -> c.kind().code() + " " + c.before().header() + ">"
                        + c.now().header() + " " + c.valueBefore() + ">" + c.value())
                .map(s -> s.replaceAll(" >$", "").replaceAll(" >$", ""))
                .toList();
    }

    @Test
    void whatIsAsItWasIsNoDriftWhateverItsCaseAndPunctuation() {
        FormDrift drift = drift(form("2019", "TITLE:>title", "No.>ref"), form("2017", "Title>title", "No>ref"));

        assertThat(drift.roundBefore()).isEqualTo("2017");
        assertThat(drift.changes()).isEmpty();
    }

    @Test
    void headingsAreNewGoneRewordedRemappedOrHaveAnotherUnit() {
        FormDrift drift = drift(
                form("2019", "Title>title", "Budget (EUR)>amount>EUR", "Where>location", "Obs>"),
                form("2017", "Title>title", "Budget (US$)>amount>USD", "Where>beneficiaries", "Donor>donors"));

        assertThat(changes(drift))
                .containsExactly(
                        "reworded Budget (US$)>Budget (EUR)",
                        "unit Budget (US$)>Budget (EUR) USD>EUR",
                        "remapped Where>Where",
                        "gone Donor>",
                        "new >Obs");
    }

    @Test
    void aColumnThatMovedDoesNotMoveTheOthers() {
        FormDrift drift =
                drift(form("2019", "D>d", "A>a", "B>b", "X>x", "C>c"), form("2017", "A>a", "B>b", "C>c", "D>d"));

        assertThat(changes(drift)).containsExactly("moved D>D", "new >X");
    }

    @Test
    void equalHeadingsArePairedInTheirOrder() {
        FormDrift drift = drift(
                form("2019", "Title>title", "Country>host", "Country>beneficiaries"),
                form("2017", "Title>title", "Country>beneficiaries", "Country>host"));

        assertThat(changes(drift)).singleElement().asString().startsWith("moved Country");
    }

    @Test
    void anotherLanguageIsSaidOnce() {
        FormDrift drift = drift(
                of("CTR-EGY", "2019", "work_plan", "fr", "Titre>title"),
                of("CTR-EGY", "2017", "work_plan", "en", "Title>title"));

        assertThat(changes(drift)).containsExactly("language > en>fr", "reworded Title>Titre");
    }

    @Test
    void theLatestRoundWithAnAlikeFormOfTheSameKindIsTheOneBefore() {
        SurveyForm plan = form("2015", "Title>title", "Period>period");
        SurveyForm report =
                of("CTR-EGY", "2017", "activity_report", "en", "Title>title", "Period>period", "Status>status");
        SurveyForm other = of("CTR-EGY", "2017", "work_plan", "en", "Name>x", "Mail>y", "Phone>z");

        assertThat(drift(form("2019", "Title>title", "Period>period"), plan, report)
                        .roundBefore())
                .isEqualTo("2017");
        assertThat(drift(form("2019", "Title>title", "Period>period"), plan, report, other)
                        .roundBefore())
                .as("a form of the same kind was sent, another one, so an earlier round is looked at")
                .isEqualTo("2015");
    }

    @Test
    void aFormUnlikeAllEarlierOnesIsNewAndTheFirstOneIsNothing() {
        SurveyForm now = form("2019", "Title>title", "Period>period");

        assertThat(changes(drift(now, form("2017", "Name>x", "Mail>y", "Phone>z"))))
                .containsExactly("new_form");
        assertThat(drift(now)).isEqualTo(FormDrift.NONE);
        assertThat(drift(now, of("CTR-SEN", "2017", "work_plan", "en", "Title>title")))
                .as("another respondent's form is none of its")
                .isEqualTo(FormDrift.NONE);
    }

    @Test
    void aFormOfNobodyKnownIsComparedWithTheSameHeadingsOnly() {
        SurveyForm now = of("", "2019", "", "en", "Title>title", "Where>location");

        assertThat(drift(now, of("", "2017", "", "en", "Title>title", "Period>period")))
                .isEqualTo(FormDrift.NONE);
        assertThat(changes(drift(now, of("", "2017", "", "en", "Title>title", "Where>beneficiaries"))))
                .containsExactly("remapped Where>Where");
    }

    @Test
    void aFormOfNoRoundIsComparedWithWhatTheLastRunMadeOfIt() {
        SurveyForm before = of("", "", "", "en", "Title>title", "Where>location");
        SurveyForm now = of("", "", "", "en", "Title>title", "Where>beneficiaries");
        FormMemory memory = FormMemory.of(List.of(before));

        FormDrift drift = memory.drift(now, memory.with(List.of(now)), ROUNDS);

        assertThat(changes(drift)).containsExactly("remapped Where>Where");
        assertThat(memory.with(List.of(now)).forms()).containsExactly(now);
    }

    @Test
    void whatAContentWasTakenForBeforeIsForgottenAndWhatIsGoneIsNot() {
        SurveyForm gone = form("2015", "Title>title");
        SurveyForm mistaken = of("CTR-SEN", "2017", "work_plan", "en", "Name>title");
        SurveyForm now = new SurveyForm(
                new FormKey("CTR-EGY", "F2"), "2017", "work_plan", "en", mistaken.sha256(), mistaken.columns());

        assertThat(FormMemory.of(List.of(gone, mistaken)).with(List.of(now)).forms())
                .containsExactly(gone, now);
    }

    @Test
    void theOrderOfFormsChangesNothing() {
        List<SurveyForm> forms = new ArrayList<>(List.of(
                form("2015", "Title>title"),
                form("2017", "Title>title", "B>b"),
                of("", "2017", "", "en", "Title>title")));
        List<SurveyForm> before = FormMemory.of(forms).forms();
        java.util.Collections.reverse(forms);

        assertThat(FormMemory.of(forms).forms()).isEqualTo(before);
    }

    @Test
    void aKeyIsOneTextAndBack() {
        FormKey key = new FormKey("CTR-EGY", "FABCDEFGHIJKL");

        assertThat(FormKey.parse(key.text())).contains(key);
        assertThat(FormKey.parse(new FormKey("", "FA").text())).contains(new FormKey("", "FA"));
        assertThat(FormKey.parse("amount")).isEmpty();
    }
}
