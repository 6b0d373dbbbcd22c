package org.quicksilver.vocabulary;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text. Words stand between spaces; runs of Han and kana, which are written without, give character bigrams (a
 * run of one sign gives that sign). Bigrams need no dictionary, so every Java platform and every ICU gives the same ones.
 */
public final class Tokens {

    /** Of the signs that {@link #isUnspaced} tells, and of half a surrogate pair. */
    private static final char FIRST_UNSPACED = 0x2E80;

    private Tokens() {}

    /** Tokens of a text that {@link Folding#fold} made, in order, repeats kept. */
    public static List<String> of(String folded) {
        List<String> out = new ArrayList<>();
        int n = folded.length();
        int start = 0;
        boolean run = false;
        for (int i = 0; i < n; ) {
            int c = folded.codePointAt(i);
            boolean sign = isUnspaced(c);
            if (c == ' ' || sign != run) {
                add(out, folded.substring(start, i), run);
                start = c == ' ' ? i + 1 : i;
                run = sign;
            }
            i += Character.charCount(c);
        }
        add(out, folded.substring(start), run);
        return out;
    }

    /** Folds a text and joins its tokens by one space: the comparison form of words. */
    public static String form(String text) {
        return formOf(Folding.fold(text));
    }

    /** The comparison form of a text that {@link Folding#fold} made: itself where all its words stand between spaces. */
    public static String formOf(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            if (folded.charAt(i) >= FIRST_UNSPACED) {
                return String.join(" ", of(folded));
            }
        }
        return folded;
    }

    /** Whether a script writes this sign without spaces between words: Han, kana, bopomofo. */
    static boolean isUnspaced(int c) {
        return (c >= FIRST_UNSPACED && c < 0xA000) || (c >= 0xF900 && c < 0xFB00) || (c >= 0x20000 && c < 0x32000);
    }

    private static void add(List<String> out, String word, boolean run) {
        if (word.isEmpty()) {
            return;
        }
        int[] signs = run ? word.codePoints().toArray() : new int[0];
        if (signs.length < 2) {
            out.add(word);
            return;
        }
        for (int i = 0; i + 1 < signs.length; i++) {
            out.add(new String(signs, i, 2));
        }
    }
}
