package org.quicksilver.ingest.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainNumberTest {

    private static long ofBytes(String text) {
        byte[] bytes = ("7" + text).getBytes(StandardCharsets.US_ASCII);
        return PlainNumber.ofShort(Arrays.copyOf(bytes, bytes.length + Long.BYTES), 1, text.length());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "7, 70000",
        "12345678, 123456780000",
        "77155.50, 771555000",
        "1.2345, 12345",
        "0.0001, 1",
        "12345678901234, 123456789012340000",
        "1.23456, -2",
        ".5, -2",
        "5., -2",
        "1.2.3, -2",
        "-5, -2",
        "1 000, -2",
        "2017-03-13, -1",
        "123456789012345, -2"
    })
    void readsPlainNumbersAlone(String text, long expected) {
        assertThat(PlainNumber.of(text)).isEqualTo(expected);
    }

    @Property(tries = 5000)
    void readsBytesAsItReadsTheirText(@ForAll("texts") String text) {
        long number = ofBytes(text);
        long whole = PlainNumber.of(text);
        assertThat(number == PlainNumber.OTHER ? whole : number).isEqualTo(whole);
        if (whole >= 0) {
            assertThat(BigDecimal.valueOf(whole, PlainNumber.DECIMALS)).isEqualByComparingTo(text);
            assertThat(text.length() > Long.BYTES || number == whole).isTrue();
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("0123456789.0123456789-/: aZ").ofMaxLength(16);
    }
}
