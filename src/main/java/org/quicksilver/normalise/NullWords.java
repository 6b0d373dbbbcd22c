package org.quicksilver.normalise;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quicksilver.plan.Kind;
import org.quicksilver.record.Confidence;
import org.quicksilver.record.Status;
import org.quicksilver.vocabulary.Folding;
import org.quicksilver.vocabulary.Label;
import org.quicksilver.vocabulary.Vocabularies;

/**
 * Words that say that nothing is stated, and why: {@code n/a}, {@code in kind}, {@code TBD}, a dash. The word list {@code
 * null-words} has them; a word means the same in every language unless two languages disagree, then the table's decides.
 */
final class NullWords {

    private final Map<String, Map<String, Status>> exact = new HashMap<>();
    private final Map<String, Map<String, Status>> folded = new HashMap<>();
    private int longest;

    /** The figures that any of the words holds, a bit each; most cells with figures hold another. */
    private int figures;

    NullWords(Vocabularies vocabularies) {
        for (Label label : vocabularies.get("null-words").labels()) {
            Status status = Status.valueOf(label.code().toUpperCase(Locale.ROOT));
            String text = Plain.oneLine(label.label());
            exact.computeIfAbsent(text, k -> new TreeMap<>()).putIfAbsent(label.lang(), status);
            String fold = Folding.fold(text);
            if (!label.caseSensitive() && !fold.isEmpty()) {
                folded.computeIfAbsent(fold, k -> new TreeMap<>()).putIfAbsent(label.lang(), status);
            }
            longest = Math.max(longest, text.length());
            figures |= figures(text) | figures(fold);
        }
    }

    /** What such a word says, empty for any other text. In a yes-or-no field "no" is a value. */
    Optional<Reading> read(String text, String lang, Kind kind) {
        if (kind == Kind.BOOLEAN) {
            return Optional.empty();
        }
        if (isMarks(text)) {
            return Optional.of(Reading.none(Status.NOT_STATED, "null_mark", Confidence.A));
        }
        if (text.length() > longest + 8 || (figures(text) & ~figures) != 0) {
            return Optional.empty();
        }
        String line = Plain.oneLine(text);
        Status asWritten = meant(exact.get(line), lang);
        if (asWritten != null) {
            return Optional.of(Reading.none(asWritten, "null_word", Confidence.A));
        }
        Status asFolded = meant(folded.get(Folding.fold(line)), lang);
        return asFolded == null ? Optional.empty() : Optional.of(Reading.none(asFolded, "null_word", Confidence.B));
    }

    private static int figures(String text) {
        int found = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                found |= 1 << (c - '0');
            }
        }
        return found;
    }

    private static @Nullable Status meant(@Nullable Map<String, Status> byLanguage, String lang) {
        if (byLanguage == null) {
            return null;
        }
        Status own = byLanguage.get(lang);
        if (own != null) {
            return own;
        }
        return byLanguage.values().stream().distinct().count() == 1
                ? byLanguage.values().iterator().next()
                : null;
    }

    /** Whether there is nothing but punctuation and white space. */
    private static boolean isMarks(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean mark = switch (Character.getType(c)) {
                case Character.CONNECTOR_PUNCTUATION,
                        Character.DASH_PUNCTUATION,
                        Character.START_PUNCTUATION,
                        Character.END_PUNCTUATION,
                        Character.INITIAL_QUOTE_PUNCTUATION,
                        Character.FINAL_QUOTE_PUNCTUATION,
                        Character.OTHER_PUNCTUATION,
                        Character.SPACE_SEPARATOR,
                        Character.FORMAT -> true;
                default -> Character.isWhitespace(c) || c == '~' || c == '=' || c == 0x2212;
            };
            if (!mark) {
                return false;
            }
        }
        return true;
    }
}
