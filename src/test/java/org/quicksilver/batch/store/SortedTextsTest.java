package org.quicksilver.batch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SortedTextsTest {

    @Property(tries = 500)
    void sortsAsTextsDo(@ForAll List<@StringLength(max = 12) String> texts) {
        String[] expected = texts.toArray(String[]::new);
        Arrays.sort(expected);
        assertThat(SortedTexts.of(texts)).isEqualTo(expected);
    }

    @Test
    void sortsWhatDiffersLateOrNotAtAllOrBeyondAscii() {
        List<String> texts = List.of(
                "P-AAAAAAAAAAAB", "P-AAAAAAAAAAAA", "P-é", "P-è", "P-\u007f", "P-", "P-\0", "P-AAAAAAAAAAAA", "P-中");
        String[] expected = texts.toArray(String[]::new);
        Arrays.sort(expected);
        assertThat(SortedTexts.of(texts)).isEqualTo(expected);
        assertThat(SortedTexts.of(List.of())).isEmpty();
    }
}
