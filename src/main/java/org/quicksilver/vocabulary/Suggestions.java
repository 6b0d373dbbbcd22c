package org.quicksilver.vocabulary;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.quicksilver.record.Confidence;
import org.quicksilver.record.Status;

/**
 * Guesses for a person to confirm, never taken by themselves. A misspelling is guessed when the generic words agree as a set,
 * each distinctive word begins alike and differs by at most one edit (5 to 9 letters) or two (10 and more), and every other code
 * is at least two edits further away (three for a confusable one); or when the whole differs by one edit from labels of one
 * code only. Han is never guessed: one sign more is another name.
 */
final class Suggestions {

    private static final int MARGIN = 2;
    private static final int CONFUSABLE_MARGIN = 3;
    private static final int REACH = 2 + CONFUSABLE_MARGIN;

    private final LabelIndex index;
    private final NameRules rules;
    private final Supplier<Finder> finder;
    private final Confusables confusables;
    private final Supplier<Map<String, List<Form>>> buckets;
    private final Supplier<OneEdit> near;

    /** Made when first needed: ICU takes a tenth of a second over it. */
    private static final class Romanising {
        static final Transliterator RULES = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }

    private record Form(Words words, List<String> codes) {}

    /** A name split in what is generic in it (sorted) and what is its own (in order). */
    private record Words(List<String> generic, List<String> own) {}

    Suggestions(LabelIndex index, NameRules rules, Supplier<Finder> finder, Confusables confusables) {
        this.index = index;
        this.rules = rules;
        this.finder = finder;
        this.confusables = confusables;
        this.buckets = Once.of(this::fill);
        this.near = Once.of(() -> new OneEdit(named()));
    }

    /** Folded labels that name something, with their codes. */
    private Map<String, List<String>> named() {
        Map<String, List<String>> out = new LinkedHashMap<>();
        index.forms().forEach(f -> {
            List<String> codes = f.getValue().stream()
                    .filter(e -> !e.kind().isDeclared() && e.kind() != LabelKind.FORM)
                    .map(LabelIndex.Entry::code)
                    .distinct()
                    .sorted()
                    .toList();
            if (!codes.isEmpty()) {
                out.put(f.getKey(), codes);
            }
        });
        return out;
    }

    private Map<String, List<Form>> fill() {
        Map<String, List<Form>> out = new HashMap<>();
        named().forEach((form, codes) -> {
            Words words = words(form);
            if (!words.own().isEmpty()) {
                out.computeIfAbsent(bucket(words), b -> new ArrayList<>()).add(new Form(words, codes));
            }
        });
        return out;
    }

    private static String bucket(Words words) {
        String first = words.own().get(0);
        return words.own().size() + first.substring(0, first.offsetByCodePoints(0, 1));
    }

    private Words words(String folded) {
        List<String> generic = new ArrayList<>();
        List<String> own = new ArrayList<>();
        for (String word : folded.split(" ", -1)) {
            if (!word.isEmpty()) {
                (rules.isGenericWord(word) ? generic : own).add(word);
            }
        }
        generic.sort(Comparator.naturalOrder());
        return new Words(generic, own);
    }

    /** The suggestion for a text that nothing certain reads; empty when there is none. */
    Optional<Resolution> of(String text) {
        String folded = Folding.fold(text);
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        return transliterated(text, folded)
                .or(() -> folded.codePoints().anyMatch(Tokens::isUnspaced)
                        ? Optional.empty()
                        : misspelt(text, folded).or(() -> oneEditAway(text, folded)))
                .or(() -> mentioned(text));
    }

    private Optional<Resolution> transliterated(String text, String folded) {
        if (folded.codePoints().noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC)) {
            return Optional.empty();
        }
        List<String> codes = index.folded(Folding.fold(Romanising.RULES.transliterate(folded))).stream()
                .filter(e -> !e.kind().isDeclared())
                .map(LabelIndex.Entry::code)
                .distinct()
                .toList();
        return codes.size() == 1 ? Optional.of(guess(text, "transliterated", codes.get(0), 0.9)) : Optional.empty();
    }

    private Optional<Resolution> misspelt(String text, String folded) {
        Words words = words(folded);
        if (words.own().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Integer> edits = new TreeMap<>();
        Map<String, Integer> allowed = new TreeMap<>();
        for (Form form : buckets.get().getOrDefault(bucket(words), List.of())) {
            int distance = form.words().generic().equals(words.generic()) ? distance(words, form.words()) : REACH + 1;
            if (distance <= REACH) {
                form.codes().forEach(c -> edits.merge(c, distance, Math::min));
                if (isClose(words, form.words())) {
                    form.codes().forEach(c -> allowed.merge(c, distance, Math::min));
                }
            }
        }
        return choose(text, folded.length(), allowed, edits);
    }

    private Optional<Resolution> oneEditAway(String text, String folded) {
        Map<String, Integer> codes = near.get().codes(folded);
        return choose(text, folded.length(), codes, codes);
    }

    private Optional<Resolution> choose(
            String text, int length, Map<String, Integer> allowed, Map<String, Integer> edits) {
        Optional<Map.Entry<String, Integer>> best = allowed.entrySet().stream().min(Map.Entry.comparingByValue());
        if (best.isEmpty()) {
            return Optional.empty();
        }
        String code = best.get().getKey();
        int distance = best.get().getValue();
        List<Map.Entry<String, Integer>> near = edits.entrySet().stream()
                .filter(e -> e.getKey().equals(code)
                        || e.getValue() < distance + (confusables.have(code, e.getKey()) ? CONFUSABLE_MARGIN : MARGIN))
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(Resolution.MOST_ALTERNATIVES)
                .toList();
        List<Resolution.Alternative> alternatives = near.stream()
                .map(e -> new Resolution.Alternative(e.getKey(), 1.0 - (double) e.getValue() / length))
                .toList();
        boolean clear = alternatives.size() == 1;
        return Optional.of(new Resolution(
                text,
                Status.UNRESOLVED,
                clear ? Confidence.C : Confidence.U,
                List.of(),
                clear ? "fuzzy" : "fuzzy:tie",
                alternatives));
    }

    private static int distance(Words a, Words b) {
        int sum = 0;
        for (int i = 0; i < a.own().size() && sum <= REACH; i++) {
            sum += Edits.between(a.own().get(i), b.own().get(i), REACH);
        }
        return sum;
    }

    private static boolean isClose(Words a, Words b) {
        for (int i = 0; i < a.own().size(); i++) {
            String x = a.own().get(i);
            String y = b.own().get(i);
            int length = Math.min(x.length(), y.length());
            int most = length < 5 ? 0 : length < 10 ? 1 : 2;
            if (x.charAt(0) != y.charAt(0) || Edits.between(x, y, most) > most) {
                return false;
            }
        }
        return true;
    }

    /** A text in which exactly one code is mentioned. */
    private Optional<Resolution> mentioned(String text) {
        List<String> codes =
                finder.get().find(text).stream().map(Mention::code).distinct().toList();
        return codes.size() == 1 ? Optional.of(guess(text, "mentioned", codes.get(0), 0.5)) : Optional.empty();
    }

    private static Resolution guess(String text, String rule, String code, double score) {
        return new Resolution(
                text,
                Status.UNRESOLVED,
                Confidence.C,
                List.of(),
                rule,
                List.of(new Resolution.Alternative(code, score)));
    }
}
