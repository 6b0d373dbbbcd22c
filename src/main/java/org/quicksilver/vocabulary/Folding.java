package org.quicksilver.vocabulary;

/** Brings spellings of the same words to one form, for comparing, never for showing; pure functions. */
public final class Folding {

    private Folding() {}

    /**
     * Folds a text: elided articles off, NFKC case folding, marks off, Latin letters to ASCII, Arabic letter variants to one,
     * any digit to ASCII, apostrophes gone, every other punctuation mark to a space, spaces single. Han, kana and Hangul stay.
     */
    public static String fold(String text) {
        throw new UnsupportedOperationException(text);
    }
}
