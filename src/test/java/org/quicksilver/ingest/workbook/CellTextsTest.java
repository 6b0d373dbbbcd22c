package org.quicksilver.ingest.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTextsTest {

    @Property
    void aNumberReadsBackAsItself(@ForAll double value) {
        assertThat(Double.parseDouble(CellTexts.number(value))).isEqualTo(value == 0 ? 0.0 : value);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "1200000, 1200000", "1e21, 1000000000000000000000", "2.5e-7, 0.00000025", "-0.0, 0"})
    void aNumberIsItsShortestPlainDecimal(double value, String text) {
        assertThat(CellTexts.number(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "1, false, 1900-01-01", "59, false, 1900-02-28", "61, false, 1900-03-01", "43469, false, 2019-01-04",
        "42007, true, 2019-01-04", "0, true, 1904-01-01", "0.25, false, 06:00:00",
                "43469.75, false, 2019-01-04T18:00:00",
        "43469.99999999, false, 2019-01-05",
    })
    void aSerialDayIsAnIsoDate(double serial, boolean from1904, String iso) {
        assertThat(CellTexts.date(serial, from1904)).hasValue(iso);
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "60, false", "3000000, false"})
    void whatIsNoDayIsNoDate(double serial, boolean from1904) {
        assertThat(CellTexts.date(serial, from1904)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "14 | '' | true",
                "22 | '' | true",
                "0 | General | false",
                "3 | #,##0 | false",
                "164 | dd/mm/yyyy | true",
                "164 | [$-409]d mmm yyyy;@ | true",
                "164 | #,##0.00 \"days\" | false",
                "164 | 0.00E+00 | false",
                "164 | [h]:mm | false",
                "164 | hh:mm:ss.000 | true",
                "164 | [Red]0.00 | false",
                "164 | yyyy\"年\"m\"月\" | true",
                "164 | \"Year\" 0 | false",
                "164 | @ | false",
            })
    void aFormatShowsADateOrNot(int id, String format, boolean date) {
        assertThat(CellTexts.isDate(id, format)).isEqualTo(date);
    }
}
