package org.quicksilver.vocabulary;

import java.util.List;

/** The words of a text; runs of Han and kana as character bigrams, which need no dictionary. */
public final class Tokens {

    private Tokens() {}

    /** Tokens of a text that {@link Folding#fold} made, in order, repeats kept. */
    public static List<String> of(String folded) {
        throw new UnsupportedOperationException(folded);
    }

    /** Folds a text and joins its tokens by one space: the comparison form of words. */
    public static String form(String text) {
        return String.join(" ", of(Folding.fold(text)));
    }
}
