package org.quicksilver.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.quicksilver.plan.MatchPlan.Level;

/** How one field is compared: levels in order, the first that holds; no value on either side is a level of its own. */
final class Comparison {

    /** Cost from which a comparison is put off until the cheaper ones are made. */
    private static final int DEAR = 3;

    private final String field;
    private final Column column;
    private final List<Level> levels;
    private final Measure[] measures;
    private final double[] thresholds;
    /** By place: the lowest similarity of letters that a measure up to there asks for. */
    private final double[] leastJaro;
    /** By place: the similarity of letters that it asks for; less than any where it asks for something else. */
    private final double[] letters;

    private final boolean exactFirst;
    private final boolean tellsApart;
    private final boolean cheap;

    Comparison(String field, Column column, List<Level> levels) {
        this.field = field;
        this.column = column;
        this.levels = levels;
        this.measures = levels.stream().map(Measure::of).toArray(Measure[]::new);
        this.thresholds = levels.stream().mapToDouble(Level::value).toArray();
        this.exactFirst = measures[0] == Measure.EXACT;
        this.leastJaro = leastJaro();
        this.letters = thresholds.clone();
        Arrays.setAll(letters, i -> measures[i].isOfLetters() ? thresholds[i] : Double.NEGATIVE_INFINITY);
        this.tellsApart = column.tellsApart();
        this.cheap = column.cost() < DEAR;
    }

    private double[] leastJaro() {
        double[] least = new double[measures.length];
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < measures.length; i++) {
            lowest = measures[i].isOfLetters() ? Math.min(lowest, thresholds[i]) : lowest;
            least[i] = lowest;
        }
        return least;
    }

    /** Shows the pairs that may match to a column that must know which values are nearest to each other. */
    void know(BlockIndex index) {
        PhraseColumn phrases = column instanceof PhraseColumn own
                ? own
                : column instanceof OrganisationColumn organisations ? organisations.names() : null;
        if (phrases != null && List.of(measures).contains(Measure.NEAREST)) {
            phrases.know(Nearest.of(phrases, index));
        }
    }

    String field() {
        return field;
    }

    Column column() {
        return column;
    }

    List<Level> levels() {
        return levels;
    }

    /** Whether it compares words, which people vary freely, rather than codes, dates or numbers. */
    boolean ofWords() {
        return column instanceof PhraseColumn || List.of(measures).contains(Measure.JARO_WINKLER);
    }

    /** Number of levels, the one for no value included. */
    int size() {
        return measures.length + 1;
    }

    /** The level that says nothing: no value on either side, or values that cannot be compared. */
    int nullLevel() {
        return measures.length;
    }

    /** Levels in words, for example {@code exact}, {@code tokens>=0.8}, {@code days<=31}, {@code else}, {@code null}. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        for (Level level : levels) {
            words.add(Double.isNaN(level.value()) ? level.test() : level.test() + sign(level) + plain(level.value()));
        }
        words.add("null");
        return words;
    }

    private static String sign(Level level) {
        return switch (Measure.of(level)) {
            case DAYS, DAMERAU, PERCENT -> "<=";
            default -> ">=";
        };
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : Double.toString(value);
    }

    /** Level of two codes of its column. */
    int level(int a, int b, Scratch scratch) {
        int told = told(a, b, scratch);
        return told >= 0 ? told : compared(a, b, scratch);
    }

    /** Level of two codes where it is told at a glance; else the complement of a place no later than it. */
    int told(int a, int b, Scratch scratch) {
        if (a < 0 || b < 0) {
            return measures.length;
        }
        if (exactFirst && (a == b || (!tellsApart && column.holds(Measure.EXACT, 0, a, b, scratch)))) {
            return 0;
        }
        if (column.incomparable(a, b)) {
            return measures.length;
        }
        if (cheap) {
            return compared(a, b, scratch);
        }
        int place = column.earliest(this, a, b);
        return measures[place] == Measure.ELSE ? place : ~place;
    }

    /** Level of two codes that are values, can be compared and are not equal. */
    int compared(int a, int b, Scratch scratch) {
        return compared(a, b, measures.length - 1, scratch);
    }

    /** The same where the level stands at most at a place; else any level after that. */
    int compared(int a, int b, int last, Scratch scratch) {
        scratch.next();
        scratch.least = leastJaro[last];
        return column.first(measures, thresholds, exactFirst ? 1 : 0, a, b, scratch);
    }

    /** For a code and each of others a level no later than that of the two. */
    void earliest(int a, int[] others, int count, int[] levels, Scratch scratch) {
        if (a < 0) {
            Arrays.fill(levels, 0, count, measures.length);
        } else {
            scratch.least = leastJaro[measures.length - 1];
            column.earliest(this, a, others, count, levels, scratch);
        }
    }

    double[] letters() {
        return letters;
    }

    Measure[] measures() {
        return measures;
    }

    double[] thresholds() {
        return thresholds;
    }

    /** Whether its first level is equality. */
    boolean startsExact() {
        return exactFirst;
    }

    /** Whether a level may make a match certain. */
    boolean mayBeCertain() {
        return List.of(measures).contains(Measure.IDENTIFIER);
    }

    /** Whether a level makes a match certain. */
    boolean isCertain(int level) {
        return level < measures.length && measures[level] == Measure.IDENTIFIER;
    }

    /** How many records have what two codes agree on at a level; -1 where frequency says nothing. */
    int holders(int level, int a, int b) {
        return level == measures.length ? -1 : column.holders(measures[level], a, b);
    }
}
