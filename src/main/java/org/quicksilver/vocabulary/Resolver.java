package org.quicksilver.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.quicksilver.record.Confidence;
import org.quicksilver.record.Status;

/**
 * The one way from words to codes, the same for every vocabulary; immutable and safe for threads. The order: null words, exact
 * code, exact label, folded label, rules for names, what the vocabulary declares ambiguous or former; then, as suggestions only,
 * transliterated and misspelt labels and keywords.
 */
public final class Resolver {

    /** Distinct texts whose readings are kept; more are read anew, which gives the same. */
    private static final int MEMO = 100_000;

    private final LabelIndex nulls;
    private final NameMatcher matcher;
    private final Suggestions suggestions;
    private final ListSplitter splitter;
    private final Map<Question, Optional<Resolution>> certain = new ConcurrentHashMap<>();
    private final Map<String, Resolution> guesses = new ConcurrentHashMap<>();

    Resolver(LabelIndex nulls, NameMatcher matcher, Suggestions suggestions, Predicate<String> groups, boolean open) {
        this.nulls = nulls;
        this.matcher = matcher;
        this.suggestions = suggestions;
        this.splitter = new ListSplitter(this, groups, open);
    }

    private record Question(String text, String lang, String asOf) {}

    /**
     * Resolves a whole text to one code, or to the several codes of one label.
     *
     * @param text the words
     * @param lang BCP 47 language of the table, {@code und} when not known; labels of that language win a tie
     * @param asOf ISO date at which labels and codes must hold; empty for any date
     */
    public Resolution resolve(String text, String lang, String asOf) {
        String repaired = Repairs.of(text);
        return certain(repaired, lang, asOf).orElseGet(() -> guess(repaired));
    }

    /** What {@link #resolve} says of a text without any suggestion, at less cost; empty when it could only suggest something. */
    public Optional<Resolution> resolveWithoutSuggestions(String text, String lang, String asOf) {
        return certain(Repairs.of(text), lang, asOf);
    }

    /**
     * Resolves a text that may name several: the whole first, then the split into the fewest parts that all resolve. When
     * no split resolves wholly, every part of the likeliest split comes back, resolved or not.
     */
    public List<Resolution> resolveMany(String text, String lang, String asOf) {
        String repaired = Repairs.of(text);
        Optional<Resolution> whole = certain(repaired, lang, asOf);
        return whole.isPresent() ? List.of(whole.get()) : splitter.split(repaired, lang, asOf);
    }

    /** What a text is without any guess; empty when nothing has it. */
    Optional<Resolution> certain(String text, String lang, String asOf) {
        Question question = new Question(text, lang, asOf);
        Optional<Resolution> known = certain.get(question);
        return known != null
                ? known
                : remember(certain, question, nullWord(text).or(() -> matcher.match(text, lang, asOf)));
    }

    private Resolution guess(String text) {
        Resolution known = guesses.get(text);
        return known != null ? known : remember(guesses, text, suggested(text));
    }

    private static <K, V> V remember(Map<K, V> memo, K key, V value) {
        if (memo.size() < MEMO) {
            memo.putIfAbsent(key, value);
        }
        return value;
    }

    private Optional<Resolution> nullWord(String text) {
        if (text.isBlank()) {
            return Optional.of(none(text, Status.NOT_STATED, "empty"));
        }
        List<LabelIndex.Entry> words = nulls.exact(text);
        if (words.isEmpty()) {
            words = nulls.folded(Folding.fold(text));
        }
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(none(text, Status.valueOf(words.get(0).code().toUpperCase(Locale.ROOT)), "null_word"));
    }

    private static Resolution none(String text, Status status, String rule) {
        return new Resolution(text, status, Confidence.A, List.of(), rule, List.of());
    }

    private Resolution suggested(String text) {
        return suggestions
                .of(text)
                .orElseGet(() ->
                        new Resolution(text, Status.UNRESOLVED, Confidence.U, List.of(), "unresolved", List.of()));
    }
}
