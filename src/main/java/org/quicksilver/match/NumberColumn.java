package org.quicksilver.match;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.quicksilver.record.FieldValue;

/** A number or an amount of money. Amounts of different stated currencies cannot be compared. */
final class NumberColumn extends Column {

    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]+)?");

    private final Texts texts = new Texts();
    private final Texts currencies = new Texts();
    private final Ints text = new Ints();
    private final Ints currency = new Ints();
    private double[] numbers = new double[64];
    private int[] holders = {};

    @Override
    void add(MatchRecord source, List<FieldValue> stated) {
        int index = text.size();
        if (index == numbers.length) {
            numbers = Arrays.copyOf(numbers, index * 2);
        }
        FieldValue first = stated.stream()
                .filter(v -> PLAIN.matcher(textOf(v)).matches())
                .findFirst()
                .orElse(null);
        numbers[index] = first == null ? Double.NaN : Double.parseDouble(textOf(first));
        text.add(first == null ? -1 : texts.add(textOf(first)));
        String code = first == null ? "" : first.detail().getOrDefault("currency", "");
        currency.add(code.isEmpty() ? -1 : currencies.add(code));
    }

    @Override
    void freeze() {
        holders = new int[texts.size()];
        for (int i = 0; i < text.size(); i++) {
            if (text.get(i) >= 0) {
                holders[text.get(i)]++;
            }
        }
    }

    @Override
    boolean has(int index) {
        return text.get(index) >= 0;
    }

    @Override
    boolean incomparable(int left, int right) {
        int a = currency.get(left);
        int b = currency.get(right);
        return a >= 0 && b >= 0 && a != b;
    }

    @Override
    boolean holds(Measure measure, double threshold, int left, int right, Scratch scratch) {
        double a = numbers[left];
        double b = numbers[right];
        return switch (measure) {
            case EXACT -> Double.compare(a, b) == 0;
            case PERCENT -> Math.abs(a - b) <= threshold / 100 * Math.max(Math.abs(a), Math.abs(b));
            case DAMERAU -> within((int) threshold, text.get(left), text.get(right), scratch);
            case ELSE -> true;
            case TOKENS, JARO_WINKLER, OVERLAP, DAYS, IDENTIFIER, PREFIX, ACRONYM, DIFFERENT -> false;
        };
    }

    private boolean within(int edits, int a, int b, Scratch scratch) {
        char[] pool = texts.pool();
        return Math.min(texts.length(a), texts.length(b)) >= 2 * edits + 2
                && scratch.damerau.distance(pool, texts.start(a), texts.end(a), pool, texts.start(b), texts.end(b))
                        <= edits;
    }

    @Override
    double share(Measure measure, int left, int right, double duplicates) {
        if (measure != Measure.EXACT) {
            return Double.NaN;
        }
        int most = Math.max(holders[text.get(left)], holders[text.get(right)]);
        return Math.max(0, most - duplicates) / text.size();
    }

    /** Code of a record's number as written, -1 for none. */
    int code(int index) {
        return text.get(index);
    }

    @Override
    String words(int index) {
        String unit = currency.get(index) < 0 ? "" : " " + currencies.text(currency.get(index));
        return has(index) ? texts.text(text.get(index)) + unit : "";
    }
}
