package org.quicksilver.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextGridTest {

    @Test
    void wideLettersTakeTwoPlacesAndMarksNone() {
        assertThat(TextGrid.width("受益国")).isEqualTo(6);
        assertThat(TextGrid.width("e\u0301te\u0301")).isEqualTo(3);
        assertThat(TextGrid.width("عنوان")).isEqualTo(5);
        assertThat(new TextGrid(10, 10).add("受益国", "a").add("abcdef", "b").lines(" "))
                .containsExactly(" 受益国  a", " abcdef  b");
    }

    @Test
    void whatIsTooLongIsCutAtALetter() {
        assertThat(TextGrid.cut("受益国家", 6)).isEqualTo("受益…");
        assertThat(TextGrid.cut("a  b\nc", 5)).isEqualTo("a b c");
        assertThat(TextGrid.cut("abcdef", 0)).isEqualTo("abcdef");
    }
}
