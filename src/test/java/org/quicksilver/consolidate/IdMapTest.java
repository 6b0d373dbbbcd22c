package org.quicksilver.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;

class IdMapTest {

    @Property(tries = 500)
    void holdsWhatASortedMapHoldsInWhateverOrderItCame(
            @ForAll List<@StringLength(min = 1, max = 2) @AlphaChars String> ids) {
        Map<String, String> expected = new TreeMap<>();
        IdMap.Builder builder = IdMap.builder();
        for (int i = 0; i < ids.size(); i++) {
            expected.put(ids.get(i), "text " + i);
            builder.put(ids.get(i), "text " + i);
        }
        IdMap map = builder.build();
        assertThat(map).containsExactlyEntriesOf(expected).isEqualTo(expected).hasSameHashCodeAs(expected);
        assertThat(map.keySet()).containsExactlyElementsOf(expected.keySet());
        assertThat(map.values()).containsExactlyElementsOf(expected.values());
        expected.forEach((id, text) -> assertThat(map.get(id)).isEqualTo(text));
        assertThat(map.containsKey("none")).isFalse();
        assertThat(map.getOrDefault("none", "else")).isEqualTo("else");
    }

    @Property(tries = 500)
    void theOtherMapGoesBeforeItself(
            @ForAll List<@StringLength(min = 1, max = 1) @AlphaChars String> own,
            @ForAll List<@StringLength(min = 1, max = 1) @AlphaChars String> others) {
        Map<String, String> expected = new TreeMap<>();
        own.forEach(id -> expected.put(id, "own"));
        IdMap one = IdMap.copyOf(expected);
        Map<String, String> other = new TreeMap<>();
        others.forEach(id -> other.put(id, "other"));
        expected.putAll(other);
        assertThat(one.with(IdMap.copyOf(other))).containsExactlyEntriesOf(expected);
    }
}
