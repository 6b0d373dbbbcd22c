package org.quicksilver.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.quicksilver.plan.Kind;
import org.quicksilver.record.Cell;

class MoneyCasesTest {

    private final KindReader reader = new MoneyReader(
            new MoneyScanner(WordTable.ofResource("money-words.csv")),
            new MoneyFields(Plans.of(Plans.field("price", Kind.MONEY), Plans.field("other", Kind.MONEY))));

    @Test
    void everyAmountOfTheCaseFileIsReadAsAPersonReadsIt() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (List<String> c : CaseFile.read("money.csv")) {
            String read = described(reader.read(Cell.ofText(c.get(0)), column(c)));
            String expected = c.get(6) + "|" + (c.get(6).isEmpty() ? "" : c.get(7)) + "|" + c.get(8);
            if (!read.equals(expected)) {
                wrong.add(c.get(0) + " in " + c.subList(1, 6) + " was read as " + read + ", not " + expected);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Column column(List<String> c) {
        TableEvidence.Column evidence =
                new TableEvidence.Column(1, "", c.get(2), c.get(3), Long.parseLong(c.get(4)), c.get(5), "");
        return new Column(Plans.field("price", Kind.MONEY), c.get(1), "", evidence, "", Respondent.UNKNOWN);
    }

    private static String described(List<Reading> readings) {
        Reading amount = readings.get(0);
        Map<String, String> detail = new TreeMap<>(amount.detail());
        String currency = readings.size() == 1
                ? ""
                : readings.get(1).isStated() ? readings.get(1).value() : "?";
        List<String> parts = new ArrayList<>();
        if (detail.containsKey("min")) {
            parts.add("min=" + detail.get("min") + " max=" + detail.get("max"));
        } else if (detail.containsKey("is_estimate")) {
            parts.add("is_estimate=" + detail.get("is_estimate"));
        }
        return amount.value() + "|" + currency + "|" + String.join(" ", parts);
    }
}
