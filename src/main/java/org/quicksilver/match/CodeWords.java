package org.quicksilver.match;

/**
 * Rare words with a digit in them that are long enough to be no chance: models of goods, numbers of projects. Two phrases
 * that have one in common are about one thing when they have other words in common as well; a letter and some digits are
 * given to very different things.
 */
final class CodeWords {

    private static final double BITS_OF_DIGIT = 3.3;
    private static final double BITS_OF_LETTER = 4.7;
    /** About half a million possible words. */
    private static final double BITS = 19;

    /** Weight of the other words in common by the mean weight of both phrases' others. */
    private static final double ALIKE = 0.25;

    private final int[] items;
    private final int[] starts;
    private final int[] documents;
    private final double[] weight;
    private final boolean[] code;
    /** Whether a bag of words has one. */
    private final boolean[] held;

    /**
     * @param items words of every bag, bag after bag, ascending
     * @param starts where each bag starts among them, and where the last one ends
     * @param documents how many records have each word
     * @param weight of each word
     * @param records how many there are
     */
    CodeWords(Texts words, int[] items, int[] starts, int[] documents, double[] weight, int records) {
        this.items = items;
        this.starts = starts;
        this.documents = documents;
        this.weight = weight;
        this.code = new boolean[words.size()];
        this.held = new boolean[starts.length - 1];
        double rare = Math.sqrt(records);
        for (int word = 0; word < code.length; word++) {
            code[word] = documents[word] <= rare && isCode(words, word);
        }
        for (int bag = 0; bag < held.length; bag++) {
            for (int i = starts[bag]; i < starts[bag + 1]; i++) {
                held[bag] |= code[items[i]];
            }
        }
    }

    private static boolean isCode(Texts words, int word) {
        int digits = 0;
        for (int i = words.start(word); i < words.end(word); i++) {
            digits += Character.isDigit(words.pool()[i]) ? 1 : 0;
        }
        return digits > 0 && digits * BITS_OF_DIGIT + (words.length(word) - digits) * BITS_OF_LETTER >= BITS;
    }

    /** How many records have the rarest code that two bags share; 0 where they share none or little else. */
    int holders(int a, int b) {
        if (!held[a] || !held[b]) {
            return 0;
        }
        int rarest = 0;
        double common = 0;
        double other = 0;
        int i = starts[a];
        int j = starts[b];
        while (i < starts[a + 1] || j < starts[b + 1]) {
            int x = i < starts[a + 1] ? items[i] : Integer.MAX_VALUE;
            int y = j < starts[b + 1] ? items[j] : Integer.MAX_VALUE;
            int word = Math.min(x, y);
            if (x != y) {
                other += weight[word];
            } else if (!code[word]) {
                common += weight[word];
            } else if (rarest == 0 || documents[word] < rarest) {
                rarest = documents[word];
            }
            i += x == word ? 1 : 0;
            j += y == word ? 1 : 0;
        }
        return 2 * common >= ALIKE * (2 * common + other) ? rarest : 0;
    }
}
