package org.quicksilver.publish.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScanTest {

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("0123456789.:@+([aAx -\u0660\uFF20\uFF0B\uFF13\uA623\u1C53\u4E2D\u0434\u00e9")
                .ofMaxLength(60);
    }

    /** A long text is counted one character at a time; blanks in front of it are nothing to the scan. */
    @Property
    void shortAndLongTextsAreCountedAlike(@ForAll("texts") String text) {
        assertThat(Scan.of(text)).isEqualTo(Scan.of(" ".repeat(2000) + text));
    }

    /** The quicker glance agrees with the closer one. */
    @Property
    void aPlainTextHoldsNothing(@ForAll("texts") String text) {
        Scan scan = Scan.of(text);
        boolean brackets = text.contains("(") || text.contains("[");
        assertThat(Scan.isPlain(text))
                .isEqualTo(!scan.at() && !brackets && !scan.mayHoldAddress() && !scan.mayHoldPhone());
    }

    @Property
    void digitsOfEveryScriptCount(@ForAll("texts") String text) {
        assertThat(Scan.of(text).digits())
                .isEqualTo((int) text.chars().filter(Character::isDigit).count());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            john (at) example.org,        true,  false, false, false
            john [AT] example.org,        true,  false, false, false
            john@example.org,             true,  false, false, false
            +43 1 123456,                 false, true,  false, false
            (022) 123 45 67,              false, false, true,  false
            00 41 22 123 45,              false, false, false, true
            1000000,                      false, false, false, false
            A00-12345,                    false, false, false, false
            (a) 2016-05-31,               true,  false, false, false
            """)
    void marksAreSeen(String text, boolean at, boolean plus, boolean bracket, boolean zeros) {
        Scan scan = Scan.of(text);

        assertThat(scan.at()).isEqualTo(at);
        assertThat(scan.plus()).isEqualTo(plus);
        assertThat(scan.bracket()).isEqualTo(bracket);
        assertThat(scan.zeros()).isEqualTo(zeros);
    }
}
