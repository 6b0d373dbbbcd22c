package org.quicksilver.match;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Codes compared by the letters of their texts. Names are also compared with their words in order of the alphabet, so that
 * "smith john" is "john smith".
 */
final class Letters {

    private final Texts texts;
    /** Where the text of each code starts and, in the upper half, ends; and the same text with its words in order. */
    private final long[] plain;

    private final long[] sorted;
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
        int[] ordered = names ? ordered(plain) : plain;
        this.plain = places(plain);
        this.sorted = names ? places(ordered) : this.plain;
        this.outlines = glance ? outlines(plain) : null;
        this.sortedOutlines = !glance || Arrays.equals(plain, ordered) ? null : outlines(ordered);
    }

    private long[] places(int[] of) {
        long[] places = new long[of.length];
        Arrays.setAll(places, code -> texts.start(of[code]) | (long) texts.end(of[code]) << 32);
        return places;
    }

    private int[] ordered(int[] plain) {
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
        double best = similarity(scratch.jaroWinkler(), plain[a], plain[b], scratch.least);
        return sorted[a] == plain[a] && sorted[b] == plain[b]
                ? best
                : Math.max(best, similarity(scratch.sortedJaroWinkler(), sorted[a], sorted[b], scratch.least));
    }

    private double similarity(JaroWinkler kernel, long a, long b, double least) {
        char[] pool = texts.pool();
        return kernel.similarity(pool, (int) a, (int) (a >>> 32), pool, (int) b, (int) (b >>> 32), least);
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
