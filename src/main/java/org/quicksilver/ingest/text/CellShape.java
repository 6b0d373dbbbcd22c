package org.quicksilver.ingest.text;

import java.util.regex.Pattern;

/** What a cell looks like, told by its letters alone, in any language. */
public enum CellShape {
    BLANK,
    NUMBER,
    DATE,
    CODE,
    TEXT,
    /** What a cell looks like that was cut at the wrong places. */
    BROKEN;

    private static final Pattern NUMERIC = Pattern.compile(
            "[-+(]?\\s*(?:[\\p{Sc}]|[A-Z]{2,3}\\$?|US\\$)?\\s*[-+]?\\p{Nd}[\\p{Nd}.,'\u2019\u066b\u066c \u00a0\u202f]*"
                    + "(?:[eE][-+]?\\p{Nd}+)?\\s*(?:%|\\p{Sc}|[A-Z]{3})?\\)?");
    private static final Pattern DATED = Pattern.compile(
            "(?:\\p{Nd}{1,4}[-/.]\\p{Nd}{1,2}[-/.]\\p{Nd}{1,4}|\\p{Nd}{1,4}[-/]\\p{Nd}{1,2}|\\p{Nd}{1,2}[-/]\\p{Nd}{4}"
                    + "|(?:0?[1-9]|1[0-2])\\.(?:19|20)\\p{Nd}{2})(?:[T ]\\p{Nd}{1,2}:\\p{Nd}{2}.*)?|\\p{Nd}{1,2}:\\p{Nd}{2}(?::\\p{Nd}{2})?(?: ?[AaPp]\\.?[Mm]\\.?)?");
    private static final int LONGEST_VALUE = 40;
    private static final int LONGEST_CODE = 30;

    /** Three of a currency on either side and the one of an exponent. */
    private static final int MOST_LETTERS = 7;

    /** Whether a cell is a number: {@code of(cell) == NUMBER}, at little cost for what plainly is none. */
    public static boolean isNumber(String cell) {
        int letters = 0;
        int digits = 0;
        int others = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c >= 'a' && c <= 'z' && c != 'e') {
                return false;
            } else if (Character.isLetter(c) && ++letters > MOST_LETTERS) {
                return false;
            } else {
                others++;
            }
        }
        return (digits > 0 && others == 0 && digits <= LONGEST_VALUE) || of(cell) == NUMBER;
    }

    /** Whether a cell plainly is no number: it has a small letter that is in none. */
    public static boolean isOfWords(CharSequence cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c >= 'a' && c <= 'z' && c != 'e') {
                return true;
            }
        }
        return false;
    }

    /** Whether a cell is nothing but some digits. */
    public static boolean areDigits(CharSequence cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) < '0' || cell.charAt(i) > '9') {
                return false;
            }
        }
        return cell.length() > 0 && cell.length() <= LONGEST_VALUE;
    }

    /** The shape of a cell. */
    public static CellShape of(String cell) {
        if (cell.isBlank()) {
            return BLANK;
        }
        String text = cell.strip();
        if (areDigits(text)) {
            return NUMBER;
        }
        if (text.length() <= LONGEST_VALUE && mayBeValue(text)) {
            if (Character.isDigit(text.charAt(0)) && DATED.matcher(text).matches()) {
                return DATE;
            }
            if (NUMERIC.matcher(text).matches()) {
                return NUMBER;
            }
        }
        if (isCut(text)) {
            return BROKEN;
        }
        return isCode(text) ? CODE : TEXT;
    }

    /** Whether a text begins as a number or date may: with a digit, a sign, a currency or the capitals of one. */
    private static boolean mayBeValue(String text) {
        char first = text.charAt(0);
        if (first >= 'A' && first <= 'Z') {
            return text.length() > 2 && text.charAt(1) >= 'A' && text.charAt(1) <= 'Z';
        }
        return Character.isDigit(first)
                || "-+(.".indexOf(first) >= 0
                || Character.getType(first) == Character.CURRENCY_SYMBOL;
    }

    private static boolean isCode(String text) {
        if (text.length() > LONGEST_CODE) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && "-_./@:#".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    public boolean isValue() {
        return this == NUMBER || this == DATE;
    }

    /** A separator without a blank behind it, or quotes at one end only. */
    private static boolean isCut(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            if (isSeparator(text.charAt(i)) && (text.charAt(i) < ' ' || !Character.isWhitespace(text.charAt(i + 1)))) {
                return true;
            }
        }
        int last = text.length() - 1;
        boolean opens = text.charAt(0) == '"';
        boolean closes = text.charAt(last) == '"';
        if (opens != closes) {
            return text.chars().filter(c -> c == '"').count() % 2 == 1;
        }
        return isSeparator(text.charAt(last)) || isSeparator(text.charAt(0));
    }

    private static boolean isSeparator(char c) {
        return c == ';' || c == '|' || c == '\t' || c == 0x01 || c == 0x1e || c == 0x1f;
    }
}
