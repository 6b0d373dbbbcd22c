package org.quicksilver.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What a person probably meant by a word that is not known. */
final class Suggestion {

    /** How many known words a message lists before it breaks off. */
    private static final int LISTED = 24;

    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private Suggestion() {}

    /** "did you mean 'x'?" where a known word is near, else the known words. */
    static String among(String word, Collection<String> known) {
        return nearest(word, known)
                .map(w -> "did you mean '" + w + "'?")
                .orElseGet(() -> known.isEmpty() ? "there is none to name" : "known: " + listed(known));
    }

    /** The known word that is most alike, when it is alike enough to be meant. */
    static Optional<String> nearest(String word, Collection<String> known) {
        String lower = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(w -> isNear(lower, w.toLowerCase(Locale.ROOT)))
                .max(Comparator.comparingDouble((String w) -> SIMILARITY.apply(lower, w.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.reverseOrder()));
    }

    /** At most a quarter of the letters differ, or letters have changed places. */
    private static boolean isNear(String word, String known) {
        int edits = LevenshteinDistance.getDefaultInstance().apply(word, known);
        return edits <= Math.max(1, Math.max(word.length(), known.length()) / 4)
                || (word.length() == known.length() && SIMILARITY.apply(word, known) >= 0.9);
    }

    private static String listed(Collection<String> known) {
        String words = known.stream().limit(LISTED).collect(Collectors.joining(", "));
        return known.size() > LISTED ? words + ", … (" + known.size() + " in all)" : words;
    }
}
