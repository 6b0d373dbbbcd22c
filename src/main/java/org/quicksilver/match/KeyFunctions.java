package org.quicksilver.match;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Functions of a blocking rule's keys, written {@code field} or {@code field.function}:
 *
 * <ul>
 *   <li>{@code field}: the value; of several values each one; of a phrase the whole of it; of a date the date as precise as stated
 *   <li>{@code set}: all values of a field together
 *   <li>{@code tokens}: every word
 *   <li>{@code rare_tokens}: the four rarest words that at least two records have
 *   <li>{@code first_token}, {@code last_token}: first or last word
 *   <li>{@code prefix}: the first four letters; {@code prefix3}, {@code prefix6} and so on for another number
 *   <li>{@code ngrams}: the four rarest runs of four letters that at least two records have
 *   <li>{@code soundex}: American Soundex of the first word; other scripts keep the word
 *   <li>{@code year}, {@code month}: of a date, every one its range touches, at most three
 * </ul>
 */
final class KeyFunctions {

    private static final int RAREST = 4;
    private static final int YEARS = 3;

    private KeyFunctions() {}

    /** Every function's name, sorted; {@code prefix} stands for any number of letters. */
    static List<String> names() {
        return List.of(
                "first_token",
                "last_token",
                "month",
                "ngrams",
                "prefix",
                "rare_tokens",
                "set",
                "soundex",
                "tokens",
                "year");
    }

    /** The key source of a function, empty for the plain field, of a column. */
    static KeySource of(Column column, String function, int records) {
        if (column instanceof OrganisationColumn organisation) {
            boolean codes = function.isEmpty() || function.equals("set");
            return of(codes ? organisation.codes() : organisation.names(), function, records);
        }
        if (column instanceof DateColumn dates) {
            return dates(dates, function);
        }
        if (column instanceof NumberColumn numbers) {
            return (index, into) -> add(numbers.text(index), into);
        }
        if (column instanceof PhraseColumn phrases) {
            return phrases(phrases, function, records);
        }
        return sets((SetColumn) column, function, records);
    }

    private static void add(int code, Longs into) {
        if (code >= 0) {
            into.add(code);
        }
    }

    private static KeySource dates(DateColumn dates, String function) {
        return switch (function) {
            case "", "set" ->
                (index, into) -> {
                    if (dates.has(index)) {
                        into.add(((long) dates.from(index) << 32) ^ dates.to(index));
                    }
                };
            case "year" ->
                (index, into) -> {
                    int first = dates.has(index)
                            ? LocalDate.ofEpochDay(dates.from(index)).getYear()
                            : 0;
                    int last = dates.has(index)
                            ? LocalDate.ofEpochDay(dates.to(index)).getYear()
                            : -1;
                    for (int year = first; year <= Math.min(last, first + YEARS - 1); year++) {
                        into.add(year);
                    }
                };
            case "month" ->
                (index, into) -> {
                    int first = dates.has(index) ? month(dates.from(index)) : 0;
                    int last = dates.has(index) ? month(dates.to(index)) : -1;
                    for (int month = first; month <= last && last < first + YEARS; month++) {
                        into.add(month);
                    }
                };
            default -> throw unknown(function);
        };
    }

    private static int month(int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return date.getYear() * 12 + date.getMonthValue() - 1;
    }

    private static KeySource phrases(PhraseColumn phrases, String function, int records) {
        return switch (function) {
            case "", "set" -> (index, into) -> add(phrases.phrase(index), into);
            case "tokens" ->
                (index, into) -> {
                    for (int word : phrases.bag(index)) {
                        into.add(word);
                    }
                };
            case "rare_tokens" -> (index, into) -> rarest(phrases, index, into);
            case "first_token" -> (index, into) -> word(phrases.words(index), true, into);
            case "last_token" -> (index, into) -> word(phrases.words(index), false, into);
            case "soundex" -> (index, into) -> soundex(phrases.words(index), into);
            case "ngrams" -> Ngrams.of(phrases::words, records);
            default -> prefix(function, phrases::words);
        };
    }

    private static KeySource sets(SetColumn sets, String function, int records) {
        return switch (function) {
            case "" -> sets::each;
            case "set" -> (index, into) -> add(sets.set(index), into);
            case "tokens", "rare_tokens" ->
                (index, into) -> {
                    for (String word : Words.of(sets.words(index), "; ")) {
                        text(word, into);
                    }
                };
            case "first_token" -> (index, into) -> word(sets.words(index), true, into);
            case "last_token" -> (index, into) -> word(sets.words(index), false, into);
            case "soundex" -> (index, into) -> soundex(sets.words(index), into);
            case "ngrams" -> Ngrams.of(sets::words, records);
            default -> prefix(function, sets::words);
        };
    }

    private static void rarest(PhraseColumn phrases, int index, Longs into) {
        int[] words = Arrays.stream(phrases.bag(index))
                .filter(w -> phrases.documents(w) > 1)
                .boxed()
                .sorted(Comparator.comparingInt(phrases::documents).thenComparing(Comparator.naturalOrder()))
                .limit(RAREST)
                .mapToInt(Integer::intValue)
                .toArray();
        for (int word : words) {
            into.add(word);
        }
    }

    private static KeySource prefix(String function, WordsOf words) {
        if (!function.startsWith("prefix")) {
            throw unknown(function);
        }
        int letters = function.length() == 6 ? 4 : Integer.parseInt(function.substring(6));
        return (index, into) -> {
            String text = words.of(index);
            text(text.substring(0, Math.min(letters, text.length())), into);
        };
    }

    private static void word(String words, boolean first, Longs into) {
        int space = first ? words.indexOf(' ') : words.lastIndexOf(' ');
        text(space < 0 ? words : first ? words.substring(0, space) : words.substring(space + 1), into);
    }

    static void text(String text, Longs into) {
        if (!text.isEmpty()) {
            char[] letters = text.toCharArray();
            into.add(Mix.of(letters, 0, letters.length));
        }
    }

    private static void soundex(String words, Longs into) {
        int space = words.indexOf(' ');
        text(Soundex.of(space < 0 ? words : words.substring(0, space)), into);
    }

    private static IllegalArgumentException unknown(String function) {
        return new IllegalArgumentException("No blocking function is called '" + function + "' for this kind of field."
                + " Functions are: " + names().stream().collect(Collectors.joining(", ")));
    }

    /** Value of a record in words. */
    @FunctionalInterface
    interface WordsOf {
        String of(int index);
    }

    /** Rarest runs of four letters. */
    private static final class Ngrams {

        private static final int LENGTH = 4;
        private static final int SLOTS = 1 << 20;

        private Ngrams() {}

        /** Counts every run over all records by hash, then keys each record by its rarest. */
        static KeySource of(WordsOf words, int records) {
            int[] counts = new int[SLOTS];
            Longs grams = new Longs();
            for (int i = 0; i < records; i++) {
                grams.clear();
                grams(words.of(i), grams);
                grams.sortDistinct();
                for (int g = 0; g < grams.size(); g++) {
                    counts[slot(grams.get(g))]++;
                }
            }
            return (index, into) -> {
                Longs own = new Longs();
                grams(words.of(index), own);
                own.sortDistinct();
                IntStream.range(0, own.size())
                        .mapToObj(own::get)
                        .filter(g -> counts[slot(g)] > 1)
                        .sorted(Comparator.comparingInt((Long g) -> counts[slot(g)])
                                .thenComparing(Comparator.naturalOrder()))
                        .limit(RAREST)
                        .forEach(into::add);
            };
        }

        private static int slot(long gram) {
            return (int) (gram >>> 44);
        }

        private static void grams(String text, Longs into) {
            char[] letters = text.toCharArray();
            for (int i = 0; i + LENGTH <= letters.length; i++) {
                into.add(Mix.of(letters, i, i + LENGTH));
            }
        }
    }
}
