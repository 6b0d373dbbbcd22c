package org.quicksilver.normalise;

import com.ibm.icu.util.Currency;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Splits a text into numbers, currencies and scale words, in six languages. ISO 4217 codes count in capitals only. */
final class MoneyScanner {

    private static final int LONGEST_WORD = 48;

    private final WordTable words;
    private final Set<String> isoCodes = new TreeSet<>();

    MoneyScanner(WordTable words) {
        this.words = words;
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
            if (c >= '0' && c <= '9') {
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
        WordTable.Entry entry = words.get(Plain.fold(part));
        if (entry == null) {
            return null;
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
