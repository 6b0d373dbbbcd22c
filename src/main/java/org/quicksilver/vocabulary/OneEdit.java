package org.quicksilver.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The folded labels that differ from a text by one letter left out, put in, exchanged or swapped with the next, wherever it
 * stands. Both sides are looked up under every form with one letter less (Garbe, "SymSpell").
 */
final class OneEdit {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 60;

    private final List<String> forms;
    private final List<List<String>> codes;

    /** Hash of a form with one letter less in the upper half, number of the form in the lower; sorted. */
    private final long[] index;

    /** @param labels folded labels with the codes that they mean */
    OneEdit(Map<String, List<String>> labels) {
        forms = labels.keySet().stream()
                .filter(f -> f.length() >= SHORTEST && f.length() <= LONGEST)
                .sorted()
                .toList();
        codes = forms.stream().map(labels::get).toList();
        index = new long[forms.stream().mapToInt(f -> f.length() + 1).sum()];
        int n = 0;
        for (int i = 0; i < forms.size(); i++) {
            for (int hash : hashes(forms.get(i))) {
                index[n++] = ((long) hash << Integer.SIZE) | i;
            }
        }
        Arrays.sort(index);
    }

    /** The hash of a text and of each text with one letter less. */
    private static int[] hashes(String text) {
        int[] out = new int[text.length() + 1];
        out[0] = text.hashCode();
        for (int i = 0; i < text.length(); i++) {
            out[i + 1] = (text.substring(0, i) + text.substring(i + 1)).hashCode();
        }
        return out;
    }

    /** Codes of the labels that are one edit away, each with that distance, sorted; none for a very short or long text. */
    Map<String, Integer> codes(String folded) {
        Map<String, Integer> out = new TreeMap<>();
        if (folded.length() < SHORTEST || folded.length() > LONGEST) {
            return out;
        }
        for (int hash : hashes(folded)) {
            long key = (long) hash << Integer.SIZE;
            int at = Arrays.binarySearch(index, key);
            for (int i = at < 0 ? -at - 1 : at; i < index.length && index[i] >> Integer.SIZE == hash; i++) {
                int form = (int) index[i];
                if (Edits.between(folded, forms.get(form), 1) <= 1) {
                    codes.get(form).forEach(c -> out.put(c, 1));
                }
            }
        }
        return out;
    }
}
