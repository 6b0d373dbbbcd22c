package org.quicksilver.match;

import java.util.List;
import org.quicksilver.record.FieldValue;

/** What all records say in a field, as words in order, and the language that each says it in as far as its source tells. */
final class Phrases {

    private static final String UNKNOWN = "und";

    private final Texts words = new Texts();
    private final Lists distinct = new Lists();
    private final Texts languages = new Texts();
    /** Phrase of each record, -1 for none. */
    private final Ints phrase = new Ints();

    private final Ints language = new Ints();
    private final Ints ordered = new Ints();

    Phrases() {
        languages.add(UNKNOWN);
    }

    /** Takes in the stated values of the next record, possibly none. */
    void add(MatchRecord source, List<FieldValue> stated) {
        ordered.clear();
        for (FieldValue value : stated) {
            addWords(Column.textOf(value));
        }
        boolean none = ordered.size() == 0;
        int code = none ? -1 : distinct.add(ordered);
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

    /** Number of records. */
    int size() {
        return phrase.size();
    }

    /** Code of a record's phrase, -1 for none. */
    int code(int index) {
        return phrase.get(index);
    }

    /** The words of all phrases. */
    Texts words() {
        return words;
    }

    /** Every phrase once, as its words in order. */
    Lists distinct() {
        return distinct;
    }

    /** How many records have each phrase. */
    int[] holders() {
        int[] holders = new int[distinct.size()];
        for (int i = 0; i < phrase.size(); i++) {
            if (phrase.get(i) >= 0) {
                holders[phrase.get(i)]++;
            }
        }
        return holders;
    }

    /**
     * Language and script of each record's phrase as one number, -1 where neither is known or nothing is stated.
     *
     * @param bags of words, distinct
     * @param bag of each phrase
     */
    int[] spoken(Lists bags, Ints bag) {
        return new Languages(words, bags, languages.size()).of(phrase, bag, language);
    }

    /** The phrase of a record in words; empty for none. */
    String text(int index) {
        int code = phrase.get(index);
        StringBuilder out = new StringBuilder();
        for (int i = code < 0 ? 0 : distinct.start(code); code >= 0 && i < distinct.end(code); i++) {
            out.append(out.length() == 0 ? "" : " ").append(words.text(distinct.item(i)));
        }
        return out.toString();
    }

    /** The last words of a record's phrase, the last first, at most so many. */
    String[] lastWords(int index, int most) {
        int code = phrase.get(index);
        int count = code < 0 ? 0 : Math.min(most, distinct.length(code));
        String[] out = new String[count];
        for (int i = 0; i < count; i++) {
            out[i] = words.text(distinct.item(distinct.end(code) - 1 - i));
        }
        return out;
    }
}
