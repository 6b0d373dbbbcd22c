package org.quicksilver.normalise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words and phrases with a meaning and a number each, looked up at a place of a text, the longest first. Alphabetic words
 * match whole words only; Han words match anywhere.
 */
final class WordTable {

    /**
     * A word of the table.
     *
     * @param meaning what it does
     * @param number its number, 0 where it has none
     */
    record Entry(String meaning, String number) {}

    /**
     * A word found in a text.
     *
     * @param end index behind it
     */
    record Hit(Entry entry, int end) {}

    private final Map<String, Entry> words = new HashMap<>();
    private int longest;

    /** The table of a resource beside this class: a header line, then {@code word,meaning,number}. */
    static WordTable ofResource(String name) {
        WordTable table = new WordTable();
        try (InputStream in = WordTable.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Resource " + name + " is missing; build again");
            }
            List<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                table.add(cells[0], cells[1], cells[2]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    /** Adds a word unless it is there already. */
    void add(String word, String meaning, String number) {
        String folded = Plain.fold(Plain.of(word));
        if (!folded.isEmpty()) {
            words.putIfAbsent(folded, new Entry(meaning, number));
            longest = Math.max(longest, folded.length());
        }
    }

    /** The entry of a whole word, null for none. */
    @Nullable
    Entry get(String folded) {
        return words.get(folded);
    }

    /** The longest word that begins at a place of a folded text, null for none. */
    @Nullable
    Hit at(String folded, int begin) {
        int limit = Math.min(folded.length(), begin + longest);
        for (int end = limit; end > begin; end--) {
            if (endsWord(folded, end)) {
                Entry entry = words.get(folded.substring(begin, end));
                if (entry != null) {
                    return new Hit(entry, end);
                }
            }
        }
        return null;
    }

    private static boolean endsWord(String text, int end) {
        if (end == text.length()) {
            return true;
        }
        int before = text.codePointBefore(end);
        int after = text.codePointAt(end);
        return !Character.isLetter(before) || !Character.isLetter(after) || isHan(before) || isHan(after);
    }

    static boolean isHan(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
