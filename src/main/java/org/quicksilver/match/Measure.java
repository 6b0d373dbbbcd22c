package org.quicksilver.match;

import java.util.Locale;
import org.quicksilver.plan.MatchPlan.Level;

/** What a comparison level tests. */
enum Measure {
    /** Equal values; for sets equal sets, for dates equal dates of equal precision, for money amount and currency. */
    EXACT,
    /** Weighted share of words in common at least the threshold, 0 to 1; a word counts by its rarity, typing errors forgiven. */
    TOKENS,
    /**
     * The mean of that share and of the share of the shorter side's words that the longer one has, at least the threshold,
     * 0 to 1: a name in full is alike to itself with what people leave out.
     */
    WORDS,
    /** The same, where neither value is more alike to that of another record. */
    NEAREST,
    /** Jaro-Winkler similarity at least the threshold, 0 to 1. */
    JARO_WINKLER,
    /** At most so many edits; only for values at least twice as long plus two, so that short codes never come near each other. */
    DAMERAU,
    /** Size of the intersection by the union at least the threshold and not empty, 0 to 1; group members count. */
    OVERLAP,
    /** At most so many days between the two dates; 0 when one may lie in the other. */
    DAYS,
    /** Differ by at most so many per cent of the larger. */
    PERCENT,
    /** A certain identifier in common: same named scheme, same value. */
    IDENTIFIER,
    /** The shorter value starts the longer one and has at least so many letters. */
    PREFIX,
    /** One value is the initials of the other's words. */
    ACRONYM,
    /**
     * A rare word in common that has a digit and is long enough to be no chance (a model, the number of a project), and
     * other words in common.
     */
    CODE_WORD,
    /** Values that differ, where that speaks for a match. */
    DIFFERENT,
    /** Whatever no level before took. */
    ELSE;

    /** The measure of a declared level. */
    static Measure of(Level level) {
        for (Measure measure : values()) {
            if (measure.code().equals(level.test())) {
                return measure;
            }
        }
        throw new IllegalArgumentException("No comparison level is called '" + level.test() + "'. Levels are: "
                + java.util.Arrays.stream(values()).map(Measure::code).toList());
    }

    /** Whether values that are not compared by words are compared by Jaro-Winkler. */
    boolean isOfLetters() {
        return this == JARO_WINKLER || this == TOKENS || this == WORDS || this == NEAREST;
    }

    /** The word used in a job file. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
