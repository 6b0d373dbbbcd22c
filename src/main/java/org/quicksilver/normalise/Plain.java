package org.quicksilver.normalise;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.regex.Pattern;

/**
 * Text as the readers of numbers, dates and addresses take it: widths, digits, dashes and spaces in one form, the words and
 * their case untouched.
 */
final class Plain {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Plain() {}

    /** NFKC, digits of any script to ASCII, dashes to {@code -} or {@code –}, invisible marks off, trimmed; inner spaces stay. */
    static String of(String text) {
        if (isPlain(text)) {
            return text.strip();
        }
        String composed = Normalizer2.getNFKCInstance().normalize(text);
        StringBuilder out = new StringBuilder(composed.length());
        composed.codePoints().forEach(c -> appendPlain(out, c));
        return out.toString().strip();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '~' || c == '`' || (c < ' ' && c != '\n')) {
                return false;
            }
        }
        return true;
    }

    private static void appendPlain(StringBuilder out, int c) {
        int digit = c > 0x7f ? UCharacter.digit(c) : -1;
        if (digit >= 0) {
            out.append((char) ('0' + digit));
        } else if (c == 0x2013 || c == 0x2014 || c == 0x2015 || c == 0x2012 || c == '~' || c == 0x301c) {
            out.append('–');
        } else if (c == 0x2010 || c == 0x2011 || c == 0x2212) {
            out.append('-');
        } else if (c == 0x2019 || c == 0x2018 || c == 0x02bc || c == 0x00b4 || c == '`') {
            out.append('\'');
        } else if (c == 0x060c || c == 0x3001) {
            out.append(',');
        } else if (c == 0x061b) {
            out.append(';');
        } else if (UCharacter.isWhitespace(c) || c == 0xa0) {
            out.append(c == '\n' || c == '\r' ? '\n' : ' ');
        } else if (UCharacter.getType(c) != java.lang.Character.FORMAT && c != 0x0640 && c != 0xfeff) {
            out.appendCodePoint(c);
        }
    }

    /** A word of {@link #of} for looking up: small letters, marks off, Arabic letter variants to one, spaces single. */
    static String fold(String plain) {
        if (isPlain(plain)) {
            return UCharacter.toLowerCase(plain);
        }
        String parted = Normalizer2.getNFKDInstance().normalize(UCharacter.foldCase(plain, true));
        StringBuilder out = new StringBuilder(parted.length());
        parted.codePoints().forEach(c -> {
            if (UCharacter.getType(c) == java.lang.Character.NON_SPACING_MARK) {
                return;
            }
            out.appendCodePoint(c == 0x0649 ? 0x064a : c == 0x0629 ? 0x0647 : c);
        });
        return out.toString();
    }

    /** A text on one line: ends off, runs of white space to one space. */
    static String oneLine(String text) {
        String line = text.strip();
        return isOneLine(line) ? line : SPACES.matcher(line).replaceAll(" ");
    }

    private static boolean isOneLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= '\t' && c <= '\r') || (c == ' ' && text.charAt(i - 1) == ' ')) {
                return false;
            }
        }
        return true;
    }
}
