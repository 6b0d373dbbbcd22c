package org.quicksilver.match;

import java.util.Arrays;

/**
 * Jaro-Winkler similarity as Winkler 1990 defines it: the match window is half the longer text less one, half the
 * matched characters out of order count as transpositions, and a similarity above 0.7 gains a tenth of what it lacks for
 * each of at most four equal first characters. Works on UTF-16 units. Texts of up to 128 units are compared with one or
 * two machine words a text; what is made of the left text is kept, so that it may be compared with many. Not thread-safe.
 */
final class JaroWinkler {

    private static final int WORD = 64;
    private static final int PREFIX = 4;
    private static final double SCALE = 0.1;
    private static final double BOOST = 0.7;
    private static final double ROUNDING = 1e-9;

    private final CharMasks masks = new CharMasks();
    /** The text whose masks are loaded. */
    private char[] held = {};

    private int heldFrom;
    private int heldTo;

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
        if (aLength > 2 * WORD || bLength > 2 * WORD) {
            jaro = longJaro(a, aFrom, aTo, b, bFrom, bTo);
        } else {
            hold(a, aFrom, aTo);
            jaro = aLength <= WORD && bLength <= WORD
                    ? shortJaro(a, aFrom, aLength, b, bFrom, bLength)
                    : middleJaro(a, aFrom, aLength, b, bFrom, bLength);
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

    private void hold(char[] a, int from, int to) {
        if (held != a || heldFrom != from || heldTo != to) {
            masks.clear(held, heldFrom, heldTo);
            masks.load(a, from, to);
            held = a;
            heldFrom = from;
            heldTo = to;
        }
    }

    /** Goes through the right text; which of them is gone through makes no difference. */
    private double shortJaro(char[] a, int aFrom, int aLength, char[] b, int bFrom, int bLength) {
        int reach = Math.max(0, Math.max(aLength, bLength) / 2 - 1);
        long window = (1L << (reach + 1)) - 1;
        long aHits = 0;
        long bHits = 0;
        for (int j = 0; j < bLength; j++) {
            long found = masks.mask(b[bFrom + j]) & window & ~aHits;
            aHits |= found & -found;
            bHits |= (found != 0 ? 1L : 0L) << j;
            window = window << 1 | ((j - reach) >>> 31);
        }
        int matched = Long.bitCount(aHits);
        int most = mostMoved(matched, aLength, bLength);
        int moved = 0;
        for (long restB = bHits; restB != 0 && moved <= most; restB &= restB - 1) {
            char left = a[aFrom + Long.numberOfTrailingZeros(aHits)];
            char right = b[bFrom + Long.numberOfTrailingZeros(restB)];
            moved += left == right ? 0 : 1;
            aHits &= aHits - 1;
        }
        return moved > most ? 0 : jaro(matched, moved, aLength, bLength);
    }

    /** Most matched characters out of order with which texts may still be alike enough; -1 where none are few enough. */
    private int mostMoved(int matched, int aLength, int bLength) {
        double m = matched;
        double spare = m * (m / aLength + m / bLength + 1 - 3 * enough);
        return spare < 0 ? -1 : 2 * (int) spare + 1;
    }

    /** The same with two words a text. */
    private double middleJaro(char[] a, int aFrom, int aLength, char[] b, int bFrom, int bLength) {
        int reach = Math.max(aLength, bLength) / 2 - 1;
        long lowWindow = reach >= WORD - 1 ? -1L : (1L << (reach + 1)) - 1;
        long highWindow = 0;
        long aLow = 0;
        long aHigh = 0;
        long bLow = 0;
        long bHigh = 0;
        for (int j = 0; j < bLength; j++) {
            int place = masks.place(b[bFrom + j]);
            long found = masks.low(place) & lowWindow & ~aLow;
            aLow |= found & -found;
            if (found == 0) {
                found = masks.high(place) & highWindow & ~aHigh;
                aHigh |= found & -found;
            }
            long hit = (found != 0 ? 1L : 0L) << j;
            bLow |= j < WORD ? hit : 0;
            bHigh |= j < WORD ? 0 : hit;
            highWindow = highWindow << 1 | lowWindow >>> (WORD - 1);
            lowWindow = lowWindow << 1 | ((j - reach) >>> 31);
        }
        int matched = Long.bitCount(aLow) + Long.bitCount(aHigh);
        int most = mostMoved(matched, aLength, bLength);
        int moved = 0;
        int aAt = aFrom;
        int bAt = bFrom;
        for (int n = 0; n < matched && moved <= most; n++) {
            if (aLow == 0) {
                aLow = aHigh;
                aAt = aFrom + WORD;
            }
            if (bLow == 0) {
                bLow = bHigh;
                bAt = bFrom + WORD;
            }
            char left = a[aAt + Long.numberOfTrailingZeros(aLow)];
            char right = b[bAt + Long.numberOfTrailingZeros(bLow)];
            moved += left == right ? 0 : 1;
            aLow &= aLow - 1;
            bLow &= bLow - 1;
        }
        return moved > most ? 0 : jaro(matched, moved, aLength, bLength);
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
