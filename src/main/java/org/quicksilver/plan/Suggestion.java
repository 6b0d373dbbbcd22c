package org.quicksilver.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What a person probably meant by a word that is not known. */
final class Suggestion {

    /** How many known words a message lists before it breaks off. */
    private static final int LISTED = 24;

    private Suggestion() {}

    /** "did you mean 'x'?" where a known word is near, else the known words. */
    static String among(String word, Collection<String> known) {
        return nearest(word, known)
                .map(w -> "did you mean '" + w + "'?")
                .orElseGet(() -> known.isEmpty() ? "there is none to name" : "known: " + listed(known));
    }

    /** The known word that differs least, when it differs by no more than a third of its letters. */
    static Optional<String> nearest(String word, Collection<String> known) {
        String lower = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(w -> distance(lower, w) <= Math.max(1, Math.max(w.length(), lower.length()) / 3))
                .min(Comparator.comparingInt((String w) -> distance(lower, w)).thenComparing(w -> w));
    }

    private static int distance(String lower, String known) {
        return LevenshteinDistance.getDefaultInstance().apply(lower, known.toLowerCase(Locale.ROOT));
    }

    private static String listed(Collection<String> known) {
        String words = known.stream().limit(LISTED).collect(Collectors.joining(", "));
        return known.size() > LISTED ? words + ", … (" + known.size() + " in all)" : words;
    }
}
