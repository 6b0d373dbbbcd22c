package org.quicksilver.convention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quicksilver.plan.Plan;
import org.quicksilver.plan.PlanReader;

/** The shipped job and its list of Parties, against what the Convention's own documents say. */
class PartiesTest {

    private static final Plan SHIPPED = PlanReader.read(Path.of("jobs/mechanisms.yaml"), Path.of("jobs/vocabularies"));

    private static List<List<String>> coverage(String asOf) {
        List<List<String>> rows = new ArrayList<>();
        new MechanismTables(SHIPPED, new ConventionInput(asOf, "2019-2020", List.of(), List.of()))
                .finish((table, cells) -> {
                    if (table.equals("statistics/coverage_by_party.csv")) {
                        rows.add(cells);
                    }
                });
        return rows;
    }

    @ParameterizedTest
    @CsvSource({"2018-11-19, 101", "2019-09-23, 113"}) // UNEP/MC/COP.2/19 and UNEP/MC/COP.3/INF/21
    void thePartiesAtADateAreAsManyAsTheOfficialOnes(String asOf, long parties) {
        assertThat(coverage(asOf).stream().filter(row -> row.get(6).equals("true")))
                .hasSize((int) parties);
    }

    @Test
    void everyStateHasALineAndNoneIsServedByNothing() {
        assertThat(coverage("2020-12-31"))
                .hasSizeGreaterThan(193)
                .allSatisfy(row -> assertThat(row.get(14)).isIn("list_only", "unserved"));
    }

    @Test
    void theShippedJobHasEveryFieldAndVocabularyThatTheTablesRead() {
        for (String field : List.of(
                Names.TITLE,
                Names.LEVEL,
                Names.CHANNEL,
                Names.STATUS,
                Names.START,
                Names.END,
                Names.AMOUNT,
                Names.COFINANCING,
                Names.CURRENCY,
                Names.AMOUNT_TYPE,
                Names.AMOUNT_YEAR,
                Names.CONVENTIONS,
                Names.ARTICLES,
                Names.THEMES,
                Names.SUPPORT,
                Names.LANGUAGES,
                Names.BENEFICIARIES,
                Names.REGION,
                Names.DONORS,
                Names.IMPLEMENTING,
                Names.PROVIDER,
                Names.IDENTIFIERS,
                Names.PARTICIPANTS)) {
            assertThat(SHIPPED.field(field)).as(field).isPresent();
        }
        for (String vocabulary :
                List.of(Names.COUNTRIES, Names.GROUPS, Names.CENTRES, Names.REGISTERS, Names.ORGANISATIONS)) {
            assertThat(SHIPPED.vocabularies().get(vocabulary).codes())
                    .as(vocabulary)
                    .isNotEmpty();
        }
    }
}
