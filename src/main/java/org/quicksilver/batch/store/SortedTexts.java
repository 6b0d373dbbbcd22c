package org.quicksilver.batch.store;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;

/**
 * Texts in their natural order. Ids by the hundred thousand differ in the letters right after what they all begin with: these
 * and the place of a text make one number, and numbers sort many times faster than texts; what is equal so far is compared
 * as text.
 */
final class SortedTexts {

    private static final int LETTER_BITS = 7;
    private static final int LAST_LETTER = (1 << LETTER_BITS) - 1;

    private SortedTexts() {}

    /** Sorts what has a text each, ascending by it; those of one text keep their order. */
    static <T> void sort(T[] items, Function<? super T, String> text) {
        int placeBits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, items.length - 1));
        int letters = (Long.SIZE - 1 - placeBits) / LETTER_BITS;
        T[] given = items.clone();
        int from = shared(given, text);
        long[] keys = new long[given.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key(text.apply(given[i]), from, letters) << placeBits | i;
        }
        Arrays.parallelSort(keys);
        Comparator<T> byText = Comparator.comparing(text);
        int start = 0;
        for (int i = 0; i < items.length; i++) {
            items[i] = given[(int) (keys[i] & ((1L << placeBits) - 1))];
            if (i > 0 && keys[i] >>> placeBits != keys[i - 1] >>> placeBits) {
                Arrays.sort(items, start, i, byText);
                start = i;
            }
        }
        Arrays.sort(items, start, items.length, byText);
    }

    /** How many letters all texts begin with alike. */
    private static <T> int shared(T[] items, Function<? super T, String> of) {
        String first = items.length == 0 ? "" : of.apply(items[0]);
        int shared = first.length();
        for (T item : items) {
            String text = of.apply(item);
            int same = 0;
            int most = Math.min(shared, text.length());
            while (same < most && text.charAt(same) == first.charAt(same)) {
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
