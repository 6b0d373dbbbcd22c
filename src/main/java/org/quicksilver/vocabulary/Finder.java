package org.quicksilver.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the labels of a vocabulary inside a longer text, as whole words, or as the beginning of a word where the label is of
 * kind {@code stem}; Han labels anywhere. In a vocabulary that declares keywords or stems only these are looked for, in any
 * other every name. Immutable and safe for threads.
 */
public final class Finder {

    private static final int SHORTEST_STEM = 3;

    /** Arabic conjunctions, prepositions and the article, which are written together with the next word. */
    private static final Pattern ARABIC_PREFIX = Pattern.compile("^(?:[وف]?(?:[بك]?ال|لل)|[وف])(?=\\p{IsArabic}{3})");

    private static final Pattern DIGITS = Pattern.compile("[0-9 ]*");

    private final Map<String, List<Words>> byFirst = new HashMap<>();
    private final Map<String, Mention> stems = new HashMap<>();
    private final Map<Integer, List<Words>> bySign = new HashMap<>();

    private record Words(List<String> words, Label label) {}

    Finder(Vocabulary vocabulary) {
        List<Label> labels = vocabulary.labels();
        boolean declared =
                labels.stream().map(LabelKind::of).anyMatch(k -> k == LabelKind.KEYWORD || k == LabelKind.STEM);
        for (int i = 0; i < labels.size(); i++) {
            if (isSought(LabelKind.of(labels.get(i)), declared)) {
                add(labels.get(i), vocabulary.forms().get(i));
            }
        }
        Comparator<Words> longest = Comparator.comparingInt((Words w) ->
                        -w.words().stream().mapToInt(String::length).sum())
                .thenComparingInt(w -> w.label().line());
        byFirst.values().forEach(l -> l.sort(longest));
        bySign.values().forEach(l -> l.sort(longest));
    }

    private static boolean isSought(LabelKind kind, boolean declared) {
        return switch (kind) {
            case KEYWORD, STEM -> true;
            case NOT -> declared;
            case PREFERRED, OFFICIAL, FORMAL, SHORT, ALIAS, RENAMED, ABBR -> !declared;
            default -> false;
        };
    }

    private void add(Label label, String folded) {
        if (DIGITS.matcher(folded).matches()) {
            return;
        }
        if (Tokens.isUnspaced(folded.codePointAt(0))) {
            bySign.computeIfAbsent(folded.codePointAt(0), c -> new ArrayList<>())
                    .add(new Words(List.of(folded), label));
        } else if (label.kind().equals("stem")) {
            stems.putIfAbsent(base(folded), mention(label));
        } else {
            List<String> words = words(folded);
            byFirst.computeIfAbsent(words.get(0), w -> new ArrayList<>()).add(new Words(words, label));
        }
    }

    private static Mention mention(Label label) {
        return new Mention(label.code(), label.label(), label.lang(), label.kind());
    }

    private static List<String> words(String folded) {
        List<String> out = new ArrayList<>();
        for (String word : folded.split(" ", -1)) {
            out.add(base(word));
        }
        return out;
    }

    private static String base(String word) {
        return word.isEmpty() || word.charAt(0) < 0x600 || word.charAt(0) > 0x6FF
                ? word
                : ARABIC_PREFIX.matcher(word).replaceFirst("");
    }

    /** The mentions, from left to right, the longest where several begin at one word, none inside another. */
    public List<Mention> find(String text) {
        List<String> words = words(Folding.fold(text));
        List<Mention> out = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            Optional<Words> found = at(words, i, text);
            if (found.isPresent()) {
                twins(found.get(), byFirst.getOrDefault(words.get(i), List.of()), out);
                i += found.get().words().size();
            } else {
                stem(words.get(i)).ifPresentOrElse(out::add, () -> {});
                signs(words.get(i), out);
                i++;
            }
        }
        return out;
    }

    /** A label and those of other codes with the same words; one that is declared to mean none hides what is in it. */
    private static void twins(Words found, List<Words> all, List<Mention> out) {
        Set<String> codes = new LinkedHashSet<>();
        for (Words other : all) {
            boolean same = other.words().equals(found.words());
            if (same
                    && LabelKind.of(other.label()) != LabelKind.NOT
                    && codes.add(other.label().code())) {
                out.add(mention(other.label()));
            }
        }
    }

    private Optional<Words> at(List<String> words, int i, String text) {
        List<Words> known = byFirst.get(words.get(i));
        if (known == null) {
            return Optional.empty();
        }
        return known.stream()
                .filter(w -> i + w.words().size() <= words.size()
                        && w.words().equals(words.subList(i, i + w.words().size()))
                        && (!w.label().caseSensitive() || isWritten(w.label().label(), text)))
                .findFirst();
    }

    /** Whether a label stands in a text with these very letters, as whole words. */
    private static boolean isWritten(String label, String text) {
        String want = LabelIndex.cased(label);
        String have = LabelIndex.cased(text);
        for (int at = have.indexOf(want); at >= 0; at = have.indexOf(want, at + 1)) {
            int end = at + want.length();
            if ((at == 0 || !Character.isLetterOrDigit(have.charAt(at - 1)))
                    && (end == have.length() || !Character.isLetterOrDigit(have.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private Optional<Mention> stem(String word) {
        for (int n = word.length(); n >= SHORTEST_STEM && !stems.isEmpty(); n--) {
            Mention found = stems.get(word.substring(0, n));
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private void signs(String word, List<Mention> out) {
        for (int i = 0; i < word.length() && !bySign.isEmpty(); ) {
            int sign = word.codePointAt(i);
            int next = i + Character.charCount(sign);
            if (Tokens.isUnspaced(sign)) {
                List<Words> known = bySign.getOrDefault(sign, List.of());
                for (Words words : known) {
                    String label = words.words().get(0);
                    if (word.startsWith(label, i)) {
                        twins(words, known, out);
                        next = i + label.length();
                        break;
                    }
                }
            }
            i = next;
        }
    }

    /** Whether there is any. */
    public boolean found(String text) {
        return !find(text).isEmpty();
    }
}
