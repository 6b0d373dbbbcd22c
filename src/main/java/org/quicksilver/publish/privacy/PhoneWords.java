package org.quicksilver.publish.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The words of two letters or more that announce a telephone number, one a line of phone-words.txt. */
final class PhoneWords {

    private static final String FILE = "/org/quicksilver/publish/phone-words.txt";
    private static final String MARKS = ".:\uFF1A\u00B0\u2116#)";
    private static final int LONGEST = 16;

    private final Set<String> words = new HashSet<>();
    private final List<String> ideographic;

    /** What {@link #ending} tells of each word: that of letters in front of a number is seldom among them. */
    private final BitSet endings = new BitSet();

    PhoneWords() {
        lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(words::add);
        ideographic = words.stream()
                .filter(word -> Character.isIdeographic(word.codePointAt(0)))
                .sorted()
                .toList();
        words.forEach(word -> endings.set(ending(word, word.length())));
    }

    /** A number for the two letters before a place, whatever their case; several pairs may share it. */
    private static int ending(String text, int end) {
        int last = end < 1 ? 0 : Character.toLowerCase(text.charAt(end - 1));
        int before = end < 2 ? 0 : Character.toLowerCase(text.charAt(end - 2));
        return (before * 31 + last) & 0xffff;
    }

    /** Whether a text is one code of ASCII letters, digits and hyphens, in which no such word stands before a number. */
    boolean areAbsentFromCode(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ofCode = (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '-';
            if (!ofCode || (c == '0' && endings.get(ending(text, i)))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether such a word stands before a number: with a mark between the two, or straight before one that begins as a
     * telephone number does.
     */
    boolean announce(String text, int number) {
        int end = number;
        boolean marked = "+(0".indexOf(text.charAt(number)) >= 0;
        if (number == 0 || (!marked && Character.isLetterOrDigit(text.charAt(number - 1)))) {
            return false;
        }
        while (end > 0 && number - end < 6 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            char c = text.charAt(end - 1);
            if (MARKS.indexOf(c) >= 0) {
                marked = true;
            } else if (!Character.isWhitespace(c)) {
                return false;
            }
            end--;
        }
        if (!marked || !endings.get(ending(text, end))) {
            return false;
        }
        int start = end;
        while (start > 0 && end - start <= LONGEST && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, end).toLowerCase(Locale.ROOT);
        return words.contains(word) || ideographic.stream().anyMatch(word::endsWith);
    }

    private static Stream<String> lines() {
        try (InputStream in = PhoneWords.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
