package org.quicksilver.match;

import java.util.Arrays;
import java.util.List;
import org.quicksilver.record.FieldValue;

/** A number or an amount of money. Amounts of different stated currencies cannot be compared. */
final class NumberColumn extends Column {

    private static final int MOST_DIGITS = 18;

    private final Texts texts = new Texts();
    private final Texts currencies = new Texts();
    /** Number as written, currency or -1. */
    private final Couples amounts = new Couples();

    private double[] numbers = {};
    private int[] holders = {};

    @Override
    void add(MatchRecord source, List<FieldValue> stated) {
        for (FieldValue value : stated) {
            if (isPlain(textOf(value))) {
                String currency = value.detail().getOrDefault("currency", "");
                put(amounts.add(texts.add(textOf(value)), currency.isEmpty() ? -1 : currencies.add(currency)));
                return;
            }
        }
        put(-1);
    }

    /** Whether a text is a number of at most eighteen digits before the point. */
    private static boolean isPlain(String text) {
        int from = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        int whole = (point < 0 ? text.length() : point) - from;
        return whole > 0
                && whole <= MOST_DIGITS
                && areDigits(text, from, from + whole)
                && (point < 0 || (point + 1 < text.length() && areDigits(text, point + 1, text.length())));
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    @Override
    void freeze() {
        numbers = new double[amounts.size()];
        for (int code = 0; code < numbers.length; code++) {
            numbers[code] = Double.parseDouble(texts.text(amounts.left(code)));
        }
        int[] byText = new int[texts.size()];
        for (int i = 0; i < size(); i++) {
            if (has(i)) {
                byText[text(i)]++;
            }
        }
        holders = new int[amounts.size()];
        Arrays.setAll(holders, code -> byText[amounts.left(code)]);
    }

    @Override
    boolean incomparable(int a, int b) {
        int mine = amounts.right(a);
        int others = amounts.right(b);
        return mine >= 0 && others >= 0 && mine != others;
    }

    @Override
    int first(Measure[] measures, double[] thresholds, int from, int a, int b, Scratch scratch) {
        int place = from;
        while (place < measures.length && !holds(measures[place], thresholds[place], a, b, scratch)) {
            place++;
        }
        return place;
    }

    @Override
    void earliest(Comparison of, int a, int[] others, int count, int[] places, Scratch scratch) {
        int from = of.startsExact() ? 1 : 0;
        double x = numbers[a];
        for (int n = 0; n < count; n++) {
            int b = others[n];
            if (b < 0) {
                places[n] = of.nullLevel();
            } else if (from == 1 && Double.compare(x, numbers[b]) == 0) {
                places[n] = 0;
            } else if (incomparable(a, b)) {
                places[n] = of.nullLevel();
            } else {
                places[n] = first(of.measures(), of.thresholds(), from, a, b, scratch);
            }
        }
    }

    @Override
    boolean tellsApart() {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        for (int i = 1; i < sorted.length; i++) {
            if (Double.compare(sorted[i - 1], sorted[i]) == 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    boolean holds(Measure measure, double threshold, int a, int b, Scratch scratch) {
        double x = numbers[a];
        double y = numbers[b];
        return switch (measure) {
            case EXACT -> Double.compare(x, y) == 0;
            case PERCENT -> Math.abs(x - y) <= threshold / 100 * Math.max(Math.abs(x), Math.abs(y));
            case DAMERAU -> within((int) threshold, amounts.left(a), amounts.left(b), scratch);
            case ELSE -> true;
            case TOKENS,
                    WORDS,
                    NEAREST,
                    JARO_WINKLER,
                    OVERLAP,
                    DAYS,
                    IDENTIFIER,
                    PREFIX,
                    ACRONYM,
                    CODE_WORD,
                    DIFFERENT -> false;
        };
    }

    private boolean within(int edits, int a, int b, Scratch scratch) {
        char[] pool = texts.pool();
        return Math.min(texts.length(a), texts.length(b)) >= 2 * edits + 2
                && scratch.damerau().distance(pool, texts.start(a), texts.end(a), pool, texts.start(b), texts.end(b))
                        <= edits;
    }

    @Override
    int holders(Measure measure, int a, int b) {
        return measure == Measure.EXACT ? Math.max(holders[a], holders[b]) : -1;
    }

    /** Code of a record's number as written, -1 for none. */
    int text(int index) {
        return has(index) ? amounts.left(code(index)) : -1;
    }

    @Override
    String words(int index) {
        if (!has(index)) {
            return "";
        }
        int currency = amounts.right(code(index));
        return texts.text(text(index)) + (currency < 0 ? "" : " " + currencies.text(currency));
    }
}
