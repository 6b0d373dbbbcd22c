package org.quicksilver.match;

import java.util.Set;

/** Pairs the words that two phrases do not share by typing errors, and settles their similarity. */
final class WordMatch {

    private static final int SHORT = 4;
    private static final int LONG = 8;
    private static final int MOST = 24;
    private static final int LETTERS = 56;
    private static final long LETTER_BITS = (1L << LETTERS) - 1;
    private static final int LONGEST = 255;
    private static final double OTHER_NUMBER = 0.75;
    private static final int LONGEST_ROMAN = 4;
    private static final Set<String> ROMAN =
            Set.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

    private final Texts words;
    /** Letters of each word as a set, its length above them. */
    private long[] outlines = {};

    private boolean[] number = {};

    WordMatch(Texts words) {
        this.words = words;
    }

    /** Says that all words are in. */
    void freeze() {
        outlines = new long[words.size()];
        number = new boolean[words.size()];
        for (int word = 0; word < outlines.length; word++) {
            number[word] = isNumber(word);
            long letters = 0;
            for (int i = words.start(word); i < words.end(word); i++) {
                letters |= 1L << (words.pool()[i] % LETTERS);
            }
            outlines[word] = letters | (long) Math.min(LONGEST, words.length(word)) << LETTERS;
        }
    }

    /**
     * Weighted Dice similarity of two phrases, 0 to 1. Two words one edit apart (two from eight letters on) count as one
     * word of the lesser weight, less an eighth an edit: a misspelt word is rare and would otherwise weigh too much. Where
     * both phrases have a number the other lacks (part 1 and part 2, one model and the next) they are less alike by a quarter.
     *
     * @param common weight of the words in common
     * @param weight of each word
     * @param scratch holds the words left over on either side
     */
    double settle(double common, double[] weight, Scratch scratch) {
        Ints left = scratch.leftRest;
        Ints right = scratch.rightRest;
        double total = 2 * common;
        double both = 2 * common;
        double leftOnly = 0;
        double rightOnly = 0;
        boolean numbered = false;
        boolean few = left.size() <= MOST && right.size() <= MOST;
        for (int i = 0; i < left.size(); i++) {
            int word = left.get(i);
            int twin = few ? twin(word, right, scratch) : -1;
            if (twin < 0) {
                leftOnly += weight[word];
                numbered |= number[word];
            } else {
                double least = Math.min(weight[word], weight[right.get(twin)]);
                total += 2 * least;
                both += 2 * least * 0.875;
                right.set(twin, -1 - right.get(twin));
            }
        }
        boolean otherNumber = false;
        for (int j = 0; j < right.size(); j++) {
            if (right.get(j) >= 0) {
                rightOnly += weight[right.get(j)];
                otherNumber |= number[right.get(j)];
            }
        }
        double all = total + leftOnly + rightOnly;
        double shorter = total + 2 * Math.min(leftOnly, rightOnly);
        double certain = numbered && otherNumber ? OTHER_NUMBER : 1;
        scratch.contained = shorter == 0 ? certain : both / shorter * certain;
        return all == 0 ? certain : both / all * certain;
    }

    private int twin(int word, Ints others, Scratch scratch) {
        long outline = outlines[word];
        int length = (int) (outline >>> LETTERS);
        int edits = length < SHORT ? 0 : length < LONG ? 1 : 2;
        int best = -1;
        int least = edits + 1;
        for (int j = 0; j < others.size() && edits > 0; j++) {
            int other = others.get(j);
            if (other >= 0 && mayBeWithin(least - 1, outline, outlines[other])) {
                int distance = distance(word, other, scratch);
                if (distance < least) {
                    least = distance;
                    best = j;
                }
            }
        }
        return best;
    }

    /** Whether lengths and letters allow so few edits: an edit changes at most two letters of the set. */
    private static boolean mayBeWithin(int edits, long a, long b) {
        return Math.abs((int) (a >>> LETTERS) - (int) (b >>> LETTERS)) <= edits
                && Long.bitCount((a ^ b) & LETTER_BITS) <= 2 * edits;
    }

    private int distance(int a, int b, Scratch scratch) {
        char[] pool = words.pool();
        return number[a] || number[b]
                ? Integer.MAX_VALUE
                : scratch.damerau().distance(pool, words.start(a), words.end(a), pool, words.start(b), words.end(b));
    }

    /** Whether a word has a digit or is a small Roman numeral. */
    private boolean isNumber(int word) {
        for (int i = words.start(word); i < words.end(word); i++) {
            if (Character.isDigit(words.pool()[i])) {
                return true;
            }
        }
        return words.length(word) <= LONGEST_ROMAN && ROMAN.contains(words.text(word));
    }
}
