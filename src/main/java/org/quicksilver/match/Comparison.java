package org.quicksilver.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.quicksilver.plan.MatchPlan.Level;

/** How one field is compared: levels in order, the first that holds; no value on either side is a level of its own. */
final class Comparison {

    private final String field;
    private final Column column;
    private final List<Level> levels;
    private final Measure[] measures;
    private final double leastJaro;

    Comparison(String field, Column column, List<Level> levels) {
        this.field = field;
        this.column = column;
        this.levels = levels;
        this.measures = levels.stream().map(Measure::of).toArray(Measure[]::new);
        this.leastJaro = levels.stream()
                .filter(l -> Measure.of(l) == Measure.JARO_WINKLER || Measure.of(l) == Measure.TOKENS)
                .mapToDouble(Level::value)
                .min()
                .orElse(0);
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

    /** Level of a pair. */
    int level(int left, int right, Scratch scratch) {
        if (!column.has(left) || !column.has(right)) {
            return measures.length;
        }
        if (column.incomparable(left, right)) {
            boolean same = measures[0] == Measure.EXACT && column.holds(Measure.EXACT, 0, left, right, scratch);
            return same ? 0 : measures.length;
        }
        scratch.next();
        scratch.least = leastJaro;
        for (int i = 0; i < measures.length; i++) {
            if (column.holds(measures[i], levels.get(i).value(), left, right, scratch)) {
                return i;
            }
        }
        return measures.length;
    }

    /** Whether its first level is equality. */
    boolean startsExact() {
        return measures[0] == Measure.EXACT;
    }

    /** Whether two records that both have a value may be equal; told for letters and words only. */
    boolean mayBeExact(int left, int right, Scratch scratch) {
        return column.cost() < 3 || column.holds(Measure.EXACT, 0, left, right, scratch);
    }

    /** Whether a level may make a match certain. */
    boolean mayBeCertain() {
        return List.of(measures).contains(Measure.IDENTIFIER);
    }

    /** Whether a level makes a match certain. */
    boolean isCertain(int level) {
        return level < measures.length && measures[level] == Measure.IDENTIFIER;
    }

    /** Frequency of what a pair agrees on at a level; NaN where it says nothing. */
    double share(int level, int left, int right, double duplicates) {
        return level == measures.length ? Double.NaN : column.share(measures[level], left, right, duplicates);
    }
}
