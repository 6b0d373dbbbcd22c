package org.quicksilver.ingest.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How likely a text is as writing of some languages: the log probability of its letters given those before them, with
 * marks that no survey holds (box drawing, control codes) as very unlikely. Texts decoded from the same bytes compare by it.
 * Not safe for threads.
 */
final class TextScore {

    private static final double CONTROL = -20;
    private static final double SYMBOL = -9;
    private static final double TYPOGRAPHY = -4.5;
    private static final double CASE_BREAK = -6;
    private static final double KANA = -4.5;
    private static final double HANGUL = -7;
    private static final double HAN_COMMON = -6.2;
    private static final double HAN_FIRST_LEVEL = -8.6;
    private static final double HAN_SECOND_LEVEL = -11.5;
    private static final double HAN_RARE = -15;
    private static final double HANJA = 5;
    private static final String TYPOGRAPHIC =
            "\u2018\u2019\u201c\u201d\u00ab\u00bb\u2013\u2014\u2026\u00b0\u00ba\u00aa\u2116\u20ac\u00a3\u00a1\u00bf\u00d7\u00a0\u2022"
                    + "\u060c\u061b\u061f\u066a\u066b\u066c\u3001\u3002\uff0c\uff1b\uff1a\uff08\uff09\u300a\u300b\u201e\u201a\u00b7";

    private final Map<String, LetterPairs> models;
    private final String common;
    private final Map<Character, Double> han = new HashMap<>();
    private final CharsetEncoder simplified = Charset.forName("GB2312").newEncoder();
    private final CharsetEncoder traditional = Charset.forName("Big5").newEncoder();
    private final CharsetEncoder japanese = Charset.forName("EUC-JP").newEncoder();

    /**
     * @param models letter pairs by language
     * @param common the commonest Han characters
     */
    TextScore(Map<String, LetterPairs> models, String common) {
        this.models = models;
        this.common = common;
    }

    /** The likeliest language and the log probability under it. */
    record Best(String language, double score) {}

    /** The best of some languages; the text is read as that language with English words in it. */
    Best best(String text, List<String> languages) {
        Best best = new Best("und", Double.NEGATIVE_INFINITY);
        for (String language : languages) {
            double score = score(text, language);
            if (score > best.score()) {
                best = new Best(language, score);
            }
        }
        return best;
    }

    private double score(String text, String language) {
        LetterPairs english = models.get("en");
        LetterPairs own = models.getOrDefault(language, english);
        if (own == null || english == null) {
            throw new IllegalStateException("letter-pairs.tsv has no English");
        }
        double sum = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (isAlphabetic(c)) {
                int end = i;
                boolean ascii = true;
                while (end < text.length() && isAlphabetic(text.charAt(end))) {
                    ascii &= text.charAt(end) < 0x80;
                    end++;
                }
                double word = word(text, i, end, own);
                sum += ascii ? Math.max(word, word(text, i, end, english)) : word;
                i = end;
            } else {
                sum += c < 0x80 ? 0 : other(c, language);
                i++;
            }
        }
        return sum;
    }

    private static boolean isAlphabetic(char c) {
        if (c < 0x80) {
            return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
        }
        return c < 0x1100
                && (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK)
                && c != 0xaa
                && c != 0xba;
    }

    private static double word(String text, int from, int to, LetterPairs model) {
        double sum = 0;
        char before = LetterPairs.EDGE;
        boolean lowerSeen = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            char lower = Character.toLowerCase(c);
            sum += model.log(before, lower);
            if (lower != c) {
                sum += lowerSeen ? CASE_BREAK : 0;
            } else {
                lowerSeen = true;
            }
            before = lower;
        }
        return sum + model.log(before, LetterPairs.EDGE);
    }

    private double other(char c, String language) {
        if (c < 0xa0 || c == 0xfffd || Character.getType(c) == Character.PRIVATE_USE || Character.isSurrogate(c)) {
            return CONTROL;
        }
        if (TYPOGRAPHIC.indexOf(c) >= 0) {
            return TYPOGRAPHY;
        }
        if (c >= 0x3040 && c <= 0x30ff) {
            return "ja".equals(language) ? KANA : HAN_RARE;
        }
        if (c >= 0xac00 && c <= 0xd7a3) {
            return "ko".equals(language) ? HANGUL : HAN_RARE;
        }
        if (Character.isIdeographic(c)) {
            return han.computeIfAbsent(c, this::ideograph) - foreign(language);
        }
        return c >= 0x2500 && c < 0x2600 ? CONTROL : SYMBOL;
    }

    /** How much less likely an ideograph is than in Chinese: a little in Japanese, far less in Korean of today. */
    private static double foreign(String language) {
        return switch (language) {
            case "zh" -> 0;
            case "ko" -> HANJA;
            default -> 1;
        };
    }

    /** The first levels of the national standards hold what is in daily use: JIS X 0208, GB 2312 and Big5 alike. */
    private double ideograph(char c) {
        if (common.indexOf(c) >= 0) {
            return HAN_COMMON;
        }
        int gb = code(simplified, c);
        int big5 = code(traditional, c);
        int jis = code(japanese, c);
        boolean first =
                isBetween(gb, 0xb0a1, 0xd7f9) || isBetween(big5, 0xa440, 0xc67e) || isBetween(jis, 0xb0a1, 0xcfd3);
        if (first) {
            return HAN_FIRST_LEVEL;
        }
        return gb > 0 || big5 > 0 || jis > 0 ? HAN_SECOND_LEVEL : HAN_RARE;
    }

    private static boolean isBetween(int code, int first, int last) {
        return code >= first && code <= last;
    }

    private static int code(CharsetEncoder encoder, char c) {
        if (!encoder.canEncode(c)) {
            return 0;
        }
        try {
            ByteBuffer bytes = encoder.encode(CharBuffer.wrap(new char[] {c}));
            return bytes.remaining() == 2 ? bytes.getShort() & 0xffff : 0;
        } catch (CharacterCodingException e) {
            return 0;
        }
    }
}
