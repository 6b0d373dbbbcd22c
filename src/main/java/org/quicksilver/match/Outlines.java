package org.quicksilver.match;

/** What each of many texts shows at a glance: its letters as a set, and its first four. */
final class Outlines {

    private static final int HEAD = 4;
    private static final double ROUNDING = 1e-9;

    private final Texts texts;
    private final long[] letters;
    private final long[] heads;

    /** Outlines of the texts there are so far. */
    Outlines(Texts texts) {
        this.texts = texts;
        this.letters = new long[texts.size()];
        this.heads = new long[texts.size()];
        char[] pool = texts.pool();
        for (int code = 0; code < letters.length; code++) {
            int start = texts.start(code);
            for (int i = start; i < texts.end(code); i++) {
                letters[code] |= 1L << (pool[i] & 63);
                heads[code] |= i - start < HEAD ? (long) pool[i] << (16 * (i - start)) : 0;
            }
        }
    }

    /**
     * Whether two texts cannot be as alike as that by Jaro-Winkler. A letter that the other text lacks is not matched; with
     * all others matched in order and the equal first letters counted, similarity is at most what is compared here.
     */
    boolean unlike(int a, int b, double least) {
        long mine = letters[a];
        long others = letters[b];
        double aLength = texts.length(a);
        double bLength = texts.length(b);
        double matched = Math.min(aLength - Long.bitCount(mine & ~others), bLength - Long.bitCount(others & ~mine));
        if (matched <= 0) {
            return least > 0;
        }
        double most = (matched * (aLength + bLength) / (aLength * bLength) + 1) / 3;
        int same = Math.min(HEAD, Long.numberOfTrailingZeros(heads[a] ^ heads[b]) >>> 4);
        return most + 0.1 * same * (1 - most) < least - ROUNDING;
    }
}
