package org.quicksilver.normalise;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quicksilver.vocabulary.Folding;
import org.quicksilver.vocabulary.Label;
import org.quicksilver.vocabulary.Vocabularies;

/**
 * The phase that a title names: a word for phase beside a number or an ordinal, as in "Phase 2" and "second stage". The word
 * list {@code phase-words} has the words, {@code ordinals} the numbers in words and figures.
 */
final class PhaseMark {

    /** Name of the mark, and the code of its words. */
    static final String PHASE = "phase";

    private final Set<String> words = new HashSet<>();
    private final List<String> signs;
    private final Map<String, String> ordinals = new HashMap<>();
    private final List<String> figures;

    PhaseMark(Vocabularies vocabularies) {
        vocabularies.get("phase-words").labels().stream()
                .filter(l -> l.code().equals(PHASE))
                .forEach(l -> words.add(Folding.fold(l.label())));
        for (Label label : vocabularies.get("ordinals").labels()) {
            ordinals.putIfAbsent(Folding.fold(label.label()), label.code());
        }
        signs = unspaced(words);
        figures = unspaced(ordinals.keySet());
    }

    private static List<String> unspaced(Set<String> words) {
        return words.stream()
                .filter(w -> !w.isEmpty() && Character.isIdeographic(w.codePointBefore(w.length())))
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /**
     * The number of the phase, empty where none is named.
     *
     * @param title a title that {@link Folding#fold} made
     */
    String of(String title) {
        String[] titleWords = title.split(" ", -1);
        for (int i = 0; i < titleWords.length; i++) {
            if (words.contains(titleWords[i])) {
                String after = i + 1 < titleWords.length ? ordinals.getOrDefault(titleWords[i + 1], "") : "";
                String before = i > 0 ? ordinals.getOrDefault(titleWords[i - 1], "") : "";
                if (!after.isEmpty() || !before.isEmpty()) {
                    return after.isEmpty() ? before : after;
                }
            }
            String joined = joined(titleWords[i], i > 0 ? titleWords[i - 1] : "");
            if (!joined.isEmpty()) {
                return joined;
            }
        }
        return "";
    }

    /** Where words are written without spaces: the number right before the word for phase. */
    private String joined(String word, String before) {
        for (String sign : signs) {
            int at = word.indexOf(sign);
            if (at >= 0) {
                String left = at == 0 ? before : word.substring(0, at);
                String figure = figures.stream()
                        .filter(left::endsWith)
                        .findFirst()
                        .orElse(ordinals.containsKey(left) ? left : "");
                if (!figure.isEmpty()) {
                    return ordinals.getOrDefault(figure, "");
                }
            }
        }
        return "";
    }
}
