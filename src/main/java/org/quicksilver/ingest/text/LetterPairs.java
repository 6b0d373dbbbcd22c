package org.quicksilver.ingest.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How likely a letter follows another in one language: log probabilities estimated from counted pairs. Letters that the
 * language does not have are very unlikely, not impossible.
 */
final class LetterPairs {

    /** Stands for the edge of a word. */
    static final char EDGE = '^';

    private static final double SMOOTHING = 0.3;
    private static final double FOREIGN = -11;
    private static final char LAST = 0x10ff;

    /** Letters are numbered from 1; 0 is one that the language does not have. */
    private final byte[] numbers = new byte[LAST + 1];

    private final double[] logs;
    private final int size;

    private LetterPairs(SortedMap<Integer, Integer> counts) {
        SortedMap<Character, Integer> totals = new TreeMap<>();
        counts.forEach((pair, n) -> {
            totals.merge((char) (pair >>> 16), n, Integer::sum);
            totals.merge((char) (pair & 0xffff), 0, Integer::sum);
        });
        this.size = totals.size() + 1;
        this.logs = new double[size * size];
        Arrays.fill(logs, FOREIGN);
        double spread = SMOOTHING * totals.size();
        byte number = 0;
        for (char letter : totals.keySet()) {
            numbers[letter] = ++number;
        }
        totals.forEach((letter, n) -> Arrays.fill(
                logs,
                numbers[letter] * size + 1,
                (numbers[letter] + 1) * size,
                StrictMath.log(SMOOTHING / (n + spread))));
        counts.forEach((pair, n) -> {
            char first = (char) (pair >>> 16);
            int total = totals.getOrDefault(first, 0);
            logs[numbers[first] * size + numbers[pair & 0xffff]] = StrictMath.log((n + SMOOTHING) / (total + spread));
        });
    }

    /** The models of every language there is data for. */
    static Map<String, LetterPairs> all() {
        Map<String, LetterPairs> models = new HashMap<>();
        for (String line : Resources.lines("letter-pairs.tsv")) {
            int tab = line.indexOf('\t');
            models.put(line.substring(0, tab), of(line.substring(tab + 1)));
        }
        return Map.copyOf(models);
    }

    private static LetterPairs of(String counted) {
        SortedMap<Integer, Integer> counts = new TreeMap<>();
        for (String pair : counted.split(" ", -1)) {
            // older code pages have the cedilla where Romanian now writes a comma
            char first = cedilla(pair.charAt(0));
            char second = cedilla(pair.charAt(1));
            counts.merge((first << 16) | second, Integer.parseInt(pair.substring(2)), Integer::sum);
        }
        return new LetterPairs(counts);
    }

    private static char cedilla(char c) {
        return switch (c) {
            case 'ș' -> 'ş';
            case 'ț' -> 'ţ';
            default -> c;
        };
    }

    /** Log probability that the second lower-case letter follows the first. */
    double log(char first, char second) {
        return first > LAST || second > LAST ? FOREIGN : logs[numbers[first] * size + numbers[second]];
    }
}
