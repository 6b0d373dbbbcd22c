package org.quicksilver.normalise;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.Currency;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Splits a text into numbers, currencies and scale words, in six languages. ISO 4217 codes count in capitals, and in small
 * letters where these are no word of any of the languages.
 */
final class MoneyScanner {

    private static final int LONGEST_WORD = 48;

    /** Codes that in small letters are words or abbreviations of something else. */
    private static final Set<String> WORDS = Set.of(
            "all", "ars", "bam", "bob", "cop", "cup", "ern", "gel", "lak", "mad", "mop", "pab", "pen", "sos", "std",
            "top", "try", "mur", "tmt", "ves", "xxx");

    private final WordTable words;
    private final Map<String, String> signs;
    private final Set<String> isoCodes = new TreeSet<>();

    MoneyScanner(WordTable words) {
        this(words, Map.of());
    }

    /**
     * @param words words in any case
     * @param signs ISO 4217 codes of abbreviations that count in their own letters only
     */
    MoneyScanner(WordTable words, Map<String, String> signs) {
        this.words = words;
        this.signs = Map.copyOf(signs);
        for (Currency currency : Currency.getAvailableCurrencies()) {
            isoCodes.add(currency.getCurrencyCode());
        }
    }

    boolean isCode(String text) {
        return isoCodes.contains(text);
    }

    /**
     * The pieces of a text that {@link Plain#of} made.
     *
     * @param lang language that decides words which differ between languages
     */
    List<MoneyToken> scan(String plain, String lang) {
        List<MoneyToken> tokens = new ArrayList<>();
        Matcher number = NumberText.PATTERN.matcher(plain);
        int at = 0;
        while (at < plain.length()) {
            int c = plain.codePointAt(at);
            if (isDigit(c) || isFraction(plain, at)) {
                number.region(at, plain.length());
                number.lookingAt();
                tokens.add(new MoneyToken(MoneyPart.NUMBER, number.group(), at));
                at = number.end();
            } else if (Character.isWhitespace(c)) {
                at++;
            } else {
                at = word(plain, at, lang, tokens);
            }
        }
        return tokens;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a number without a whole part begins here: {@code .75}. */
    private static boolean isFraction(String plain, int at) {
        char c = plain.charAt(at);
        return (c == '.' || c == ',')
                && at + 1 < plain.length()
                && isDigit(plain.charAt(at + 1))
                && (at == 0 || !Character.isLetterOrDigit(plain.charAt(at - 1)))
                && (at == 0 || plain.charAt(at - 1) != c);
    }

    private int word(String plain, int at, String lang, List<MoneyToken> tokens) {
        int limit = Math.min(plain.length(), at + LONGEST_WORD);
        for (int end = limit; end > at; end--) {
            if (isBoundary(plain, end)) {
                String part = plain.substring(at, end);
                MoneyToken token = token(part, at, lang);
                if (token != null) {
                    tokens.add(token);
                    boolean dot = end < plain.length()
                            && plain.charAt(end) == '.'
                            && Character.isLetter(part.codePointBefore(part.length()));
                    return dot ? end + 1 : end;
                }
            }
        }
        int c = plain.codePointAt(at);
        if (!Character.isLetter(c)) {
            tokens.add(new MoneyToken(MoneyPart.MARK, Character.toString(c), at));
            return at + Character.charCount(c);
        }
        int end = at;
        while (end < plain.length() && Character.isLetter(plain.codePointAt(end))) {
            end += Character.charCount(plain.codePointAt(end));
        }
        tokens.add(new MoneyToken(MoneyPart.UNKNOWN, plain.substring(at, end), at));
        return end;
    }

    private @Nullable MoneyToken token(String part, int at, String lang) {
        if (part.length() == 3 && isoCodes.contains(part)) {
            return new MoneyToken(MoneyPart.CURRENCY, part, at);
        }
        String sign = signs.get(part);
        if (sign != null) {
            return new MoneyToken(MoneyPart.CURRENCY, sign, at);
        }
        WordTable.Entry entry = words.get(Plain.fold(part));
        if (entry == null) {
            String upper = part.length() == 3 && !WORDS.contains(part) ? UCharacter.toUpperCase(part) : "";
            return isoCodes.contains(upper) ? new MoneyToken(MoneyPart.CURRENCY, upper, at) : null;
        }
        if (entry.meaning().startsWith("scale-")) {
            boolean meant = lang.equals(entry.meaning().substring("scale-".length())) || lang.equals("pt");
            return meant ? new MoneyToken(MoneyPart.SCALE, entry.number(), at) : null;
        }
        return new MoneyToken(MoneyPart.valueOf(entry.meaning().toUpperCase(Locale.ROOT)), entry.number(), at);
    }

    private static boolean isBoundary(String text, int end) {
        if (end >= text.length()) {
            return true;
        }
        int before = text.codePointBefore(end);
        int after = text.codePointAt(end);
        if (Character.isLowSurrogate(text.charAt(end))) {
            return false;
        }
        return !Character.isLetter(before)
                || !Character.isLetter(after)
                || WordTable.isHan(before)
                || WordTable.isHan(after);
    }
}
