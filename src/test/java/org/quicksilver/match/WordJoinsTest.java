package org.quicksilver.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WordJoinsTest {

    @Test
    void neighboursAreOneWordWhereAnotherPhraseHasThemAsOne() {
        assertThat(taken("the ps lx350h turntable", "turntable pslx350h"))
                .containsExactly("pslx350h the turntable", "pslx350h turntable");
        assertThat(taken("xn 16 84b", "xn1684b")).containsExactly("xn1684b", "xn1684b");
    }

    @Test
    void aWordIsPartedWhereMoreRecordsWriteItApart() {
        assertThat(taken("chlor alkali plants", "the chlor alkali", "chloralkali plants"))
                .containsExactly("alkali chlor plants", "alkali chlor the", "alkali chlor plants");
    }

    @Test
    void wordsThatNobodyWritesAsOneStayApart() {
        assertThat(taken("small scale mining", "smallest mining scale"))
                .containsExactly("mining scale small", "mining scale smallest");
    }

    @Test
    void shortWordsStayAsTheyAre() {
        assertThat(taken("in to it", "into it")).containsExactly("in it to", "into it");
    }

    @Test
    void lettersThatAreNoWordsMakeNoRow() {
        assertThat(taken("pslx350h ps", "lx350g pslx350h")).containsExactly("ps pslx350h", "lx350g pslx350h");
    }

    /** The words that each phrase is taken as, sorted. */
    private static List<String> taken(String... texts) {
        Texts words = new Texts();
        Lists phrases = new Lists();
        for (String text : texts) {
            Ints phrase = new Ints();
            Words.of(text).forEach(word -> phrase.add(words.add(word)));
            phrases.add(phrase);
        }
        int[] holders = new int[phrases.size()];
        java.util.Arrays.fill(holders, 1);
        WordJoins joins = new WordJoins(words, phrases, holders);
        List<String> out = new ArrayList<>();
        for (int phrase = 0; phrase < phrases.size(); phrase++) {
            TreeSet<String> taken = new TreeSet<>();
            Ints codes = joins.of(phrase);
            for (int i = 0; i < codes.size(); i++) {
                taken.add(words.text(codes.get(i)));
            }
            out.add(String.join(" ", taken));
        }
        return out;
    }
}
