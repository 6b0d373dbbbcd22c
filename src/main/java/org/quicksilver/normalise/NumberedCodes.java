package org.quicksilver.normalise;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quicksilver.record.Confidence;
import org.quicksilver.vocabulary.Code;
import org.quicksilver.vocabulary.Vocabularies;

/**
 * Codes named by their number: {@code 7}, {@code Art. 7, 20}, {@code 第21条}, {@code 4-6}. A vocabulary has numbers when every
 * one of its codes ends in one and no two in the same.
 */
final class NumberedCodes {

    private static final Pattern LAST_NUMBER = Pattern.compile("\\D(\\d{1,4})$");
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,4}(?:(?:\\s*-\\s*|[\\s,;/&+|]+)\\d{1,4})*");
    /** A dash that opens an item of a list. */
    private static final Pattern BULLET = Pattern.compile("(^|[,;/&+|\\n])\\s*-\\s*");

    private static final Pattern PARAGRAPH = Pattern.compile("(\\d)\\s*(?:\\(\\s*(?:\\d{1,2}|[a-z])\\s*\\))+");
    private static final Pattern SEPARATOR = Pattern.compile("[\\s,;/&+|]+");
    private static final int LONGEST_RANGE = 12;

    private final Vocabularies vocabularies;
    private final WordTable words;
    private final Map<String, Map<Integer, String>> numbers = new ConcurrentHashMap<>();

    NumberedCodes(Vocabularies vocabularies, WordTable words) {
        this.vocabularies = vocabularies;
        this.words = words;
    }

    /** The codes whose numbers a text lists, empty when it is no such list or one of the numbers is no code's. */
    List<Reading> read(String text, String vocabulary) {
        if (text.chars().noneMatch(Character::isDigit) || text.length() > 200) {
            return List.of();
        }
        Map<Integer, String> known = numbers.computeIfAbsent(vocabulary, this::numbersOf);
        String bare = bare(text);
        if (known.isEmpty() || !NUMBERS.matcher(bare).matches()) {
            return List.of();
        }
        Set<String> codes = new LinkedHashSet<>();
        for (int number : listed(bare)) {
            String code = known.get(number);
            if (code == null) {
                return List.of();
            }
            codes.add(code);
        }
        List<Reading> readings = new ArrayList<>();
        for (String code : codes) {
            readings.add(Reading.stated(code, "code.number", Confidence.B, code));
        }
        return readings;
    }

    private Map<Integer, String> numbersOf(String vocabulary) {
        Map<Integer, String> byNumber = new TreeMap<>();
        for (Code code : vocabularies.get(vocabulary).codes()) {
            Matcher number = LAST_NUMBER.matcher(code.code());
            if (!number.find() || byNumber.put(Integer.parseInt(number.group(1)), code.code()) != null) {
                return Map.of();
            }
        }
        return Map.copyOf(byNumber);
    }

    /** The text without words for article, paragraph marks and words that join. */
    private String bare(String text) {
        String folded = PARAGRAPH.matcher(Plain.fold(Plain.of(text))).replaceAll("$1");
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < folded.length()) {
            int c = folded.codePointAt(at);
            WordTable.Hit hit = Character.isLetter(c) ? words.at(folded, at) : null;
            if (hit == null) {
                out.appendCodePoint(c == '–' || c == '•' ? '-' : c);
                at += Character.charCount(c);
            } else {
                out.append(
                        hit.entry().meaning().equals("link")
                                ? '-'
                                : hit.entry().meaning().equals("and") ? ',' : ' ');
                at = hit.end();
                if (at < folded.length() && folded.charAt(at) == '.') {
                    at++;
                }
            }
        }
        return BULLET.matcher(out.toString().strip())
                .replaceAll("$1")
                .replaceAll("^[:,.]+\\s*|\\s*[,.;]+$", "")
                .strip();
    }

    private static List<Integer> listed(String bare) {
        List<Integer> numbers = new ArrayList<>();
        for (String part :
                SEPARATOR.splitAsStream(bare.replaceAll("\\s*-\\s*", "-")).toList()) {
            int dash = part.indexOf('-');
            if (dash != part.lastIndexOf('-')) {
                return List.of(-1);
            }
            int from = Integer.parseInt(dash < 0 ? part : part.substring(0, dash));
            int to = Integer.parseInt(part.substring(dash + 1));
            if (to < from || to - from > LONGEST_RANGE) {
                return List.of(-1);
            }
            for (int n = from; n <= to; n++) {
                numbers.add(n);
            }
        }
        return numbers;
    }
}
