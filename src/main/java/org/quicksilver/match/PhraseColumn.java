package org.quicksilver.match;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.quicksilver.record.FieldValue;

/**
 * A field whose words matter unequally: titles, free text, lists of names. A word weighs the logarithm of how rare it is
 * among the records (inverse document frequency). Phrases of different scripts or languages cannot be compared by letters.
 */
final class PhraseColumn extends Column {

    private static final String UNKNOWN = "und";

    private final Texts words = new Texts();
    private final Lists phrases = new Lists();
    private final Lists bags = new Lists();
    private final Texts languages = new Texts();
    private final Ints phrase = new Ints();
    private final Ints bag = new Ints();
    private final Ints language = new Ints();
    private final Ints ordered = new Ints();
    private final WordMatch wordMatch = new WordMatch(words);
    /** Phrase, language and script or -1. */
    private final Couples couples = new Couples();

    private int[] holders = {};
    /** How many records have each word. */
    private int[] documents = {};

    private double[] weight = {};
    /** Bag of each code, and what the bags hold. */
    private int[] bagOf = {};

    private int[] bagItems = {};
    private int[] bagStarts = {};
    private @Nullable CodeWords codeWords;

    PhraseColumn() {
        languages.add(UNKNOWN);
    }

    @Override
    void add(MatchRecord source, List<FieldValue> stated) {
        ordered.clear();
        for (FieldValue value : stated) {
            addWords(textOf(value));
        }
        boolean none = ordered.size() == 0;
        int code = none ? -1 : phrases.add(ordered);
        phrase.add(code);
        String stays = stated.isEmpty() ? "" : stated.get(0).detail().getOrDefault("lang", "");
        String spokenIn = stays.isEmpty() ? source.language() : stays;
        language.add(languages.add(spokenIn.isEmpty() ? UNKNOWN : spokenIn));
    }

    private void addWords(String text) {
        for (int from = 0; from < text.length(); ) {
            int space = text.indexOf(' ', from);
            int to = space < 0 ? text.length() : space;
            if (to > from) {
                int code = words.add(text, from, to);
                ordered.add(code);
            }
            from = to + 1;
        }
    }

    @Override
    void freeze() {
        holders = new int[phrases.size()];
        for (int i = 0; i < phrase.size(); i++) {
            if (phrase.get(i) >= 0) {
                holders[phrase.get(i)]++;
            }
        }
        WordJoins joins = new WordJoins(words, phrases, holders);
        for (int code = 0; code < phrases.size(); code++) {
            bag.add(bags.add(joins.of(code)));
        }
        documents = new int[words.size()];
        int stated = 0;
        for (int i = 0; i < phrase.size(); i++) {
            if (phrase.get(i) >= 0) {
                stated++;
                int set = bag.get(phrase.get(i));
                for (int p = bags.start(set); p < bags.end(set); p++) {
                    documents[bags.item(p)]++;
                }
            }
        }
        weight = new double[words.size()];
        for (int w = 0; w < weight.length; w++) {
            weight[w] = StrictMath.log(1 + (double) stated / Math.max(1, documents[w]));
        }
        wordMatch.freeze();
        int[] spoken = new Languages(words, bags, languages.size()).of(phrase, bag, language);
        for (int i = 0; i < spoken.length; i++) {
            put(phrase.get(i) < 0 ? -1 : couples.add(phrase.get(i), spoken[i]));
        }
        bagOf = new int[couples.size()];
        for (int code = 0; code < bagOf.length; code++) {
            bagOf[code] = bag.get(couples.left(code));
        }
        bagItems = bags.items();
        bagStarts = bags.starts();
        codeWords = new CodeWords(words, bagItems, bagStarts, documents, weight, phrase.size());
    }

    @Override
    boolean incomparable(int a, int b) {
        int mine = couples.right(a);
        int others = couples.right(b);
        return mine != others && mine >= 0 && others >= 0;
    }

    @Override
    int first(Measure[] measures, double[] thresholds, int from, int a, int b, Scratch scratch) {
        int place = from;
        while (place < measures.length && !holds(measures[place], thresholds[place], a, b, scratch)) {
            place++;
        }
        return place;
    }

    @Override
    boolean tellsApart() {
        return couples.leftTells();
    }

    @Override
    boolean holds(Measure measure, double threshold, int a, int b, Scratch scratch) {
        return switch (measure) {
            case EXACT -> couples.left(a) == couples.left(b);
            case TOKENS -> tokens(bagOf[a], bagOf[b], scratch) >= threshold;
            case OVERLAP -> plainOverlap(bagOf[a], bagOf[b]) >= Math.max(threshold, Double.MIN_VALUE);
            case ACRONYM -> acronym(couples.left(a), couples.left(b)) || acronym(couples.left(b), couples.left(a));
            case CODE_WORD -> Objects.requireNonNull(codeWords).holders(bagOf[a], bagOf[b]) > 0;
            case ELSE -> true;
            case JARO_WINKLER, DAMERAU, DAYS, PERCENT, IDENTIFIER, PREFIX, DIFFERENT -> false;
        };
    }

    /** Whether both are stated and not the same words in the same order. */
    boolean different(int left, int right) {
        return has(left) && has(right) && phrase.get(left) != phrase.get(right);
    }

    /** Whether the left has all the right's words and others. */
    boolean saysMore(int left, int right) {
        if (!has(left) || !has(right)) {
            return false;
        }
        int a = bag.get(phrase.get(left));
        int b = bag.get(phrase.get(right));
        int i = bags.start(a);
        for (int j = bags.start(b); j < bags.end(b); j++) {
            while (i < bags.end(a) && bags.item(i) < bags.item(j)) {
                i++;
            }
            if (i == bags.end(a) || bags.item(i) != bags.item(j)) {
                return false;
            }
        }
        return bags.length(b) > 0 && bags.length(a) > bags.length(b);
    }

    private double tokens(int a, int b, Scratch scratch) {
        if (Double.isNaN(scratch.tokens)) {
            scratch.tokens = similarity(a, b, scratch);
        }
        return scratch.tokens;
    }

    /** Weight of the words in common by the mean weight of both, 0 to 1 (weighted Dice). */
    private double similarity(int a, int b, Scratch scratch) {
        scratch.leftRest.clear();
        scratch.rightRest.clear();
        double common = 0;
        int i = bagStarts[a];
        int j = bagStarts[b];
        int iEnd = bagStarts[a + 1];
        int jEnd = bagStarts[b + 1];
        while (i < iEnd || j < jEnd) {
            int x = i < iEnd ? bagItems[i] : Integer.MAX_VALUE;
            int y = j < jEnd ? bagItems[j] : Integer.MAX_VALUE;
            if (x == y) {
                common += weight[x];
                i++;
                j++;
            } else if (x < y) {
                scratch.leftRest.add(x);
                i++;
            } else {
                scratch.rightRest.add(y);
                j++;
            }
        }
        return common == 0 && scratch.leftRest.size() == 0 ? 1 : wordMatch.settle(common, weight, scratch);
    }

    private double plainOverlap(int a, int b) {
        int i = bags.start(a);
        int j = bags.start(b);
        int both = 0;
        while (i < bags.end(a) && j < bags.end(b)) {
            int x = bags.item(i);
            int y = bags.item(j);
            both += x == y ? 1 : 0;
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }
        return (double) both / (bags.length(a) + bags.length(b) - both);
    }

    /** Whether the one word on the right is made of the initials on the left, small words of three letters or less optional. */
    private boolean acronym(int a, int b) {
        if (phrases.length(b) != 1 || phrases.length(a) < 3) {
            return false;
        }
        int letters = phrases.item(phrases.start(b));
        int at = words.start(letters);
        for (int i = phrases.start(a); i < phrases.end(a); i++) {
            int word = phrases.item(i);
            if (at < words.end(letters) && words.pool()[words.start(word)] == words.pool()[at]) {
                at++;
            } else if (words.length(word) > 3) {
                return false;
            }
        }
        return at == words.end(letters) && words.length(letters) >= 3;
    }

    @Override
    int holders(Measure measure, int a, int b) {
        return switch (measure) {
            case EXACT -> holders[couples.left(a)];
            case CODE_WORD -> Objects.requireNonNull(codeWords).holders(bagOf[a], bagOf[b]);
            default -> -1;
        };
    }

    @Override
    double explained(double duplicates) {
        return Math.max(Rarity.PAIR, duplicates);
    }

    /** Code of a record's phrase, -1 for none. */
    int phrase(int index) {
        return phrase.get(index);
    }

    /** Codes of a record's words, distinct, ascending. */
    int[] bag(int index) {
        if (!has(index)) {
            return new int[0];
        }
        int set = bag.get(phrase.get(index));
        int[] codes = new int[bags.length(set)];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = bags.item(bags.start(set) + i);
        }
        return codes;
    }

    /** How many records have a word. */
    int documents(int word) {
        return documents[word];
    }

    Texts texts() {
        return words;
    }

    /** The last words of a record's phrase, the last first, at most so many. */
    String[] lastWords(int index, int most) {
        int code = phrase.get(index);
        int count = code < 0 ? 0 : Math.min(most, phrases.length(code));
        String[] out = new String[count];
        for (int i = 0; i < count; i++) {
            out[i] = words.text(phrases.item(phrases.end(code) - 1 - i));
        }
        return out;
    }

    @Override
    int cost() {
        return 4;
    }

    @Override
    String words(int index) {
        int code = phrase.get(index);
        StringBuilder out = new StringBuilder();
        for (int i = code < 0 ? 0 : phrases.start(code); code >= 0 && i < phrases.end(code); i++) {
            out.append(out.length() == 0 ? "" : " ").append(words.text(phrases.item(i)));
        }
        return out.toString();
    }
}
