package org.quicksilver.vocabulary;

import java.util.Arrays;

/** Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours. */
final class Edits {

    private Edits() {}

    /** The distance of two words, or {@code limit + 1} when it is greater than the limit. */
    static int between(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[] older = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], older[j - 2] + 1);
                }
            }
            if (Arrays.stream(row).min().orElse(0) > limit) {
                return limit + 1;
            }
            int[] free = older;
            older = last;
            last = row;
            row = free;
        }
        return Math.min(last[b.length()], limit + 1);
    }
}
