package org.quicksilver.match;

import java.util.ArrayList;
import java.util.List;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.MatchPlan.Level;

/**
 * Comparison levels by kind for a job that declares none, with the probabilities that hold until the data say otherwise.
 * They are round figures for records typed by different people, not fitted to any data set.
 */
final class DefaultLevels {

    private static final double NONE = Double.NaN;

    private DefaultLevels() {}

    /** Whether a field is compared when the job does not say how. */
    static boolean compared(Field field) {
        return field.compare()
                && switch (field.kind()) {
                    case TEXT, LANGUAGE -> false;
                    default -> true;
                };
    }

    /** Levels of a field in order, {@code else} last. */
    static List<Level> of(Field field) {
        return switch (field.kind()) {
            case TITLE, TEXT -> words();
            case NAME, ADDRESS -> field.many() ? words() : names();
            case ORGANISATION -> organisations();
            case COUNTRY, CODE, LANGUAGE -> field.many() ? sets() : List.of(exact(0.90, 0.10), otherwise(0.10, 0.90));
            case DATE, PERIOD -> dates();
            case MONEY -> amounts();
            case NUMBER -> numbers();
            case INTEGER -> List.of(exact(0.95, 0.02), level("damerau", 1, 0.02, 0.01), otherwise(0.03, 0.97));
            case IDENTIFIER ->
                List.of(
                        level("identifier", NONE, 0.60, 0.0000001),
                        exact(0.30, 0.00001),
                        level("damerau", 1, 0.05, 0.0001),
                        otherwise(0.05, 0.9998899));
            case BOOLEAN -> List.of(exact(0.90, 0.50), otherwise(0.10, 0.50));
            case URL, EMAIL, PHONE ->
                List.of(exact(0.80, 0.001), level("damerau", 1, 0.05, 0.001), otherwise(0.15, 0.998));
        };
    }

    /** Levels of the one field that a job compares: finer, since all there is to learn is in how similarity is spread. */
    static List<Level> alone() {
        return List.of(
                exact(0.30, 0.0005),
                level("code_word", NONE, 0.02, 0.0001),
                level("nearest", 0.95, 0.08, 0.00005),
                level("nearest", 0.9, 0.07, 0.00005),
                level("nearest", 0.85, 0.07, 0.00005),
                level("nearest", 0.8, 0.07, 0.0001),
                level("nearest", 0.75, 0.05, 0.0001),
                level("nearest", 0.7, 0.04, 0.0001),
                level("words", 0.9, 0.05, 0.0003),
                level("words", 0.8, 0.05, 0.001),
                level("words", 0.7, 0.05, 0.003),
                level("words", 0.6, 0.05, 0.007),
                level("words", 0.5, 0.05, 0.013),
                level("words", 0.3, 0.03, 0.1),
                otherwise(0.02, 0.8748));
    }

    /** Levels of the tables that records stand in; what they weigh only the data say. */
    static List<Level> ofSource() {
        return List.of(level("different", NONE, NONE, NONE), otherwise(NONE, NONE));
    }

    /** Levels of fields that may name what is matched, beside others. */
    static List<List<Level>> ofNames() {
        return List.of(words(), names(), organisations());
    }

    /** Levels of titles. */
    static List<Level> words() {
        return List.of(
                exact(0.50, 0.001),
                level("code_word", NONE, 0.05, 0.0001),
                level("tokens", 0.85, 0.20, 0.0009),
                level("tokens", 0.70, 0.12, 0.003),
                level("tokens", 0.50, 0.08, 0.015),
                level("tokens", 0.30, 0.03, 0.05),
                otherwise(0.02, 0.93));
    }

    private static List<Level> names() {
        return List.of(
                exact(0.80, 0.01),
                level("jaro_winkler", 0.92, 0.10, 0.004),
                level("jaro_winkler", 0.80, 0.04, 0.016),
                otherwise(0.06, 0.97));
    }

    /** Levels of organisations: by code, then by words. */
    private static List<Level> organisations() {
        return List.of(
                exact(0.70, 0.05),
                level("overlap", 0.50, 0.12, 0.03),
                level("overlap", 0, 0.08, 0.06),
                level("tokens", 0.80, 0.04, 0.005),
                otherwise(0.06, 0.855));
    }

    private static List<Level> sets() {
        return List.of(
                exact(0.80, 0.05),
                level("overlap", 0.50, 0.10, 0.03),
                level("overlap", 0, 0.06, 0.08),
                otherwise(0.04, 0.84));
    }

    private static List<Level> dates() {
        return List.of(
                exact(0.70, 0.01),
                level("damerau", 1, 0.06, 0.01),
                level("days", 0, 0.12, 0.03),
                level("days", 31, 0.04, 0.03),
                level("days", 366, 0.04, 0.20),
                otherwise(0.04, 0.72));
    }

    private static List<Level> amounts() {
        return List.of(
                exact(0.75, 0.01),
                level("percent", 2, 0.08, 0.01),
                level("percent", 10, 0.05, 0.05),
                otherwise(0.12, 0.93));
    }

    /** Of measured numbers, as coordinates are, the same one comes with other last digits. */
    private static List<Level> numbers() {
        return List.of(
                exact(0.70, 0.01),
                level("percent", 0.05, 0.08, 0.001),
                level("percent", 2, 0.05, 0.01),
                level("percent", 10, 0.05, 0.05),
                otherwise(0.12, 0.93));
    }

    private static Level exact(double m, double u) {
        return level("exact", NONE, m, u);
    }

    private static Level otherwise(double m, double u) {
        return level("else", NONE, m, u);
    }

    private static Level level(String test, double value, double m, double u) {
        return new Level(test, value, m, u);
    }

    /** Declared levels with what is not declared filled in; {@code else} added where it is missing. */
    static List<Level> complete(Field field, List<Level> declared) {
        List<Level> out = new ArrayList<>(declared);
        if (out.isEmpty() || !out.get(out.size() - 1).test().equals("else")) {
            out.add(new Level("else", NONE, NONE, NONE));
        }
        int last = out.size() - 1;
        for (int i = 0; i <= last; i++) {
            Level level = out.get(i);
            double m = Double.isNaN(level.m()) ? share(i, last) : level.m();
            double u = Double.isNaN(level.u()) ? (i == last ? 0.9 : 0.1 / (1 << (last - i))) : level.u();
            out.set(i, new Level(level.test(), level.value(), m, u));
        }
        return List.copyOf(out);
    }

    /** Probability among matches of a level by its place: each half of what is left, at least a twentieth for the last. */
    private static double share(int place, int last) {
        return place == last ? Math.max(0.05, 1.0 / (1 << last)) : 1.0 / (1 << (place + 1));
    }
}
