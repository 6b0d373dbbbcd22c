package org.quicksilver.publish.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Values of one field that a person may choose from, each under a letter. */
public final class ValueChoice {
    /** So many values have a letter. */
    static final int MOST = 8;

    private static final int SHOWN = 24;

    private ValueChoice() {}

    /** The letter of a value, counted from 0. */
    static String letter(int index) {
        return Character.toString('A' + index);
    }

    /** What a drop-down list offers: letters with the beginning of their values; a comma would part it. */
    static List<String> offered(List<String> values) {
        return IntStream.range(0, Math.min(MOST, values.size()))
                .mapToObj(i -> letter(i) + Questions.LABEL + shortened(values.get(i)))
                .toList();
    }

    private static String shortened(String value) {
        String plain = value.replaceAll("[,\\s]+", " ");
        int end = plain.offsetByCodePoints(0, Math.min(SHOWN, plain.codePointCount(0, plain.length())));
        return end < plain.length() ? plain.substring(0, end) + "…" : plain;
    }

    /**
     * The value that an answer names: by what the list offers, by the whole value, or by its letter alone.
     *
     * @return none where it names none, or by its letter another than by its words
     */
    public static Optional<String> of(List<String> values, String answer) {
        List<String> offered = offered(values);
        List<String> named = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            boolean byList = i < offered.size() && offered.get(i).equals(answer);
            boolean byLetter = i < offered.size() && letter(i).equalsIgnoreCase(answer);
            if (byList || byLetter || values.get(i).equals(answer)) {
                named.add(values.get(i));
            }
        }
        return named.stream().distinct().count() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }
}
