package org.quicksilver.ingest.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Known headings by their spelling. Those whose length or letters
 * rule out a like spelling are not looked at. Safe for threads.
 */
final class Spellings {

    private static final int SHORTEST = 5;
    private static final LevenshteinDistance[] WITHIN = new LevenshteinDistance[64];

    static {
        for (int i = 0; i < WITHIN.length; i++) {
            WITHIN[i] = new LevenshteinDistance(i);
        }
    }

    private final double least;
    private final Map<Integer, List<Spelling>> byLength = new HashMap<>();

    private record Spelling(int number, String text, long letters) {}

    /** @param least how like two spellings must be */
    Spellings(List<String> folded, double least) {
        this.least = least;
        for (int i = 0; i < folded.size(); i++) {
            String text = folded.get(i);
            byLength.computeIfAbsent(text.length(), x -> new ArrayList<>()).add(new Spelling(i, text, letters(text)));
        }
    }

    /** Number of each known heading that is spelt alike, with how like it is: 1 less the share of letters that differ. */
    Map<Integer, Double> alike(String folded) {
        Map<Integer, Double> found = new HashMap<>();
        int most = (int) Math.floor(folded.length() / least + 1e-9);
        long letters = letters(folded);
        for (int length = (int) Math.ceil(folded.length() * least - 1e-9); length <= most; length++) {
            for (Spelling known : byLength.getOrDefault(length, List.of())) {
                double likeness = likeness(folded, letters, known.text(), known.letters());
                if (likeness >= least) {
                    found.put(known.number(), likeness);
                }
            }
        }
        return found;
    }

    /** How like two spellings are; 0 below the least. */
    private double likeness(String a, long lettersOfA, String b, long lettersOfB) {
        int longer = Math.max(a.length(), b.length());
        int edits = Math.min(WITHIN.length - 1, (int) Math.floor((1 - least) * longer + 1e-9));
        // an edit takes a letter away, adds one, or both
        if (longer < SHORTEST || Long.bitCount(lettersOfA ^ lettersOfB) > 2 * edits) {
            return 0;
        }
        int distance = WITHIN[edits].apply(a, b);
        return distance < 0 ? 0 : 1 - (double) distance / longer;
    }

    private static long letters(String text) {
        long letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters |= 1L << ((text.charAt(i) * 0x9e3779b1) >>> 26);
        }
        return letters;
    }
}
