package org.quicksilver.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quicksilver.plan.Plan;
import org.quicksilver.plan.PlanReader;
import org.quicksilver.record.ColumnReading;

/** What the values of a column say where its heading says nothing, several things or something else. */
class ColumnsByValuesTest {

    private static final Plan PLAN = PlanReader.read(Path.of("jobs/mechanisms.yaml"), Path.of("jobs/vocabularies"));
    private static final List<String> PHRASES = List.of(
            "Twinning of the port laboratories of Tema and Abidjan",
            "Manual on safe clean-up of broken thermometers",
            "Air sampling at the scrap yard of Agbogbloshie");
    private static final List<String> COUNTRIES = List.of("Ghana", "Togo", "Benin, Ghana");
    private static final List<String> DATES = List.of("2019", "2020", "2021");
    private static final List<String> AMOUNTS = List.of("25 000", "40 000", "500 000");
    private static final List<String> DONORS = List.of("FEM", "PNUE", "ONUDI");

    private final Map<Integer, List<String>> values = new HashMap<>();
    private final List<TableHead.Label> labels = new ArrayList<>();

    private ColumnsByValuesTest column(String heading, List<String> texts) {
        int index = labels.size() + 1;
        labels.add(new TableHead.Label(index, List.of(heading)));
        values.put(index, texts);
        return this;
    }

    private List<String> fields(String language) {
        Headings headings = new Headings(PLAN);
        HeadingMatcher matcher = new HeadingMatcher(headings, new Units(PLAN), new Requests(PLAN));
        TableHead head = new TableHead(List.of(1), labels, 1);
        return new ColumnMapper(PLAN, headings, matcher)
                .map(head, values, language, Map.of()).stream()
                        .map(ColumnReading::field)
                        .toList();
    }

    @Test
    void theFirstColumnOfPhrasesIsTheTitleThatNoHeadingNames() {
        column("Blurb of it", PHRASES).column("Country", COUNTRIES).column("Start date", DATES);
        column("Status", List.of("completed", "ongoing", "planned"));
        assertThat(fields("en")).containsExactly("title", "beneficiaries", "start_date", "status");
    }

    @Test
    void aColumnOfThemesWhoseValuesAreNoneIsTheTitleWhereThereIsNoOther() {
        column("Тема", PHRASES).column("Страна", COUNTRIES).column("Дата начала", DATES);
        column("Статус", List.of("завершено", "планируется", "реализуется"));
        assertThat(fields("ru")).containsExactly("title", "beneficiaries", "start_date", "status");
    }

    @Test
    void aTableOfOtherThingsGetsNoTitle() {
        column("Blurb of it", PHRASES).column("Country", COUNTRIES);
        assertThat(fields("en")).containsExactly("", "beneficiaries");
    }

    @Test
    void valuesOfAnotherVocabularyOverruleAHeading() {
        column("Title", PHRASES).column("Theme", List.of("Art. 7", "Art. 4; Art. 16", "Art. 3"));
        assertThat(fields("en")).containsExactly("title", "articles");
    }

    @Test
    void aTextColumnOfCodesAloneIsOfTheirField() {
        column("Title", PHRASES).column("Outcome", List.of("completed", "ongoing", "completed"));
        assertThat(fields("en")).containsExactly("title", "status");
    }

    @Test
    void fundingIsAnAmountOrADonorByItsValues() {
        column("Titre", PHRASES).column("Montant USD", AMOUNTS).column("Financement", DONORS);
        assertThat(fields("fr")).containsExactly("title", "amount", "donors");
    }

    @Test
    void fundingWithNumbersIsAnAmount() {
        column("Titre", PHRASES).column("Bailleur", DONORS).column("Financement", AMOUNTS);
        assertThat(fields("fr")).containsExactly("title", "donors", "amount");
    }

    @Test
    void wordsThatAskStandBeforeWhatIsAskedFor() {
        column("Q5. Please give the full title of the project or activity.", List.of());
        column("Q6. Please list all countries that benefited or will benefit.", List.of());
        assertThat(fields("en")).containsExactly("title", "beneficiaries");
    }
}
