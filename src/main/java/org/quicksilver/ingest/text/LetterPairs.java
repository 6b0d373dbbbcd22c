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

    private final int[] pairs;
    private final double[] logs;
    private final Map<Character, Double> unseen;

    private LetterPairs(SortedMap<Integer, Integer> counts) {
        Map<Character, Integer> totals = new HashMap<>();
        counts.forEach((pair, n) -> {
            totals.merge((char) (pair >>> 16), n, Integer::sum);
            totals.merge((char) (pair & 0xffff), 0, Integer::sum);
        });
        double spread = SMOOTHING * totals.size();
        this.unseen = new HashMap<>();
        totals.forEach((letter, n) -> unseen.put(letter, StrictMath.log(SMOOTHING / (n + spread))));
        this.pairs = new int[counts.size()];
        this.logs = new double[counts.size()];
        int i = 0;
        for (Map.Entry<Integer, Integer> e : counts.entrySet()) {
            int total = totals.getOrDefault((char) (e.getKey() >>> 16), 0);
            pairs[i] = e.getKey();
            logs[i++] = StrictMath.log((e.getValue() + SMOOTHING) / (total + spread));
        }
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
        int found = Arrays.binarySearch(pairs, (first << 16) | second);
        if (found >= 0) {
            return logs[found];
        }
        return unseen.containsKey(second) ? unseen.getOrDefault(first, FOREIGN) : FOREIGN;
    }
}
