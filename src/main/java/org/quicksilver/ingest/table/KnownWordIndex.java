package org.quicksilver.ingest.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Known headings by their words, so that a heading is compared with those alone that share enough of it. Words are the same
 * when they are equal, when one is longer by an ending, or when long ones are one letter apart. Safe for threads.
 */
final class KnownWordIndex {

    private static final int SHORTEST_ALIKE = 4;
    private static final int SHORTEST_MISSPELT = 6;
    private static final int LONGEST_ENDING = 3;
    private static final int PIECE = 3;
    private static final int MEMO = 20_000;

    private final Map<String, List<String>> byBeginning = new HashMap<>();
    private final Map<String, List<String>> byEnd = new HashMap<>();
    private final Map<String, int[]> owners = new HashMap<>();
    private final int[] words;

    /** The headings of a table have few words. */
    private final Map<String, List<String>> memo = new ConcurrentHashMap<>();

    /** @param headings the words of each known heading */
    KnownWordIndex(List<List<String>> headings) {
        Map<String, List<Integer>> found = new LinkedHashMap<>();
        this.words = new int[headings.size()];
        for (int i = 0; i < headings.size(); i++) {
            int heading = i;
            List<String> distinct = headings.get(i).stream().distinct().toList();
            words[i] = distinct.size();
            distinct.forEach(
                    w -> found.computeIfAbsent(w, x -> new ArrayList<>()).add(heading));
        }
        found.forEach((word, headingsOfIt) -> {
            owners.put(word, headingsOfIt.stream().mapToInt(Integer::intValue).toArray());
            if (word.length() >= SHORTEST_ALIKE) {
                byBeginning
                        .computeIfAbsent(word.substring(0, PIECE), x -> new ArrayList<>())
                        .add(word);
            }
            if (word.length() >= SHORTEST_MISSPELT) {
                byEnd.computeIfAbsent(word.substring(word.length() - PIECE), x -> new ArrayList<>())
                        .add(word);
            }
        });
    }

    /** What a word weighs. */
    interface Weight {
        double of(String word);
    }

    /**
     * The known headings that some words may be alike: all words of theirs are among them, or the weight that both share is at
     * least some part of the weight of both.
     *
     * @param weights weight of each known heading
     */
    BitSet sharing(List<String> heading, Weight weight, double[] weights, double least) {
        double[] common = new double[words.length];
        int[] matched = new int[words.length];
        double all = 0;
        for (String word : heading) {
            double own = weight.of(word);
            all += own;
            for (String same : sameAs(word)) {
                double both = own + weight.of(same);
                for (int known : owners.getOrDefault(same, NONE)) {
                    common[known] += both;
                    matched[known]++;
                }
            }
        }
        BitSet found = new BitSet(words.length);
        for (int i = 0; i < words.length; i++) {
            boolean whole = matched[i] >= words[i] && words[i] > 0;
            if (whole || (matched[i] > 0 && common[i] >= least * (all + weights[i]) - 1e-9)) {
                found.set(i);
            }
        }
        return found;
    }

    private static final int[] NONE = {};

    /** The words of known headings that are the same word. */
    private List<String> sameAs(String word) {
        List<String> before = memo.get(word);
        if (before != null) {
            return before;
        }
        List<String> same = lookedUp(word);
        if (memo.size() < MEMO) {
            memo.put(word, same);
        }
        return same;
    }

    private List<String> lookedUp(String word) {
        if (word.length() < SHORTEST_ALIKE) {
            return owners.containsKey(word) ? List.of(word) : List.of();
        }
        List<String> same = new ArrayList<>();
        for (String known : byBeginning.getOrDefault(word.substring(0, PIECE), List.of())) {
            if (isSame(word, known)) {
                same.add(known);
            }
        }
        if (word.length() >= SHORTEST_MISSPELT) {
            for (String known : byEnd.getOrDefault(word.substring(word.length() - PIECE), List.of())) {
                if (!known.startsWith(word.substring(0, PIECE)) && isSame(word, known)) {
                    same.add(known);
                }
            }
        }
        return same;
    }

    /** Equal, or one longer by an ending, or one letter apart in a long word. */
    static boolean isSame(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        int shorter = Math.min(a.length(), b.length());
        int longer = Math.max(a.length(), b.length());
        if (shorter < SHORTEST_ALIKE || longer - shorter > LONGEST_ENDING) {
            return false;
        }
        int mismatch = Arrays.mismatch(a.toCharArray(), b.toCharArray());
        return mismatch >= Math.max(SHORTEST_ALIKE, longer - LONGEST_ENDING)
                || (shorter >= SHORTEST_MISSPELT && isOneEdit(a, b, mismatch));
    }

    /** Whether words that first differ at a place are one letter apart. */
    private static boolean isOneEdit(String a, String b, int mismatch) {
        if (a.length() == b.length()) {
            return a.regionMatches(mismatch + 1, b, mismatch + 1, a.length() - mismatch - 1);
        }
        String longer = a.length() > b.length() ? a : b;
        String shorter = a.length() > b.length() ? b : a;
        return longer.length() - shorter.length() == 1
                && longer.regionMatches(mismatch + 1, shorter, mismatch, shorter.length() - mismatch);
    }
}
