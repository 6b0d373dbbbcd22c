package org.quicksilver.publish.privacy;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds telephone numbers that can be nothing else: in international form, after a word that announces one, or with an area
 * code in brackets.
 */
final class Phones {

    private static final String TAIL = "[\\p{Nd}\\s().\\-/\\u2010-\\u2015]{4,24}\\p{Nd}";
    private static final Pattern NUMBER = Pattern.compile("[+(]?\\p{Nd}" + TAIL);
    private static final Pattern PLUS =
            Pattern.compile("[+\\uFF0B](?<![\\p{L}\\p{Nd}+][+\\uFF0B])\\s?\\(?\\p{Nd}" + TAIL + "(?![\\p{Nd}%])");
    private static final Pattern ZEROS = Pattern.compile(
            "(?<![\\p{L}\\p{Nd}.,+\\-/])00(?=[1-9])[0-9]{1,3}[\\s.\\-/(][\\p{Nd}\\s().\\-/]{4,20}\\p{Nd}(?![\\p{Nd}%])");
    private static final Pattern AREA = Pattern.compile(
            "\\((?<![\\p{L}\\p{Nd})]\\()(?:0\\p{Nd}{1,4}\\)\\s?\\p{Nd}{2,4}[\\s.\\-]?\\p{Nd}{2,4}(?:[\\s.\\-]\\p{Nd}{2,4})?"
                    + "|(?!(?:19|20)\\d\\d)\\p{Nd}{2,4}\\)\\s?\\p{Nd}{2,4}-\\p{Nd}{2,4}(?:-\\p{Nd}{2,4})?)(?!\\p{Nd})");
    private static final Pattern AMOUNT = Pattern.compile("[+\\uFF0B]\\s?\\p{Nd}{1,3}(?:[\\s.]\\p{Nd}{3})*[\\s.]000");
    private static final Pattern YEARS =
            Pattern.compile("(?:19|20)\\d\\d\\s?[\\-/\\u2010-\\u2015\\s]\\s?(?:19|20)?\\d\\d");
    private static final Pattern DATE = Pattern.compile(
            "\\d{1,2}\\s?[./\\-]\\s?\\d{1,2}\\s?[./\\-]\\s?(?:19|20)\\d\\d|(?:19|20)\\d\\d[./\\-]\\d{1,2}[./\\-]\\d{1,2}");

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final PhoneWords words = new PhoneWords();

    /** Whether a text is one code, or a date, of letters, digits and hyphens, which no telephone number is. */
    boolean isCode(String text) {
        return !text.startsWith("00") && words.areAbsentFromCode(text);
    }

    String mask(String text, Scan scan) {
        String masked = text;
        if (scan.plus()) {
            masked = replace(PLUS, masked, this::international);
        }
        masked = announced(masked);
        if (scan.zeros()) {
            masked = replace(ZEROS, masked, this::withZeros);
        }
        return scan.bracket() ? AREA.matcher(masked).replaceAll(Masking.PHONE) : masked;
    }

    private static String replace(Pattern pattern, String text, java.util.function.Function<String, String> of) {
        return pattern.matcher(text).replaceAll(match -> Matcher.quoteReplacement(of.apply(match.group())));
    }

    private String international(String candidate) {
        if (AMOUNT.matcher(candidate).matches()) {
            return candidate;
        }
        String valid = cut(candidate, numbers::isValidNumber);
        return valid.equals(candidate) ? cut(candidate, numbers::isPossibleNumber) : valid;
    }

    private String withZeros(String candidate) {
        String cut = cut("+" + candidate.substring(2), numbers::isValidNumber);
        return cut.startsWith("+") ? candidate : cut;
    }

    /** Masks the longest beginning, group by group, that is a number; what follows stays. */
    private String cut(String candidate, Predicate<PhoneNumber> test) {
        int end = candidate.length();
        while (digits(candidate, end) >= 8) {
            if (digits(candidate, end) <= 15 && isNumber(candidate.substring(0, end), test)) {
                return Masking.PHONE + candidate.substring(end);
            }
            end = lastGap(candidate, end);
        }
        return candidate;
    }

    private boolean isNumber(String text, Predicate<PhoneNumber> test) {
        try {
            return test.test(numbers.parse(text, "ZZ"));
        } catch (NumberParseException e) {
            return false;
        }
    }

    private static int digits(String text, int end) {
        return (int) text.substring(0, Math.max(0, end))
                .chars()
                .filter(Character::isDigit)
                .count();
    }

    private static int lastGap(String text, int end) {
        int at = end - 1;
        while (at > 0 && Character.isDigit(text.charAt(at))) {
            at--;
        }
        while (at > 0 && !Character.isDigit(text.charAt(at))) {
            at--;
        }
        return at + 1;
    }

    /** Masks numbers that a word announces. */
    private String announced(String text) {
        if (isWithoutLetters(text)) {
            return text;
        }
        Matcher number = null;
        StringBuilder masked = null;
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            if (begins(text, at) && words.announce(text, at)) {
                number = number == null ? NUMBER.matcher(text) : number;
                number.region(at, text.length());
                if (number.lookingAt() && isLikely(number.group())) {
                    masked = masked == null ? new StringBuilder() : masked;
                    masked.append(text, from, at).append(Masking.PHONE);
                    from = number.end();
                    at = from - 1;
                }
            }
        }
        return masked == null ? text : masked.append(text, from, text.length()).toString();
    }

    /** Whether there is no letter, as in dates and amounts. */
    private static boolean isWithoutLetters(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 'A') {
                return false;
            }
        }
        return true;
    }

    /** Whether a run of digits begins here. */
    private static boolean begins(String text, int at) {
        char c = text.charAt(at);
        return (Character.isDigit(c) || c == '+' || c == '(') && (at == 0 || !Character.isDigit(text.charAt(at - 1)));
    }

    private static boolean isLikely(String number) {
        int digits = digits(number, number.length());
        return digits >= 6
                && digits <= 15
                && !YEARS.matcher(number).matches()
                && !DATE.matcher(number).matches();
    }
}
