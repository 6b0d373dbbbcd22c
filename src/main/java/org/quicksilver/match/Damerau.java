package org.quicksilver.match;

/**
 * Edit distance with insertion, deletion, substitution and the swap of two neighbours, no part edited twice (optimal
 * string alignment). Bit-parallel after Myers 1999 with the swap of Hyyrö 2003 where the shorter text fits in a machine
 * word; else the plain table. Works on UTF-16 units. Not thread-safe.
 */
final class Damerau {

    private static final int WORD = 64;

    private final CharMasks masks = new CharMasks();

    /** Number of edits that turn one text into the other. */
    int distance(char[] a, int aFrom, int aTo, char[] b, int bFrom, int bTo) {
        if (aTo - aFrom > bTo - bFrom) {
            return distance(b, bFrom, bTo, a, aFrom, aTo);
        }
        if (aTo == aFrom) {
            return bTo - bFrom;
        }
        return aTo - aFrom <= WORD ? word(a, aFrom, aTo, b, bFrom, bTo) : table(a, aFrom, aTo, b, bFrom, bTo);
    }

    private int word(char[] a, int aFrom, int aTo, char[] b, int bFrom, int bTo) {
        int length = aTo - aFrom;
        masks.load(a, aFrom, aTo);
        long last = 1L << (length - 1);
        long up = -1L;
        long down = 0;
        long diagonal = 0;
        long before = 0;
        int score = length;
        for (int j = bFrom; j < bTo; j++) {
            long here = masks.mask(b[j]);
            long swap = ((~diagonal & here) << 1) & before;
            diagonal = (((here & up) + up) ^ up) | here | down | swap;
            long right = down | ~(diagonal | up);
            long left = diagonal & up;
            score += (right & last) != 0 ? 1 : 0;
            score -= (left & last) != 0 ? 1 : 0;
            right = (right << 1) | 1;
            left <<= 1;
            up = left | ~(diagonal | right);
            down = diagonal & right;
            before = here;
        }
        masks.clear(a, aFrom, aTo);
        return score;
    }

    private static int table(char[] a, int aFrom, int aTo, char[] b, int bFrom, int bTo) {
        int columns = bTo - bFrom + 1;
        int[] older = new int[columns];
        int[] above = new int[columns];
        int[] row = new int[columns];
        for (int j = 0; j < columns; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= aTo - aFrom; i++) {
            row[0] = i;
            char c = a[aFrom + i - 1];
            for (int j = 1; j < columns; j++) {
                char d = b[bFrom + j - 1];
                int best = Math.min(Math.min(above[j], row[j - 1]) + 1, above[j - 1] + (c == d ? 0 : 1));
                if (i > 1 && j > 1 && c == b[bFrom + j - 2] && a[aFrom + i - 2] == d) {
                    best = Math.min(best, older[j - 2] + 1);
                }
                row[j] = best;
            }
            int[] spare = older;
            older = above;
            above = row;
            row = spare;
        }
        return above[columns - 1];
    }
}
