package org.quicksilver.ingest.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How much a heading and a known one have in common by their words, rare ones counting most. */
final class SharedWords {

    private static final double AT_THE_HEAD = 0.1;
    private static final double IN_PART = 0.05;

    private final WordRarity rarity;

    /** In which language a heading is, and whether it is a question. */
    record Manner(String language, boolean isQuestion) {}

    SharedWords(WordRarity rarity) {
        this.rarity = rarity;
    }

    /** How much of the weight of both word lists is shared; more where the known heading stands whole in the other. */
    double of(List<String> words, List<String> known, Manner manner, String reading) {
        if (known.isEmpty()) {
            return 0;
        }
        double all = rarity.weight(words) + rarity.weight(known);
        double common = 0;
        List<String> left = new ArrayList<>(words);
        for (String word : known) {
            for (int i = 0; i < left.size(); i++) {
                if (KnownWordIndex.isSame(left.get(i), word)) {
                    common += rarity.weight(left.remove(i)) + rarity.weight(word);
                    break;
                }
            }
        }
        double dice = all == 0 ? 0 : common / all;
        int at = indexOf(words, known);
        if (at < 0) {
            return manner.isQuestion() ? dice - IN_PART : dice;
        }
        double covered = rarity.weight(words.subList(at, at + known.size())) / rarity.weight(words);
        boolean atHead = !manner.isQuestion()
                && (isHeadFirst(manner.language(), reading) ? at == 0 : at + known.size() == words.size());
        return Math.max(dice, 0.5 + 0.5 * covered + (atHead && words.size() > known.size() ? AT_THE_HEAD : 0));
    }

    /** English and Chinese put the word that matters last, unless an "of" turns them round; the others put it first. */
    private static boolean isHeadFirst(String language, String reading) {
        return switch (language) {
            case "zh" -> false;
            case "en" -> reading.toLowerCase(Locale.ROOT).contains(" of ");
            default -> true;
        };
    }

    private static int indexOf(List<String> words, List<String> known) {
        for (int i = 0; i + known.size() <= words.size(); i++) {
            boolean all = true;
            for (int j = 0; j < known.size() && all; j++) {
                all = KnownWordIndex.isSame(words.get(i + j), known.get(j));
            }
            if (all) {
                return i;
            }
        }
        return -1;
    }
}
