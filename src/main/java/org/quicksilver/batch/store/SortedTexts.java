package org.quicksilver.batch.store;

import java.util.Arrays;
import java.util.Collection;

/**
 * Texts in their natural order. Ids by the hundred thousand differ in the letters right after what they all begin with: these
 * and the place of a text make one number, and numbers sort many times faster than texts; what is equal so far is compared
 * as text.
 */
public final class SortedTexts {

    private static final int LETTER_BITS = 7;
    private static final int LAST_LETTER = (1 << LETTER_BITS) - 1;

    private SortedTexts() {}

    /** A new array of the texts, ascending. */
    public static String[] of(Collection<String> texts) {
        String[] given = texts.toArray(String[]::new);
        int placeBits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, given.length - 1));
        int letters = (Long.SIZE - 1 - placeBits) / LETTER_BITS;
        int from = shared(given);
        long[] keys = new long[given.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key(given[i], from, letters) << placeBits | i;
        }
        Arrays.parallelSort(keys);
        String[] sorted = new String[given.length];
        int start = 0;
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = given[(int) (keys[i] & ((1L << placeBits) - 1))];
            if (i > 0 && keys[i] >>> placeBits != keys[i - 1] >>> placeBits) {
                Arrays.sort(sorted, start, i);
                start = i;
            }
        }
        Arrays.sort(sorted, start, sorted.length);
        return sorted;
    }

    /** How many letters all texts begin with alike. */
    private static int shared(String[] texts) {
        int shared = texts.length == 0 ? 0 : texts[0].length();
        for (String text : texts) {
            int same = 0;
            int most = Math.min(shared, text.length());
            while (same < most && text.charAt(same) == texts[0].charAt(same)) {
                same++;
            }
            shared = same;
        }
        return shared;
    }

    /** So many letters as a number that ascends with the text; from a letter beyond ASCII on texts count alike. */
    private static long key(String text, int from, int letters) {
        long key = 0;
        boolean told = false;
        for (int i = from; i < from + letters; i++) {
            int letter = told || i >= text.length() ? 0 : Math.min(LAST_LETTER, text.charAt(i));
            told |= letter == LAST_LETTER;
            key = key << LETTER_BITS | letter;
        }
        return key;
    }
}
