package org.quicksilver.convention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.vocabulary.Folding;
import org.quicksilver.vocabulary.Vocabularies;

/**
 * Links that the words of a mechanism state: a word for a relation ("replaces", "взамен", "取代") and in the same sentence the
 * number or the quoted title of exactly one other mechanism. The vocabulary {@code link-words} has the words with the
 * relation as their code; a sentence with a word of the code {@code not} states nothing.
 */
final class StatedLinks {

    private static final String WORDS = "link-words";
    private static final String NOT = "not";
    /** Where a sentence ends; not at the dot of a short word before a number ("no. 9718"). */
    private static final Pattern SENTENCE =
            Pattern.compile("(?<=[.!?;])(?<!(?<!\\p{L})\\p{L}{1,4}\\.(?=\\s{1,9}\\p{Nd}))\\s+|[。！？；\\n\\r]+");

    private final Map<String, String> relations = new HashMap<>();
    private final Set<String> denials = new TreeSet<>();
    private final NamedReferences references;
    private final List<Claim> claims = new ArrayList<>();

    private record Claim(String id, String relation, String about) {}

    /** How what a mechanism says of another came out. */
    enum Outcome {
        LINKED,
        NOT_FOUND,
        AMBIGUOUS
    }

    /**
     * One mechanism says that it is something to another.
     *
     * @param to the other; empty unless it is found
     * @param named as what it names the other
     */
    record Stated(String from, String to, String relation, String named, Outcome outcome) {}

    StatedLinks(Vocabularies vocabularies) {
        references = new NamedReferences(vocabularies);
        if (vocabularies.has(WORDS)) {
            vocabularies.get(WORDS).labels().forEach(label -> {
                String folded = Folding.fold(label.label());
                if (label.code().equals(NOT)) {
                    denials.add(folded);
                } else {
                    relations.put(folded, label.code());
                }
            });
        }
    }

    /** Takes in a mechanism: what it is called and numbered, and what it states. */
    void add(Entity mechanism) {
        if (relations.isEmpty()) {
            return;
        }
        mechanism.values(Names.IDENTIFIERS).forEach(v -> references.number(mechanism.id(), v));
        titles(mechanism).forEach(title -> references.title(mechanism.id(), title));
        Stream.concat(Texts.all(mechanism), Texts.remarks(mechanism))
                .flatMap(SENTENCE::splitAsStream)
                .forEach(sentence -> claim(mechanism.id(), sentence));
    }

    private static Stream<String> titles(Entity mechanism) {
        return mechanism.speaking().stream()
                .flatMap(m -> m.source().values().stream())
                .filter(v -> v.isStated() && v.field().equals(Names.TITLE))
                .map(v -> v.value())
                .distinct();
    }

    private void claim(String id, String sentence) {
        String folded = ' ' + Folding.fold(sentence) + ' ';
        if (denials.stream().anyMatch(word -> at(folded, word) >= 0)) {
            return;
        }
        relations.keySet().stream()
                .filter(word -> at(folded, word) >= 0)
                .min((a, b) -> at(folded, a) == at(folded, b)
                        ? Integer.compare(b.length(), a.length())
                        : Integer.compare(at(folded, a), at(folded, b)))
                .ifPresent(word -> claims.add(new Claim(id, relations.getOrDefault(word, ""), sentence)));
    }

    /** Where a word stands as a whole, or anywhere where words are written without spaces. */
    static int at(String folded, String word) {
        boolean unspaced = !word.isEmpty() && Character.isIdeographic(word.codePointBefore(word.length()));
        return unspaced ? folded.indexOf(word) : folded.indexOf(' ' + word + ' ');
    }

    /** What all mechanisms together state of others, in order; each wording once. */
    List<Stated> all() {
        Map<String, Stated> stated = new TreeMap<>();
        for (Claim claim : claims) {
            for (NamedReferences.Named named : references.in(claim.about())) {
                String to = named.id().orElse("");
                Outcome outcome =
                        named.id().isEmpty() ? Outcome.NOT_FOUND : to.isEmpty() ? Outcome.AMBIGUOUS : Outcome.LINKED;
                if (!to.equals(claim.id())) {
                    stated.putIfAbsent(
                            String.join("\n", claim.id(), claim.relation(), named.named()),
                            new Stated(claim.id(), to, claim.relation(), named.named(), outcome));
                }
            }
        }
        return stated.values().stream()
                .sorted(Comparator.comparing(Stated::from)
                        .thenComparing(Stated::relation)
                        .thenComparing(Stated::named))
                .toList();
    }
}
