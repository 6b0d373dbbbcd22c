package org.quicksilver.match;

import java.util.Arrays;

/**
 * Jaro-Winkler similarity as Winkler 1990 defines it: the match window is half the longer text less one, half the
 * matched characters out of order count as transpositions, and a similarity above 0.7 gains a tenth of what it lacks for
 * each of at most four equal first characters. Works on UTF-16 units. Texts of up to 128 units are compared with one or
 * two machine words a text. Not thread-safe.
 */
final class JaroWinkler {

    private static final int WORD = 64;
    private static final int PREFIX = 4;
    private static final double SCALE = 0.1;
    private static final double BOOST = 0.7;
    private static final double ROUNDING = 1e-9;

    private final CharMasks masks = new CharMasks();
    private final CharMasks upper = new CharMasks();
    private double enough;
    private boolean[] leftHit = new boolean[128];
    private boolean[] rightHit = new boolean[128];

    /** Similarity, 0 to 1; two empty texts are alike. */
    double similarity(char[] a, int aFrom, int aTo, char[] b, int bFrom, int bTo) {
        return similarity(a, aFrom, aTo, b, bFrom, bTo, 0);
    }

    /** Similarity where it is at least {@code least}; below that any number below it. */
    double similarity(char[] a, int aFrom, int aTo, char[] b, int bFrom, int bTo, double least) {
        int same = prefix(a, aFrom, aTo, b, bFrom, bTo);
        // s = j + 0.1 p (1 - j), so j must reach this; a little less for rounding
        enough = (least - SCALE * same) / (1 - SCALE * same) - ROUNDING;
        int aLength = aTo - aFrom;
        int bLength = bTo - bFrom;
        if (aLength == 0 || bLength == 0) {
            return aLength == bLength ? 1 : 0;
        }
        double jaro;
        if (aLength <= WORD && bLength <= WORD) {
            jaro = shortJaro(a, aFrom, aTo, b, bFrom, bTo);
        } else if (aLength <= 2 * WORD && bLength <= 2 * WORD) {
            jaro = middleJaro(a, aFrom, aTo, b, bFrom, bTo);
        } else {
            jaro = longJaro(a, aFrom, aTo, b, bFrom, bTo);
        }
        return jaro > BOOST ? jaro + SCALE * same * (1 - jaro) : jaro;
    }

    private static int prefix(char[] a, int aFrom, int aTo, char[] b, int bFrom, int bTo) {
        int most = Math.min(PREFIX, Math.min(aTo - aFrom, bTo - bFrom));
        int same = 0;
        while (same < most && a[aFrom + same] == b[bFrom + same]) {
            same++;
        }
        return same;
    }

    private double shortJaro(char[] a, int aFrom, int aTo, char[] b, int bFrom, int bTo) {
        int aLength = aTo - aFrom;
        int window = Math.max(0, Math.max(aLength, bTo - bFrom) / 2 - 1);
        masks.load(b, bFrom, bTo);
        long aHits = 0;
        long bHits = 0;
        for (int i = 0; i < aLength; i++) {
            long found = masks.mask(a[aFrom + i]) & span(i - window, i + window) & ~bHits;
            bHits |= found & -found;
            aHits |= (found != 0 ? 1L : 0L) << i;
        }
        masks.clear(b, bFrom, bTo);
        int matched = Long.bitCount(aHits);
        if (jaro(matched, 0, aLength, bTo - bFrom) < enough) {
            return 0;
        }
        int moved = 0;
        long restB = bHits;
        for (long restA = aHits; restA != 0; restA &= restA - 1) {
            char left = a[aFrom + Long.numberOfTrailingZeros(restA)];
            char right = b[bFrom + Long.numberOfTrailingZeros(restB)];
            moved += left == right ? 0 : 1;
            restB &= restB - 1;
        }
        return jaro(matched, moved, aLength, bTo - bFrom);
    }

    /** The same with two words a text. */
    private double middleJaro(char[] a, int aFrom, int aTo, char[] b, int bFrom, int bTo) {
        int aLength = aTo - aFrom;
        int bLength = bTo - bFrom;
        int bMiddle = bFrom + Math.min(WORD, bLength);
        int window = Math.max(0, Math.max(aLength, bLength) / 2 - 1);
        masks.load(b, bFrom, bMiddle);
        upper.load(b, bMiddle, bTo);
        long aLow = 0;
        long aHigh = 0;
        long bLow = 0;
        long bHigh = 0;
        for (int i = 0; i < aLength; i++) {
            char c = a[aFrom + i];
            long hit = 1L << i;
            long found = masks.mask(c) & span(i - window, i + window) & ~bLow;
            bLow |= found & -found;
            if (found == 0) {
                found = upper.mask(c) & span(i - window - WORD, i + window - WORD) & ~bHigh;
                bHigh |= found & -found;
            }
            if (found != 0) {
                aLow |= i < WORD ? hit : 0;
                aHigh |= i < WORD ? 0 : hit;
            }
        }
        masks.clear(b, bFrom, bMiddle);
        upper.clear(b, bMiddle, bTo);
        int matched = Long.bitCount(aLow) + Long.bitCount(aHigh);
        if (jaro(matched, 0, aLength, bLength) < enough) {
            return 0;
        }
        int moved = 0;
        long restA = aLow;
        long restB = bLow;
        int aAt = aFrom;
        int bAt = bFrom;
        for (int n = 0; n < matched; n++) {
            if (restA == 0) {
                restA = aHigh;
                aAt = aFrom + WORD;
            }
            if (restB == 0) {
                restB = bHigh;
                bAt = bFrom + WORD;
            }
            char left = a[aAt + Long.numberOfTrailingZeros(restA)];
            char right = b[bAt + Long.numberOfTrailingZeros(restB)];
            moved += left == right ? 0 : 1;
            restA &= restA - 1;
            restB &= restB - 1;
        }
        return jaro(matched, moved, aLength, bLength);
    }

    /** Bits from one position to another, both inclusive, cut to the word. */
    private static long span(int from, int to) {
        long upTo = to >= WORD - 1 ? -1L : to < 0 ? 0 : (1L << (to + 1)) - 1;
        return from <= 0 ? upTo : from >= WORD ? 0 : upTo & (-1L << from);
    }

    private double longJaro(char[] a, int aFrom, int aTo, char[] b, int bFrom, int bTo) {
        int aLength = aTo - aFrom;
        int bLength = bTo - bFrom;
        leftHit = cleared(leftHit, aLength);
        rightHit = cleared(rightHit, bLength);
        int window = Math.max(0, Math.max(aLength, bLength) / 2 - 1);
        int matched = 0;
        for (int i = 0; i < aLength; i++) {
            int last = Math.min(bLength - 1, i + window);
            for (int j = Math.max(0, i - window); j <= last; j++) {
                if (!rightHit[j] && a[aFrom + i] == b[bFrom + j]) {
                    leftHit[i] = true;
                    rightHit[j] = true;
                    matched++;
                    break;
                }
            }
        }
        int moved = 0;
        int j = 0;
        for (int i = 0; i < aLength; i++) {
            if (leftHit[i]) {
                while (!rightHit[j]) {
                    j++;
                }
                moved += a[aFrom + i] == b[bFrom + j] ? 0 : 1;
                j++;
            }
        }
        return jaro(matched, moved, aLength, bLength);
    }

    private static boolean[] cleared(boolean[] hits, int length) {
        if (hits.length < length) {
            return new boolean[length + (length >> 1)];
        }
        Arrays.fill(hits, 0, length, false);
        return hits;
    }

    private static double jaro(int matched, int moved, int aLength, int bLength) {
        if (matched == 0) {
            return 0;
        }
        double m = matched;
        int transpositions = moved / 2;
        return (m / aLength + m / bLength + (m - transpositions) / m) / 3;
    }
}
