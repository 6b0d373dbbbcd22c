package org.quicksilver.publish.privacy;

/**
 * What a glance at a text shows, so that most texts need no closer look.
 *
 * @param at whether an at sign, or a word in brackets that may stand for one, is there
 * @param plus whether a plus sign is there
 * @param digits how many decimal digits of any script
 * @param dots how many full stops
 * @param colons how many colons
 */
record Scan(boolean at, boolean plus, int digits, int dots, int colons) {

    static Scan of(String text) {
        boolean at = false;
        boolean plus = false;
        int digits = 0;
        int dots = 0;
        int colons = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.') {
                dots++;
            } else if (c == ':') {
                colons++;
            } else if (c == '@' || c == '\uFF20' || ((c == 'a' || c == 'A') && bracketed(text, i))) {
                at = true;
            } else if (c == '+' || c == '\uFF0B') {
                plus = true;
            } else if (c > 0x65f && Character.isDigit(c)) {
                digits++;
            }
        }
        return new Scan(at, plus, digits, dots, colons);
    }

    private static boolean bracketed(String text, int i) {
        return i > 0 && (text.charAt(i - 1) == '(' || text.charAt(i - 1) == '[') && text.startsWith("t", i + 1);
    }

    boolean mayHoldAddress() {
        return (digits >= 4 && dots >= 3) || colons >= 2;
    }

    boolean mayHoldPhone() {
        return digits >= 6;
    }
}
