package org.quicksilver.vocabulary;

import java.util.List;

/**
 * Finds the labels of a vocabulary inside a longer text, as whole words, or as the beginning of a word where the label is of
 * kind {@code stem}; Han labels anywhere. Immutable and safe for threads.
 */
public final class Finder {

    /** The mentions, from left to right, the longest where several begin at one word, none inside another. */
    public List<Mention> find(String text) {
        throw new UnsupportedOperationException(text);
    }

    /** Whether there is any. */
    public boolean found(String text) {
        return !find(text).isEmpty();
    }
}
