package org.quicksilver.match;

/** American Soundex of a folded word. */
final class Soundex {

    private static final String DIGITS = "01230120022455012623010202";
    private static final int LENGTH = 4;

    private Soundex() {}

    /** Code of a word of the letters a to z; any other word stays itself. */
    static String of(String word) {
        if (word.isEmpty() || !word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return word;
        }
        StringBuilder out = new StringBuilder().append(word.charAt(0));
        char before = digit(word.charAt(0));
        for (int i = 1; i < word.length() && out.length() < LENGTH; i++) {
            char letter = word.charAt(i);
            char digit = digit(letter);
            if (digit != '0' && digit != before) {
                out.append(digit);
            }
            before = letter == 'h' || letter == 'w' ? before : digit;
        }
        while (out.length() < LENGTH) {
            out.append('0');
        }
        return out.toString();
    }

    private static char digit(char letter) {
        return DIGITS.charAt(letter - 'a');
    }
}
