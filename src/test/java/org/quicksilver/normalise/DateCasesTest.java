package org.quicksilver.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DateCasesTest {

    private final DateParser parser = new DateParser(WordTable.ofResource("date-words.csv"));

    @Test
    void everyDateOfTheCaseFileIsReadAsAPersonReadsIt() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (List<String> c : CaseFile.read("dates.csv")) {
            DateReading read = parser.read(c.get(0), c.get(1));
            String start = iso(read.start());
            String end = iso(read.end());
            if (!start.equals(c.get(2)) || !end.equals(c.get(3))) {
                wrong.add(c + " was read as " + start + " to " + end + " by " + read.rule());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String iso(Optional<PartialDate> date) {
        return date.map(PartialDate::iso).orElse("");
    }
}
