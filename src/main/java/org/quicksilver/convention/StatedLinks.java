package org.quicksilver.convention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.EntityValue;
import org.quicksilver.vocabulary.Folding;
import org.quicksilver.vocabulary.Vocabularies;

/**
 * Links that the words of a mechanism state: a word for a relation ("replaces", "взамен", "取代") and, later in the sentence,
 * the number or the quoted title of exactly one other mechanism. The vocabulary {@code link-words} has the words with the
 * relation as their code; a sentence with a word of the code {@code not} states nothing.
 */
final class StatedLinks {

    private static final String WORDS = "link-words";
    private static final String NOT = "not";
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?;])\\s+|[。！？；\\n\\r]+");
    private static final Pattern QUOTED = Pattern.compile("[\"“„«‘『「《]([^\"“”„«»’』」》]{4,300})[\"”“»’』」》]");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;:()\\[\\]\"“”„«»‘’、，：（）《》]+");
    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9]*[0-9][A-Z0-9]*");
    private static final Pattern FIGURES = Pattern.compile("[0-9]+");
    private static final int SHORTEST = 3;
    private static final int FEWEST_WORDS = 3;

    private final Map<String, String> relations = new HashMap<>();
    private final Set<String> denials = new TreeSet<>();
    private final Map<String, Holder> byNumber = new HashMap<>();
    private final Map<String, String> byTitle = new HashMap<>();
    private final List<Claim> claims = new ArrayList<>();

    /** Who has a number, empty when several do, and whose number it is. */
    private record Holder(String id, String scheme) {}

    private record Claim(String id, String relation, String about) {}

    /** One mechanism says that it is something to another. */
    record Stated(String from, String to, String relation) {}

    StatedLinks(Vocabularies vocabularies) {
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
        mechanism.values(Names.IDENTIFIERS).forEach(v -> number(mechanism.id(), v));
        titles(mechanism).forEach(title -> {
            if (Folding.fold(title).split(" ", -1).length >= FEWEST_WORDS) {
                byTitle.merge(Folding.fold(title), mechanism.id(), (a, b) -> a.equals(b) ? a : "");
            }
        });
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

    private void number(String id, EntityValue value) {
        int colon = value.value().indexOf(':');
        String number = key(value.value().substring(colon + 1));
        String named = value.detail().getOrDefault("scheme", "").toUpperCase(Locale.ROOT);
        String scheme = colon < 0 ? named : value.value().substring(0, colon).toUpperCase(Locale.ROOT);
        if (number.length() >= SHORTEST) {
            byNumber.merge(number, new Holder(id, scheme), (a, b) -> a.id().equals(b.id()) ? a : new Holder("", ""));
        }
    }

    private static String key(String number) {
        return number.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
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
    private static int at(String folded, String word) {
        boolean unspaced = !word.isEmpty() && Character.isIdeographic(word.codePointBefore(word.length()));
        return unspaced ? folded.indexOf(word) : folded.indexOf(' ' + word + ' ');
    }

    /** What all mechanisms together state, in order. */
    List<Stated> links() {
        return claims.stream()
                .flatMap(claim -> meant(claim.about())
                        .filter(to -> !to.isEmpty() && !to.equals(claim.id()))
                        .map(to -> new Stated(claim.id(), to, claim.relation())))
                .distinct()
                .sorted((a, b) -> (a.from() + ' ' + a.to() + ' ' + a.relation())
                        .compareTo(b.from() + ' ' + b.to() + ' ' + b.relation()))
                .toList();
    }

    private Stream<String> meant(String sentence) {
        Set<String> found = new TreeSet<>();
        Matcher quoted = QUOTED.matcher(sentence);
        while (quoted.find()) {
            found.add(byTitle.getOrDefault(Folding.fold(quoted.group(1)), ""));
        }
        List<String> words = BETWEEN.splitAsStream(sentence)
                .map(StatedLinks::key)
                .filter(w -> !w.isEmpty())
                .toList();
        for (String word : words) {
            Holder holder = NUMBER.matcher(word).matches() ? byNumber.get(word) : null;
            if (holder != null && (!FIGURES.matcher(word).matches() || words.contains(holder.scheme()))) {
                found.add(holder.id());
            }
        }
        return found.stream();
    }
}
