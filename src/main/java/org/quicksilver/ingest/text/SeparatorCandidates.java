package org.quicksilver.ingest.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds signs of two to five characters that stand in nearly every line of a text, and so may part its cells. */
final class SeparatorCandidates {

    private static final String STRONG = "|~^#@$%&*=<>!;\t\\\u00a6\u00a7\u00ac";
    private static final String WEAK = "+-:,/_ ";
    private static final String BEFORE_BLANK = ",;|";
    private static final int LINES = 300;
    private static final int LONGEST = 5;
    private static final int LONGEST_RUN = 24;
    private static final int FEWEST = 3;
    private static final int SELDOM = 4;
    private static final double MOSTLY = 0.6;

    private final List<String> lines = new ArrayList<>();

    SeparatorCandidates(List<String> samples) {
        for (String sample : samples) {
            sample.lines().filter(l -> !l.isBlank()).limit(LINES).forEach(lines::add);
        }
    }

    /** The candidates, in order of their characters. */
    List<String> found() {
        Map<String, Integer> counts = new HashMap<>();
        for (String line : lines) {
            Set<String> here = new HashSet<>();
            for (int i = 0; i < line.length(); i++) {
                int end = i;
                while (end < line.length() && end - i < LONGEST_RUN && isSign(line.charAt(end))) {
                    end++;
                }
                for (int from = i; from + 1 < end; from++) {
                    for (int to = from + 2; to <= Math.min(end, from + LONGEST); to++) {
                        here.add(line.substring(from, to));
                    }
                }
                i = Math.max(i, end);
            }
            here.forEach(s -> counts.merge(s, 1, Integer::sum));
        }
        TreeSet<String> often = new TreeSet<>();
        counts.forEach((sign, count) -> {
            if (count >= Math.max(FEWEST, MOSTLY * lines.size()) && mayPart(sign) && isWholeRun(sign)) {
                often.add(sign);
            }
        });
        return often.stream()
                .filter(s -> often.stream()
                        .noneMatch(o -> o.length() > s.length() && o.contains(s) && occurrences(o) == occurrences(s)))
                .toList();
    }

    /** Whether a character parts nothing in the lines but as a part of the sign, in most of them. */
    boolean isAlwaysIn(String sign, char c) {
        int apart = 0;
        for (String line : lines) {
            apart += line.replace(sign, "").indexOf(c) >= 0 ? 1 : 0;
        }
        return apart * SELDOM <= lines.size();
    }

    private static boolean isSign(char c) {
        return STRONG.indexOf(c) >= 0 || WEAK.indexOf(c) >= 0;
    }

    private static boolean mayPart(String sign) {
        if (sign.length() == 2 && sign.charAt(1) == ' ') {
            return BEFORE_BLANK.indexOf(sign.charAt(0)) >= 0;
        }
        boolean mixed = sign.indexOf('\t') >= 0 && sign.chars().anyMatch(c -> c != '\t');
        if (sign.indexOf(' ') >= 0 || mixed) {
            return false;
        }
        return sign.equals("::") || sign.equals("--") || sign.chars().anyMatch(c -> STRONG.indexOf(c) >= 0);
    }

    /** Whether a sign of one character again and again never leaves one over; else empty cells stand between single ones. */
    private boolean isWholeRun(String sign) {
        char c = sign.charAt(0);
        if (sign.chars().anyMatch(o -> o != c)) {
            return true;
        }
        int odd = 0;
        int runs = 0;
        for (String line : lines) {
            int run = 0;
            for (int i = 0; i <= line.length(); i++) {
                if (i < line.length() && line.charAt(i) == c) {
                    run++;
                } else {
                    runs += run > 0 ? 1 : 0;
                    odd += run % sign.length() == 0 || isInNumber(line, i - run, i) ? 0 : 1;
                    run = 0;
                }
            }
        }
        return odd * SELDOM <= runs;
    }

    /** Whether digits stand on both sides, as in a time. */
    private static boolean isInNumber(String line, int from, int to) {
        return from > 0
                && to < line.length()
                && Character.isDigit(line.charAt(from - 1))
                && Character.isDigit(line.charAt(to))
                && to - from == 1;
    }

    private int occurrences(String sign) {
        int count = 0;
        for (String line : lines) {
            for (int at = line.indexOf(sign); at >= 0; at = line.indexOf(sign, at + sign.length())) {
                count++;
            }
        }
        return count;
    }
}
