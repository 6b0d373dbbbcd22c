package org.quicksilver.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the marks and words that may part the names in a cell, outside brackets. */
final class ListMarks {

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\u00A0]+");

    private static final Pattern MARK = Pattern.compile(
            // line starts with a dash, a bullet or a number; line ends, semicolons, bullets
            "(?<hard>(?:^|[\\r\\n]+)\\s*(?:[-–—*•·▪●○]|\\(?\\d{1,2}[.)、])\\s+|[\\r\\n]+|[;；、|｜•▪●]"
                    + "|(?<=\\s)\\(?\\d{1,2}[.)]\\s+)"
                    + "|(?<slash>\\s*[/／]\\s*)"
                    + "|(?<dash>\\s+[-–—]+\\s+)"
                    + "|(?<soft>[,،，](?:\\s*(?:and|et|und|y|e|и|та)(?=\\s)|\\s*و\\s*(?=\\p{IsArabic}{3}))?"
                    + "|\\s*&\\s*|(?<=\\s)(?:and|et|und|y|e|и|та|AND|ET|Y|E|И|And)(?=\\s)"
                    + "|(?<=\\s)و\\s*(?=\\p{IsArabic}{3})|以及|(?<=\\p{IsHan})[和与及與](?=\\p{IsHan}))");

    private ListMarks() {}

    /** The kinds of mark, by how surely they part names. */
    enum Mark {
        START,
        HARD,
        SLASH,
        DASH,
        SOFT
    }

    /**
     * A stretch of text between two marks, without white space around it.
     *
     * @param before the mark before it
     */
    record Atom(int start, int end, Mark before) {
        /** The text from this atom to the end of another, white space single. */
        String text(String whole, Atom last) {
            return WHITE_SPACE.matcher(whole.substring(start, last.end())).replaceAll(" ");
        }
    }

    /** The atoms of a text; none is empty. */
    static List<Atom> atoms(String text) {
        List<Atom> out = new ArrayList<>();
        Matcher marks = MARK.matcher(text);
        int start = 0;
        Mark before = Mark.START;
        int from = 0;
        while (from <= text.length() && marks.find(from)) {
            from = Math.max(marks.end(), from + 1);
            if (depth(text, start, marks.start()) > 0) {
                continue;
            }
            boolean added = add(out, text, start, marks.start(), before);
            Mark mark = mark(marks);
            before = added || before == Mark.START || mark == Mark.HARD ? mark : before;
            start = marks.end();
        }
        add(out, text, start, text.length(), before);
        return out;
    }

    private static Mark mark(Matcher marks) {
        if (marks.group("hard") != null) {
            return Mark.HARD;
        }
        return marks.group("slash") != null ? Mark.SLASH : marks.group("dash") != null ? Mark.DASH : Mark.SOFT;
    }

    /** How many brackets that were opened since an atom's start are closed nowhere before its end but later in the text. */
    private static int depth(String text, int start, int end) {
        int depth = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if ("([（［".indexOf(c) >= 0) {
                depth++;
            } else if (")]）］".indexOf(c) >= 0 && depth > 0) {
                depth--;
            }
        }
        return depth > 0 && closes(text, end) ? depth : 0;
    }

    private static boolean closes(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (")]）］".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean add(List<Atom> out, String text, int start, int end, Mark before) {
        int a = start;
        int b = end;
        while (a < b && isSpace(text.charAt(a))) {
            a++;
        }
        while (b > a && isSpace(text.charAt(b - 1))) {
            b--;
        }
        if (a < b) {
            out.add(new Atom(a, b, before));
        }
        return a < b;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F' || c == '\u200F' || c == '\u200E';
    }
}
