package org.quicksilver.match;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Codes compared by the letters of their texts. Names are also compared with their words in order of the alphabet, so that
 * "smith john" is "john smith".
 */
final class Letters {

    private final Texts texts;
    /** Text of each code, and the same with its words in order. */
    private final int[] plain;

    private final int[] sorted;
    /** Null where nothing is told at a glance. */
    private final @Nullable Outlines outlines;
    /** Outlines of the sorted texts; null where they are the plain ones. */
    private final @Nullable Outlines sortedOutlines;

    /**
     * @param plain text of each code
     * @param names whether the order of the words matters little
     * @param glance whether so many are compared that a glance before pays
     */
    Letters(Texts texts, int[] plain, boolean names, boolean glance) {
        this.texts = texts;
        this.plain = plain;
        this.sorted = names ? sorted() : plain;
        this.outlines = glance ? outlines(plain) : null;
        this.sortedOutlines = !glance || Arrays.equals(plain, sorted) ? null : outlines(sorted);
    }

    private int[] sorted() {
        int[] ordered = new int[plain.length];
        for (int code = 0; code < plain.length; code++) {
            String[] words = Words.of(texts.text(plain[code])).toArray(String[]::new);
            Arrays.sort(words);
            ordered[code] = words.length < 2 ? plain[code] : texts.add(String.join(" ", words));
        }
        return ordered;
    }

    private Outlines outlines(int[] of) {
        double letters = Arrays.stream(of).mapToLong(texts::length).sum();
        Outlines made = new Outlines(of.length, letters / Math.max(1, of.length));
        for (int code = 0; code < of.length; code++) {
            made.set(code, texts, of[code]);
        }
        return made;
    }

    /** Jaro-Winkler similarity of two codes, by whichever order of words it is greater, where it is at least that of the scratch. */
    double similarity(int a, int b, Scratch scratch) {
        double best = similarity(scratch.jaroWinkler, plain[a], plain[b], scratch.least);
        return sorted[a] == plain[a] && sorted[b] == plain[b]
                ? best
                : Math.max(best, similarity(scratch.sortedJaroWinkler, sorted[a], sorted[b], scratch.least));
    }

    private double similarity(JaroWinkler kernel, int a, int b, double least) {
        char[] pool = texts.pool();
        return kernel.similarity(pool, texts.start(a), texts.end(a), pool, texts.start(b), texts.end(b), least);
    }

    /** The first place from one on whose similarity two codes may have, at a glance. */
    int place(double[] least, int from, int a, int b) {
        if (outlines == null) {
            return from;
        }
        double most = outlines.most(a, b);
        most = sortedOutlines == null ? most : Math.max(most, sortedOutlines.most(a, b));
        int place = from;
        while (most < least[place]) {
            place++;
        }
        return place;
    }

    /** Lowers places to the first from one on whose similarity a code and each of others, less than 0 for none, may have. */
    void lower(double[] least, int from, int a, int[] others, int count, int[] places) {
        if (outlines == null) {
            for (int n = 0; n < count; n++) {
                places[n] = others[n] < 0 ? places[n] : Math.min(places[n], from);
            }
            return;
        }
        outlines.lower(least, from, a, others, count, places);
        if (sortedOutlines != null) {
            sortedOutlines.lower(least, from, a, others, count, places);
        }
    }
}
