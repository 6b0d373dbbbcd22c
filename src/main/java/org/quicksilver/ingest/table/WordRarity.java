package org.quicksilver.ingest.table;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** What words weigh in headings: the rarer among the known ones the more, and little where they just bind others. */
final class WordRarity {

    private static final double SHORT_WORD = 0.3;
    private static final int LONGEST_BINDING = 3;

    private final Map<String, Double> rarities = new HashMap<>();

    /** Of a word that no known heading has. */
    private final double rarest;

    /** @param headings the words of each known heading */
    WordRarity(Collection<List<String>> headings) {
        Map<String, Integer> frequency = new HashMap<>();
        for (List<String> words : headings) {
            new HashSet<>(words).forEach(w -> frequency.merge(w, 1, Integer::sum));
        }
        int all = headings.size();
        frequency.forEach((word, count) -> rarities.put(word, StrictMath.log(1 + (double) all / (1 + count))));
        this.rarest = StrictMath.log(1 + (double) all);
    }

    /** Whether a known heading has a word. */
    boolean isKnown(String word) {
        return rarities.containsKey(word);
    }

    double weight(List<String> words) {
        double sum = 0;
        for (String word : words) {
            sum += weight(word);
        }
        return sum;
    }

    /** Rare words weigh most; words of up to three letters, which bind others, little. */
    double weight(String word) {
        double rarity = rarities.getOrDefault(word, rarest);
        return isBinding(word) ? SHORT_WORD * rarity : rarity;
    }

    /** Whether a word just binds others: it has up to three letters. */
    static boolean isBinding(String word) {
        return word.length() <= LONGEST_BINDING && !Character.isIdeographic(word.charAt(0));
    }
}
