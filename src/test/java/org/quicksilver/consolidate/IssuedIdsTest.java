package org.quicksilver.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;

class IssuedIdsTest {

    @Property(tries = 500)
    void issuesNoIdTwiceInWhateverOrderTheyCome(
            @ForAll Set<@StringLength(min = 1, max = 1) @AlphaChars String> before,
            @ForAll List<@StringLength(min = 1, max = 1) @AlphaChars String> asked) {
        TreeSet<String> expected = new TreeSet<>(before);
        IssuedIds issued = new IssuedIds(IdSet.copyOf(before));
        for (String id : asked) {
            assertThat(issued.add(id)).isEqualTo(expected.add(id));
        }
        assertThat(issued.all()).containsExactlyElementsOf(expected);
    }
}
