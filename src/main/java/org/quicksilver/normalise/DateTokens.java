package org.quicksilver.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a text into the pieces that dates are made of, in six languages. */
final class DateTokens {

    /** A time of day, whatever words and time zone stand with it, and the day of the week that Chinese puts in brackets. */
    private static final Pattern TIME = Pattern.compile(
            "(?:(?<=\\d)t|(?<=[日号])|[\\s,@]|^)\\s*(?:\\b(?:at|a las|en|um|в|u)\\s+)?(?:上午|下午|晚上?|[ap]\\.?m\\.?\\s)?\\s*"
                    + "(?:\\d{1,2}(?::|\\s?h)\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?|\\d{1,2}\\s*[时時点點](?:\\s*\\d{1,2}\\s*分)?(?:\\s*\\d{1,2}\\s*秒)?)"
                    + "\\s*(?:[ap]\\.?\\s?m\\.?(?!\\p{L})|[صم](?!\\p{L})|h(?!\\p{L}))?"
                    + "\\s*(?:z|utc|gmt|[ecmp][sd]t)?(?:\\s*[+-]\\d{2}(?::?\\d{2})?)?(?:\\s*\\(?[a-z]{3,4}\\))?(?!\\d)"
                    + "|\\s+at (?:noon|midnight)$|\\([一二三四五六日]\\)");
    /** How long something took, which is no date: {@code (24 months)}. */
    private static final Pattern DURATION = Pattern.compile(
            "(?<![\\d.,/-])\\(?\\b\\d{1,2}[\\s-]*(?:months?|years?|yrs|weeks?|days|mois|ans?|annees|semaines?|jours|meses|anos?"
                    + "|semanas?|dias|месяц(?:а|ев)?|мес\\.?|лет|года|недел[ьи]|дн(?:я|ей)|شهرا?|اشهر|سنوات|اسابيع|ايام|يوما?|个月|周|天)(?!\\p{L})\\)?");

    /** What makes a number an ordinal and would alone be a word or the end of it: {@code 4e}, {@code 2.º}. */
    private static final Pattern ORDINAL_ENDING = Pattern.compile("(?:e|\\.(?:º|°|ª|o|a|er|ro|do|to))(?!\\p{L})");

    private static final Map<String, Character> TYPES = Map.ofEntries(
            Map.entry("month", DateToken.Type.MONTH),
            Map.entry("link", DateToken.Type.LINK),
            Map.entry("and", DateToken.Type.AND),
            Map.entry("from", DateToken.Type.FROM),
            Map.entry("until", DateToken.Type.UNTIL),
            Map.entry("open", DateToken.Type.OPEN),
            Map.entry("part", DateToken.Type.PART),
            Map.entry("quarter", DateToken.Type.QUARTER),
            Map.entry("roman", DateToken.Type.ROMAN),
            Map.entry("about", DateToken.Type.ABOUT));

    private final WordTable words;

    DateTokens(WordTable words) {
        this.words = words;
    }

    /** The pieces, times of day and words without meaning left out; unknown words are there as {@code ?}. */
    List<DateToken> of(String text) {
        String folded = HanNumbers.inDates(Plain.fold(Plain.of(text)));
        if (mayHaveTime(folded)) {
            folded = TIME.matcher(folded).replaceAll(" ");
        }
        if (hasLetter(folded)) {
            folded = DURATION.matcher(folded).replaceAll(" ");
        }
        List<DateToken> tokens = new ArrayList<>();
        int at = 0;
        while (at < folded.length()) {
            at = next(folded, at, tokens);
        }
        return tokens;
    }

    private static boolean hasLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sign of a time of day stands in a text; nearly none has one. */
    private static boolean mayHaveTime(String text) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = Character.isDigit(text.charAt(i - 1)) || text.charAt(i - 1) == ' ';
            if (c == ':'
                    || (c == 'h' && digit)
                    || "时時点點一二三四五六日".indexOf(c) >= 0
                    || (c == 'n' && text.startsWith("noon", i))) {
                return true;
            }
        }
        return text.endsWith("midnight");
    }

    private int next(String text, int at, List<DateToken> tokens) {
        int c = text.codePointAt(at);
        if (c >= '0' && c <= '9') {
            return number(text, at, tokens);
        }
        if (Character.isLetter(c) || c == '&' || c == 'º' || c == '°') {
            return word(text, at, tokens);
        }
        if ("-–/.,".indexOf(c) >= 0) {
            tokens.add(new DateToken((char) c, 0));
        } else if (!Character.isWhitespace(c) && "()[];:*'\"«»".indexOf(c) < 0) {
            tokens.add(new DateToken(DateToken.Type.UNKNOWN, 0));
        }
        return at + Character.charCount(c);
    }

    private int number(String text, int at, List<DateToken> tokens) {
        int end = at;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        int length = end - at;
        int value = length <= 8 ? Integer.parseInt(text.substring(at, end)) : 0;
        if (length <= 2 && end < text.length() && text.charAt(end) == '月') {
            boolean real = value >= 1 && value <= 12;
            tokens.add(new DateToken(real ? DateToken.Type.MONTH : DateToken.Type.UNKNOWN, value));
            return end + (text.startsWith("月份", end) ? 2 : 1);
        }
        char type = DateToken.Type.UNKNOWN;
        if (length <= 2 && value > 0) {
            type = DateToken.Type.NUMBER;
        } else if (length == 4 && value >= 1800 && value <= 2199) {
            type = DateToken.Type.YEAR;
        } else if (length == 8) {
            type = DateToken.Type.COMPACT;
        }
        tokens.add(new DateToken(type, value));
        Matcher ordinal = ORDINAL_ENDING.matcher(text).region(end, text.length());
        return ordinal.lookingAt() ? ordinal.end() : end;
    }

    private int word(String text, int at, List<DateToken> tokens) {
        WordTable.Hit hit = words.at(text, at);
        if (hit == null) {
            tokens.add(new DateToken(DateToken.Type.UNKNOWN, 0));
            int end = at;
            while (end < text.length() && Character.isLetter(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            return Math.max(end, at + 1);
        }
        Character type = TYPES.get(hit.entry().meaning());
        if (type != null) {
            String number = hit.entry().number();
            tokens.add(new DateToken(type, number.isEmpty() ? 0 : Integer.parseInt(number)));
        }
        return hit.end() < text.length() && text.charAt(hit.end()) == '.' ? hit.end() + 1 : hit.end();
    }
}
