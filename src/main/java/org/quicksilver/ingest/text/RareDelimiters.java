package org.quicksilver.ingest.text;

import java.util.List;

/** Characters that part cells so seldom that the lines of a text must speak for them. */
final class RareDelimiters {

    private static final String ALL = "*#!@%$&+\u00ac";

    /** Those that stand inside no word, so that one on every line may part two columns. */
    private static final String IN_NO_WORD = "*^~\u00ac";

    private static final String NOT_BESIDE = "*/\\.,;:([{<";
    private static final String QUOTES = "\"'`";
    private static final int LINES = 100;
    private static final double OFTEN = 0.6;
    private static final double NEARLY_ALL = 0.9;
    private static final int FEWEST_LINES = 4;
    private static final int MOST_TITLES = 2;

    private final List<String> lines;
    private final String partingInTwo;

    RareDelimiters(List<String> samples) {
        this.lines = samples.stream()
                .flatMap(s -> s.lines().limit(LINES))
                .filter(l -> !l.isBlank())
                .toList();
        this.partingInTwo = those(IN_NO_WORD, this::standsOnceInEach);
    }

    /** Tells whether a character may part cells. */
    private interface Test {
        boolean of(char c);
    }

    private static String those(String characters, Test test) {
        StringBuilder found = new StringBuilder();
        for (int k = 0; k < characters.length(); k++) {
            if (test.of(characters.charAt(k))) {
                found.append(characters.charAt(k));
            }
        }
        return found.toString();
    }

    static boolean isRare(char c) {
        return ALL.indexOf(c) >= 0;
    }

    /** Those that may part the cells of the text. */
    String found() {
        return those(ALL, c -> partsInTwo(c) || standsTwiceInMost(c));
    }

    /** Whether a character plainly parts the lines in two, be it one of these or one that is used oftener. */
    boolean partsInTwo(char c) {
        return partingInTwo.indexOf(c) >= 0;
    }

    private boolean standsTwiceInMost(char c) {
        long twice = lines.stream()
                .filter(l -> l.indexOf(c) >= 0 && l.indexOf(c) < l.lastIndexOf(c))
                .count();
        return twice > 1 && twice >= OFTEN * lines.size();
    }

    /** Titles and lines with a part of a quoted cell left out, nearly every line has it once, inside, with no blank beside it. */
    private boolean standsOnceInEach(char c) {
        int titles = 0;
        while (titles < Math.min(MOST_TITLES, lines.size()) && lines.get(titles).indexOf(c) < 0) {
            titles++;
        }
        int once = 0;
        int others = 0;
        int sums = 0;
        for (String line : lines.subList(titles, lines.size())) {
            int at = line.indexOf(c);
            boolean parts = at > 0 && at == line.lastIndexOf(c) && isPart(line, at - 1) && isPart(line, at + 1);
            once += parts ? 1 : 0;
            others += parts || line.chars().anyMatch(q -> QUOTES.indexOf(q) >= 0) ? 0 : 1;
            sums += parts && isDigit(line, at - 1) && isDigit(line, at + 1) ? 1 : 0;
        }
        boolean areSums = sums * 2 > once && (titles > 0 || isSum(lines.get(0), c));
        return once >= FEWEST_LINES && once >= NEARLY_ALL * (once + others) && !areSums;
    }

    private static boolean isSum(String line, char c) {
        int at = line.indexOf(c);
        return at > 0 && isDigit(line, at - 1) && isDigit(line, at + 1);
    }

    private static boolean isPart(String line, int at) {
        return at < line.length()
                && !Character.isWhitespace(line.charAt(at))
                && NOT_BESIDE.indexOf(line.charAt(at)) < 0;
    }

    private static boolean isDigit(String line, int at) {
        return at < line.length() && Character.isDigit(line.charAt(at));
    }
}
