package org.quicksilver.match;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.quicksilver.record.FieldValue;

/**
 * A field whose words matter unequally: titles, free text, lists of names. A word weighs more the fewer records have it
 * ({@link WordBags}). Phrases of different scripts or languages cannot be compared by letters.
 */
final class PhraseColumn extends Column {

    private final Phrases stated = new Phrases();
    private final Texts words = stated.words();
    private final Lists phrases = stated.distinct();
    private final WordMatch wordMatch = new WordMatch(words);
    /** Phrase, language and script or -1. */
    private final Couples couples = new Couples();

    /** How many records have each phrase. */
    private int[] holders = {};
    /** How many records have each word. */
    private int[] documents = {};

    private double[] weight = {};
    /** Bag of each code, and what the bags hold. */
    private int[] bagOf = {};

    private int[] bagItems = {};
    private int[] bagStarts = {};
    private @Nullable CodeWords codeWords;
    private Nearest nearest = Nearest.none();

    @Override
    void add(MatchRecord source, List<FieldValue> values) {
        stated.add(source, values);
    }

    @Override
    void freeze() {
        WordBags bags = new WordBags(stated);
        for (int i = 0; i < stated.size(); i++) {
            put(stated.code(i) < 0 ? -1 : couples.add(stated.code(i), bags.spoken(i)));
        }
        wordMatch.freeze();
        holders = bags.holders();
        documents = bags.documents();
        weight = bags.weights();
        bagItems = bags.items();
        bagStarts = bags.starts();
        bagOf = new int[couples.size()];
        for (int code = 0; code < bagOf.length; code++) {
            bagOf[code] = bags.of(couples.left(code));
        }
        codeWords = new CodeWords(words, bagItems, bagStarts, documents, weight, stated.size());
    }

    /** Says which phrases are nearest to each other, where that is asked for; once, before any two are compared. */
    void know(Nearest of) {
        nearest = of;
    }

    /** Whether several records have the phrase of a code. */
    boolean isShared(int code) {
        return holders[couples.left(code)] > 1;
    }

    private int wordsOf(int code) {
        return bagStarts[bagOf[code] + 1] - bagStarts[bagOf[code]];
    }

    /** Number of codes. */
    int codes() {
        return bagOf.length;
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
            case WORDS -> words(a, b, scratch) >= threshold;
            case NEAREST -> {
                double alike = words(a, b, scratch);
                yield alike >= threshold && nearest.mutual(a, b, alike);
            }
            case OVERLAP -> plainOverlap(bagOf[a], bagOf[b]) >= Math.max(threshold, Double.MIN_VALUE);
            case ACRONYM -> acronym(couples.left(a), couples.left(b)) || acronym(couples.left(b), couples.left(a));
            case CODE_WORD -> Objects.requireNonNull(codeWords).holders(bagOf[a], bagOf[b]) > 0;
            case ELSE -> true;
            case JARO_WINKLER, DAMERAU, DAYS, PERCENT, IDENTIFIER, PREFIX, DIFFERENT -> false;
        };
    }

    /** Whether both are stated and not the same words in the same order. */
    boolean different(int left, int right) {
        return has(left) && has(right) && stated.code(left) != stated.code(right);
    }

    /** Whether the left has all the right's words and others. */
    boolean saysMore(int left, int right) {
        if (!has(left) || !has(right)) {
            return false;
        }
        int a = bagOf[code(left)];
        int b = bagOf[code(right)];
        int i = bagStarts[a];
        int iEnd = bagStarts[a + 1];
        int jStart = bagStarts[b];
        int jEnd = bagStarts[b + 1];
        for (int j = jStart; j < jEnd; j++) {
            while (i < iEnd && bagItems[i] < bagItems[j]) {
                i++;
            }
            if (i == iEnd || bagItems[i] != bagItems[j]) {
                return false;
            }
        }
        return jEnd > jStart && iEnd - bagStarts[a] > jEnd - jStart;
    }

    private double tokens(int a, int b, Scratch scratch) {
        if (Double.isNaN(scratch.tokens)) {
            scratch.tokens = similarity(a, b, scratch);
        }
        return scratch.tokens;
    }

    /** The mean of the words in common and of the shorter one's words that the longer one has, 0 to 1. */
    double words(int a, int b, Scratch scratch) {
        double dice = tokens(bagOf[a], bagOf[b], scratch);
        int shorter = Math.min(wordsOf(a), wordsOf(b));
        return shorter < 2 ? dice : (dice + scratch.contained) / 2;
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
        scratch.contained = 1;
        return common == 0 && scratch.leftRest.size() == 0 ? 1 : wordMatch.settle(common, weight, scratch);
    }

    private double plainOverlap(int a, int b) {
        int i = bagStarts[a];
        int j = bagStarts[b];
        int iEnd = bagStarts[a + 1];
        int jEnd = bagStarts[b + 1];
        int all = iEnd - i + jEnd - j;
        int both = 0;
        while (i < iEnd && j < jEnd) {
            int x = bagItems[i];
            int y = bagItems[j];
            both += x == y ? 1 : 0;
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }
        return (double) both / (all - both);
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
        return stated.code(index);
    }

    /** Codes of a record's words, distinct, ascending. */
    int[] bag(int index) {
        if (!has(index)) {
            return new int[0];
        }
        int bag = bagOf[code(index)];
        return Arrays.copyOfRange(bagItems, bagStarts[bag], bagStarts[bag + 1]);
    }

    /** How many records have a word. */
    int documents(int word) {
        return documents[word];
    }

    /** The last words of a record's phrase, the last first, at most so many. */
    String[] lastWords(int index, int most) {
        return stated.lastWords(index, most);
    }

    @Override
    int cost() {
        return 4;
    }

    @Override
    String words(int index) {
        return stated.text(index);
    }
}
