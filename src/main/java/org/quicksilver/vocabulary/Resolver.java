package org.quicksilver.vocabulary;

import java.util.List;

/** The one way from words to codes, the same for every vocabulary; immutable and safe for threads. */
public final class Resolver {

    /**
     * Resolves a whole text to one code.
     *
     * @param text the words
     * @param lang BCP 47 language of the table, {@code und} when not known; labels of that language win a tie
     * @param asOf ISO date at which labels and codes must hold; empty for any date
     */
    public Resolution resolve(String text, String lang, String asOf) {
        throw new UnsupportedOperationException(text + lang + asOf);
    }

    /**
     * Resolves a text that may name several: the whole first, then the split into the fewest parts that all resolve. When
     * no split resolves wholly, every part of the likeliest split comes back, resolved or not.
     */
    public List<Resolution> resolveMany(String text, String lang, String asOf) {
        throw new UnsupportedOperationException(text + lang + asOf);
    }
}
