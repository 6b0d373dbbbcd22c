package org.quicksilver.convention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quicksilver.consolidate.EntityValue;
import org.quicksilver.vocabulary.Folding;
import org.quicksilver.vocabulary.Label;
import org.quicksilver.vocabulary.Vocabularies;

/**
 * Mechanisms that a sentence names: by a quoted title in whatever language a record has it, or by a number with its scheme
 * ("GEF ID 9718", "FEM 9718", "全环基金项目9718"). The vocabulary {@code identifier-schemes} has the words for schemes.
 */
final class NamedReferences {

    private static final String SCHEMES = "identifier-schemes";
    private static final Pattern QUOTED = Pattern.compile("[\"“„«‘『「《]([^\"“”„«»’』」》]{4,300})[\"”“»’』」》]");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;:()\\[\\]\"“”„«»‘’、，：（）《》]+");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./_\\-–]*");
    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9]*[0-9][A-Z0-9]*");
    private static final Pattern FIGURES = Pattern.compile("[0-9]+");
    /** What may be the number of something that is not here: no year, nothing as long as a telephone number. */
    private static final Pattern UNKNOWN = Pattern.compile("(?!(?:19|20)[0-9]{2}$)[0-9]{3,6}");

    private static final int SHORTEST = 3;
    private static final int FEWEST_WORDS = 3;
    /** A title that is written without spaces says as much in so many signs. */
    private static final int FEWEST_SIGNS = 6;
    /** So many words may stand between a scheme and its number: "GEF project ID no. 9718". */
    private static final int NEAR = 3;

    private final List<Label> schemes = new ArrayList<>();
    private final Set<String> codesOfSchemes = new HashSet<>();
    private final Map<String, Holder> byNumber = new HashMap<>();
    private final Map<String, String> byTitle = new HashMap<>();

    /** Who has a number, empty when several do, and whose number it is. */
    private record Holder(String id, String scheme) {}

    /**
     * What a sentence names.
     *
     * @param named the title, or scheme and number
     * @param id the mechanism; empty where several are called so, none where none is
     */
    record Named(String named, Optional<String> id) {}

    NamedReferences(Vocabularies vocabularies) {
        if (vocabularies.has(SCHEMES)) {
            schemes.addAll(vocabularies.get(SCHEMES).labels());
        }
    }

    void number(String id, EntityValue value) {
        int colon = value.value().indexOf(':');
        String number = key(value.value().substring(colon + 1));
        String named = value.detail().getOrDefault("scheme", "").toUpperCase(Locale.ROOT);
        String scheme = colon < 0 ? named : value.value().substring(0, colon).toUpperCase(Locale.ROOT);
        if (number.length() >= SHORTEST && !scheme.isEmpty()) {
            codesOfSchemes.add(scheme);
            byNumber.merge(number, new Holder(id, scheme), NamedReferences::either);
        }
    }

    private static Holder either(Holder a, Holder b) {
        return a.id().equals(b.id()) ? a : new Holder("", a.scheme().equals(b.scheme()) ? a.scheme() : "");
    }

    void title(String id, String title) {
        String folded = Folding.fold(title);
        if (isTitle(folded)) {
            byTitle.merge(folded, id, (a, b) -> a.equals(b) ? a : "");
        }
    }

    /** Whether words say enough to be told from others. */
    private static boolean isTitle(String folded) {
        boolean unspaced = folded.codePoints().anyMatch(Character::isIdeographic)
                && folded.codePointCount(0, folded.length()) >= FEWEST_SIGNS;
        return unspaced || folded.split(" ", -1).length >= FEWEST_WORDS;
    }

    private static String key(String number) {
        return number.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    /** Every title and number that a sentence names, in order. */
    List<Named> in(String sentence) {
        Set<Named> found = new LinkedHashSet<>();
        Matcher quoted = QUOTED.matcher(sentence);
        while (quoted.find()) {
            String folded = Folding.fold(quoted.group(1));
            if (isTitle(folded)) {
                found.add(new Named(quoted.group(1).strip(), Optional.ofNullable(byTitle.get(folded))));
            }
        }
        numbers(westernDigits(sentence), found);
        return List.copyOf(found);
    }

    private void numbers(String sentence, Set<Named> found) {
        for (Matcher word = LATIN.matcher(sentence); word.find(); ) {
            String number = key(word.group());
            if (NUMBER.matcher(number).matches()) {
                Holder holder = byNumber.get(number);
                Optional<String> scheme = FIGURES.matcher(number).matches()
                        ? scheme(sentence.substring(0, word.start()), sentence.substring(word.end()))
                        : Optional.ofNullable(holder).map(Holder::scheme);
                scheme.flatMap(s -> named(s, number, holder)).ifPresent(found::add);
            }
        }
    }

    private static Optional<Named> named(String scheme, String number, @Nullable Holder holder) {
        String name = scheme + ':' + number;
        if (holder != null && holder.scheme().equals(scheme)) {
            return Optional.of(new Named(name, Optional.of(holder.id())));
        }
        boolean mayBe = holder == null && UNKNOWN.matcher(number).matches();
        return mayBe ? Optional.of(new Named(name, Optional.empty())) : Optional.empty();
    }

    /** The scheme that a number is of: named within a few words before it, or right after it. */
    private Optional<String> scheme(String before, String after) {
        List<String> words = BETWEEN.splitAsStream(before).toList();
        for (int from = words.size() - 1; from >= Math.max(0, words.size() - 1 - NEAR); from--) {
            Set<String> schemes = mentioned(String.join(" ", words.subList(from, words.size())));
            if (!schemes.isEmpty()) {
                return one(schemes);
            }
        }
        List<String> next =
                BETWEEN.splitAsStream(after).filter(w -> !w.isBlank()).limit(1).toList();
        return one(mentioned(String.join(" ", next)));
    }

    private static Optional<String> one(Set<String> schemes) {
        return schemes.size() == 1 ? Optional.of(schemes.iterator().next()) : Optional.empty();
    }

    /** Codes of the schemes that words mention. */
    private Set<String> mentioned(String words) {
        Set<String> codes = new TreeSet<>();
        String folded = ' ' + Folding.fold(words) + ' ';
        List<String> written = BETWEEN.splitAsStream(words).toList();
        for (Label label : schemes) {
            boolean is = label.caseSensitive()
                    ? written.contains(label.label())
                    : StatedLinks.at(folded, Folding.fold(label.label())) >= 0;
            if (is) {
                codes.add(label.code());
            }
        }
        written.stream()
                .map(NamedReferences::key)
                .filter(codesOfSchemes::contains)
                .forEach(codes::add);
        return codes;
    }

    private static String westernDigits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
