package org.quicksilver.match;

/** What each of many texts shows at a glance: its letters as a set, its length and its first four letters. */
final class Outlines {

    private static final int HEAD = 4;
    private static final int LETTERS = 56;
    private static final long LETTER_BITS = (1L << LETTERS) - 1;
    private static final int LONGEST = 255;
    private static final double ROUNDING = 1e-9;
    /** One by each length. */
    private static final double[] SHARE = new double[LONGEST + 1];

    static {
        for (int length = 1; length < SHARE.length; length++) {
            SHARE[length] = 1.0 / length;
        }
    }

    /** Two a text: letters with the length above them, first letters. */
    private final long[] items;

    Outlines(int texts) {
        items = new long[2 * texts];
    }

    /** Takes in a text. */
    void set(int place, Texts texts, int code) {
        long letters = 0;
        long head = 0;
        int start = texts.start(code);
        int length = texts.length(code);
        for (int i = 0; i < length; i++) {
            char c = texts.pool()[start + i];
            letters |= 1L << (c % LETTERS);
            head |= i < HEAD ? (long) c << (16 * i) : 0;
        }
        items[2 * place] = letters | (length > LONGEST ? 0 : (long) length << LETTERS);
        items[2 * place + 1] = head;
    }

    /**
     * Whether two texts cannot be as alike as that by Jaro-Winkler. A letter that the other text lacks is not matched; with
     * all others matched in order and the equal first letters counted, similarity is at most what is compared here.
     */
    boolean unlike(int a, int b, double least) {
        long mine = items[2 * a];
        long others = items[2 * b];
        int aLength = (int) (mine >>> LETTERS);
        int bLength = (int) (others >>> LETTERS);
        int aOnly = Long.bitCount(mine & ~others & LETTER_BITS);
        int bOnly = Long.bitCount(others & ~mine & LETTER_BITS);
        int matched = Math.min(aLength - aOnly, bLength - bOnly);
        if (matched <= 0) {
            return aLength > 0 && bLength > 0 && least > 0;
        }
        double most = (matched * (SHARE[aLength] + SHARE[bLength]) + 1) / 3;
        int same = Math.min(HEAD, Long.numberOfTrailingZeros(items[2 * a + 1] ^ items[2 * b + 1]) >>> 4);
        return most + 0.1 * same * (1 - most) < least - ROUNDING;
    }
}
