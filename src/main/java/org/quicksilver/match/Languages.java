package org.quicksilver.match;

import java.util.Arrays;
import java.util.List;

/**
 * The language each phrase is written in. A table's language is only a hint: tables in one language hold titles in
 * another. Word frequencies of each language are counted from the hints, then each phrase goes to the language its words
 * and script fit best (naive Bayes, two rounds).
 */
final class Languages {

    private static final List<Character.UnicodeScript> KNOWN = List.of(Character.UnicodeScript.values());
    private static final int ROUNDS = 2;
    private static final double HINT = 3;
    private static final double SMOOTHING = 0.1;

    private final Texts words;
    private final Lists bags;
    private final int count;

    Languages(Texts words, Lists bags, int languages) {
        this.words = words;
        this.bags = bags;
        this.count = languages;
    }

    /**
     * Language and script of each record's phrase as one number, -1 where neither is known or nothing is stated.
     *
     * @param phrase of each record, -1 for none
     * @param bag of each phrase
     * @param hint language of each record's table, 0 for unknown
     */
    int[] of(Ints phrase, Ints bag, Ints hint) {
        int[] scripts = new int[words.size()];
        for (int w = 0; w < scripts.length; w++) {
            scripts[w] = script(w);
        }
        int[] spoken = hint.toArray();
        for (int round = 0; round < ROUNDS && count > 2; round++) {
            spoken = reassign(phrase, bag, hint, spoken);
        }
        int[] out = new int[spoken.length];
        for (int i = 0; i < out.length; i++) {
            int script = phrase.get(i) < 0 ? -1 : scriptOf(bag.get(phrase.get(i)), scripts);
            out[i] = script < 0 || spoken[i] == 0 ? -1 : script * count + spoken[i];
        }
        return out;
    }

    private int[] reassign(Ints phrase, Ints bag, Ints hint, int[] spoken) {
        float[][] seen = new float[count][words.size()];
        double[] total = new double[count];
        for (int i = 0; i < spoken.length; i++) {
            if (phrase.get(i) >= 0) {
                int set = bag.get(phrase.get(i));
                for (int p = bags.start(set); p < bags.end(set); p++) {
                    seen[spoken[i]][bags.item(p)]++;
                    total[spoken[i]]++;
                }
            }
        }
        int[] fresh = spoken.clone();
        double[] score = new double[count];
        for (int i = 0; i < spoken.length; i++) {
            if (phrase.get(i) >= 0) {
                fresh[i] = best(bag.get(phrase.get(i)), hint.get(i), seen, total, score);
            }
        }
        return fresh;
    }

    private int best(int set, int hint, float[][] seen, double[] total, double[] score) {
        Arrays.fill(score, 0);
        score[hint] += HINT;
        int best = hint;
        for (int l = 1; l < count; l++) {
            double all = total[l] + SMOOTHING * words.size();
            for (int p = bags.start(set); p < bags.end(set); p++) {
                score[l] += StrictMath.log((seen[l][bags.item(p)] + SMOOTHING) / all);
            }
        }
        for (int l = 1; l < count; l++) {
            best = total[l] > 0 && (best == 0 || score[l] > score[best]) ? l : best;
        }
        return best;
    }

    private int scriptOf(int set, int[] scripts) {
        int best = -1;
        int most = 0;
        int[] letters = new int[KNOWN.size()];
        for (int p = bags.start(set); p < bags.end(set); p++) {
            int word = bags.item(p);
            int script = scripts[word];
            if (script >= 0) {
                letters[script] += words.length(word);
                if (letters[script] > most) {
                    most = letters[script];
                    best = script;
                }
            }
        }
        return best;
    }

    /** Script of a word's first letter, -1 when it has none. */
    private int script(int word) {
        for (int i = words.start(word); i < words.end(word); i++) {
            char c = words.pool()[i];
            if (Character.isLetter(c)) {
                return KNOWN.indexOf(Character.UnicodeScript.of(c));
            }
        }
        return -1;
    }
}
