package org.quicksilver.publish.privacy;

/**
 * What a glance at a text shows, so that most texts need no closer look.
 *
 * @param at whether an at sign, or a word in brackets that may stand for one, is there
 * @param plus whether a plus sign is there
 * @param bracket whether an opening bracket stands before a digit
 * @param zeros whether a number begins with two zeros
 * @param digits how many decimal digits of any script
 * @param dots how many full stops
 * @param colons how many colons
 */
record Scan(boolean at, boolean plus, boolean bracket, boolean zeros, int digits, int dots, int colons) {

    static Scan of(String text) {
        boolean at = false;
        boolean plus = false;
        boolean bracket = false;
        boolean zeros = false;
        int digits = 0;
        int dots = 0;
        int colons = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                continue;
            }
            if (Character.isDigit(c)) {
                digits++;
                bracket |= before(text, i) == '(';
                zeros |= c == '0' && before(text, i) == '0' && !Character.isLetterOrDigit(before(text, i - 1));
            } else if (c == '.') {
                dots++;
            } else if (c == ':') {
                colons++;
            } else if (c == '@' || c == '\uFF20' || ((c == 'a' || c == 'A') && opens(before(text, i)))) {
                at = true;
            } else if (c == '+' || c == '\uFF0B') {
                plus = true;
            }
        }
        return new Scan(at, plus, bracket, zeros, digits, dots, colons);
    }

    /** Letters but a, and spaces; digits beyond ASCII begin with the Arabic ones. */
    private static boolean isPlain(char c) {
        return c < 0x660 && (c > 'a' || c == ' ' || (c > 'A' && c < 'a'));
    }

    private static char before(String text, int at) {
        return at < 1 ? ' ' : text.charAt(at - 1);
    }

    private static boolean opens(char c) {
        return c == '(' || c == '[';
    }

    boolean mayHoldAddress() {
        return (digits >= 4 && dots >= 3) || colons >= 2;
    }

    boolean mayHoldPhone() {
        return digits >= 6;
    }
}
