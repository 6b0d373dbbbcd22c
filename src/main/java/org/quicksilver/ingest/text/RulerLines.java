package org.quicksilver.ingest.text;

/** Lines that are drawn: rules of dashes below a heading, frames of tables. */
public final class RulerLines {

    /** Bars that part cells in frames. */
    static final String BARS = "|\u2502\u2503\u2551";

    private static final String DASHES = "-=_~\u2010\u2011\u2012\u2013\u2014\u2015";
    private static final String JOINTS = "+:*";
    private static final int FEWEST = 3;

    private RulerLines() {}

    /** Whether a text is nothing but a rule, with or without joints. */
    public static boolean isRuler(CharSequence text) {
        int dashes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isDash(c)) {
                dashes++;
            } else if (!isJoint(c) && !isBlank(c)) {
                return false;
            }
        }
        return dashes >= FEWEST;
    }

    /** Whether a rule is drawn by this character. */
    static boolean isDash(char c) {
        return DASHES.indexOf(c) >= 0
                || c == '\u2500'
                || c == '\u2501'
                || c == '\u2550'
                || (c >= '\u2504' && c <= '\u250b')
                || (c >= '\u254c' && c <= '\u254f');
    }

    /** Whether rules meet or bars stand in this character. */
    static boolean isJoint(char c) {
        return JOINTS.indexOf(c) >= 0 || BARS.indexOf(c) >= 0 || (c >= '\u2500' && c <= '\u257f' && !isDash(c));
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00a0';
    }
}
