package org.quicksilver.batch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SortedTextsTest {

    @Property(tries = 500)
    void sortsAsTextsDo(@ForAll List<@StringLength(max = 12) String> texts) {
        String[] expected = texts.toArray(String[]::new);
        Arrays.sort(expected);
        assertThat(sorted(texts)).isEqualTo(expected);
    }

    @Property(tries = 500)
    void whatHasOneTextKeepsItsOrder(@ForAll List<@StringLength(max = 2) @Chars({'a', 'b', 'é'}) String> texts) {
        record Item(int place, String text) {}
        Item[] items = IntStream.range(0, texts.size())
                .mapToObj(i -> new Item(i, texts.get(i)))
                .toArray(Item[]::new);
        Item[] expected = items.clone();
        Arrays.sort(expected, Comparator.comparing(Item::text));
        SortedTexts.sort(items, Item::text);
        assertThat(items).isEqualTo(expected);
    }

    @Test
    void sortsWhatDiffersLateOrNotAtAllOrBeyondAscii() {
        List<String> texts = List.of(
                "P-AAAAAAAAAAAB", "P-AAAAAAAAAAAA", "P-é", "P-è", "P-\u007f", "P-", "P-\0", "P-AAAAAAAAAAAA", "P-中");
        String[] expected = texts.toArray(String[]::new);
        Arrays.sort(expected);
        assertThat(sorted(texts)).isEqualTo(expected);
        assertThat(sorted(List.of())).isEmpty();
    }

    private static String[] sorted(List<String> texts) {
        String[] items = texts.toArray(String[]::new);
        SortedTexts.sort(items, Function.identity());
        return items;
    }
}
