package org.quicksilver.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quicksilver.plan.Plan;
import org.quicksilver.plan.PlanReader;
import org.quicksilver.record.ColumnReading;
import org.quicksilver.record.MappedCell;
import org.quicksilver.record.Origin;
import org.quicksilver.record.TableReading;

class SheetCountriesTest {

    private static final Plan PLAN = PlanReader.read(Path.of("jobs/mechanisms.yaml"), Path.of("jobs/vocabularies"));

    private static TableReading sheet(String name, String... fields) {
        List<ColumnReading> columns = Arrays.stream(fields)
                .map(f -> new ColumnReading(1 + List.of(fields).indexOf(f), f, f, "", "exact:en", 1))
                .toList();
        return new TableReading(name, 0, false, 1, 9, List.of(1), "en", List.of(), columns);
    }

    @Test
    void aSheetACountrySaysWhichCountryItsRowsAreAbout() {
        TableReading peru = sheet("Peru", "title");
        assertThat(SheetCountries.of(PLAN, List.of(peru, sheet("Chile", "title")), peru))
                .hasValueSatisfying(c -> {
                    assertThat(c.field()).isEqualTo("beneficiaries");
                    assertThat(c.origin()).isEqualTo(Origin.SHEET_NAME);
                    assertThat(c.cell().text()).isEqualTo("Peru");
                });
    }

    @Test
    void oneSheetNamedAfterACountryMayBeTheRespondents() {
        TableReading peru = sheet("Peru", "title");
        assertThat(SheetCountries.of(PLAN, List.of(peru, sheet("Notes", "title")), peru))
                .isEmpty();
    }

    @Test
    void aColumnOfCountriesSpeaksForItself() {
        TableReading peru = sheet("Peru", "title", "beneficiaries");
        assertThat(SheetCountries.of(PLAN, List.of(peru, sheet("Chile", "title")), peru))
                .map(MappedCell::field)
                .isEmpty();
    }
}
