package org.quicksilver.match;

/**
 * What each of many texts shows at a glance: its letters, how often it has each, its length and its first four letters. The
 * first, second and further time that a letter stands in a text are each one bit of a set, wherever they fall.
 */
final class Outlines {

    /** What is told where nothing is told. */
    static final double UNTOLD = 2;

    private static final int HEAD = 4;
    private static final int HEAD_BITS = 12;
    private static final long HEADS = (1L << (HEAD * HEAD_BITS)) - 1;
    private static final int LENGTH_AT = HEAD * HEAD_BITS;
    private static final int SIZE_AT = LENGTH_AT + 8;
    private static final int LONGEST = 255;
    /** Where a letter's next time falls, seen from the time before: farther than the letters of most alphabets. */
    private static final int STEP = 29;

    private static final double ROUNDING = 1e-9;
    /** One by each length. */
    private static final double[] SHARE = new double[LONGEST + 1];

    static {
        for (int length = 1; length < SHARE.length; length++) {
            SHARE[length] = 1.0 / length;
        }
    }

    /** Words of a set. */
    private final int words;
    /** For each text its first letters, length and size of its set in one, then its set. */
    private final long[] items;

    private final byte[] times = new byte[Character.MAX_VALUE + 1];

    /** @param length mean length of the texts */
    Outlines(int texts, double length) {
        words = length <= 16 ? 1 : length <= 40 ? 2 : 4;
        items = new long[Math.multiplyExact(texts, words + 1)];
    }

    /** Takes in a text. */
    void set(int place, Texts texts, int code) {
        char[] pool = texts.pool();
        int start = texts.start(code);
        int length = texts.length(code);
        if (length > LONGEST) {
            return;
        }
        int at = place * (words + 1);
        long head = 0;
        for (int i = 0; i < length; i++) {
            char c = pool[start + i];
            int bit = c + STEP * times[c]++;
            items[at + 1 + (bit >>> 6 & (words - 1))] |= 1L << bit;
            head |= i < HEAD ? (c & (1L << HEAD_BITS) - 1) << (HEAD_BITS * i) : 0;
        }
        for (int i = 0; i < length; i++) {
            times[pool[start + i]] = 0;
        }
        int size = 0;
        for (int w = 1; w <= words; w++) {
            size += Long.bitCount(items[at + w]);
        }
        items[at] = head | (long) length << LENGTH_AT | (long) Math.min(LONGEST, size) << SIZE_AT;
    }

    /**
     * The most that two texts can be alike by Jaro-Winkler, rounded up; more than 1 where nothing is told. A letter that stands
     * in a text more often than in the other is not matched as often; all others are taken as matched in order, and the equal
     * first letters counted.
     */
    double most(int a, int b) {
        int mine = a * (words + 1);
        int others = b * (words + 1);
        int both = Long.bitCount(items[mine + 1] & items[others + 1]);
        for (int w = 2; w <= words; w++) {
            both += Long.bitCount(items[mine + w] & items[others + w]);
        }
        return most(items[mine], items[others], both);
    }

    private static double most(long mine, long others, int both) {
        int aLength = (int) (mine >>> LENGTH_AT) & LONGEST;
        int bLength = (int) (others >>> LENGTH_AT) & LONGEST;
        if (aLength == 0 || bLength == 0) {
            return UNTOLD;
        }
        int matched = both + Math.min(aLength - (int) (mine >>> SIZE_AT), bLength - (int) (others >>> SIZE_AT));
        if (matched <= 0) {
            return 0;
        }
        double most = (matched * (SHARE[aLength] + SHARE[bLength]) + 1) / 3;
        int same = Math.min(HEAD, Long.numberOfTrailingZeros((mine ^ others) & HEADS) / HEAD_BITS);
        return most + 0.1 * same * (1 - most) + ROUNDING;
    }

    /**
     * Lowers places, for a text and each of others, to the first from a place on whose similarity they may have.
     *
     * @param least similarity that each place asks for, the last one none
     * @param others texts, or less than 0 for none, whose place stays
     */
    void lower(double[] least, int from, int a, int[] others, int count, int[] places) {
        long mine = items[a * (words + 1)];
        long letters = items[a * (words + 1) + 1];
        for (int n = 0; n < count; n++) {
            int b = others[n];
            if (b >= 0) {
                int at = b * (words + 1);
                int both = Long.bitCount(letters & items[at + 1]);
                for (int w = 2; w <= words; w++) {
                    both += Long.bitCount(items[a * (words + 1) + w] & items[at + w]);
                }
                double most = most(mine, items[at], both);
                int place = from;
                while (most < least[place]) {
                    place++;
                }
                places[n] = Math.min(places[n], place);
            }
        }
    }
}
