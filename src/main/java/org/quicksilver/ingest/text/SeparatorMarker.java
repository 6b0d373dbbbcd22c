package org.quicksilver.ingest.text;

/** Puts the mark in place of separators, piece after piece of a text. */
final class SeparatorMarker {

    private final String text;
    private final boolean run;
    private boolean atStart = true;
    private boolean quoted;

    SeparatorMarker(LongSeparator separator) {
        this.text = separator.text();
        this.run = separator.run();
    }

    /**
     * Writes a piece of a text with the mark in it.
     *
     * @param last whether nothing follows the piece
     * @return up to where it was written; the rest may be the beginning of a separator
     */
    int mark(CharSequence piece, int from, int to, boolean last, StringBuilder out) {
        return run ? runs(piece, from, to, last, out) : whole(piece, from, to, last, out);
    }

    private int whole(CharSequence piece, int from, int to, boolean last, StringBuilder out) {
        int at = from;
        while (at < to) {
            char c = piece.charAt(at);
            if (c != text.charAt(0)) {
                out.append(c == LongSeparator.MARK ? '\ufffd' : c);
                at++;
                continue;
            }
            int same = 1;
            while (same < text.length() && at + same < to && piece.charAt(at + same) == text.charAt(same)) {
                same++;
            }
            if (same == text.length()) {
                out.append(LongSeparator.MARK);
                at += same;
            } else if (at + same == to && !last) {
                return at;
            } else {
                out.append(c);
                at++;
            }
        }
        return at;
    }

    /** A run in quotes stays as it is; blanks at either end of a line part nothing. */
    private int runs(CharSequence piece, int from, int to, boolean last, StringBuilder out) {
        int at = from;
        while (at < to) {
            char c = piece.charAt(at);
            boolean ends = c == '\n' || c == '\r';
            if (c != text.charAt(0) || quoted) {
                if (c == '"') {
                    quoted = quoted ? isInside(piece, at, to) : atStart || isMark(out);
                }
                quoted &= !ends;
                out.append(c == LongSeparator.MARK ? '\ufffd' : c);
                atStart = ends;
                at++;
                continue;
            }
            int end = at;
            while (end < to && piece.charAt(end) == c) {
                end++;
            }
            if (end == to && !last) {
                return at;
            }
            boolean behind = end == to || piece.charAt(end) == '\n' || piece.charAt(end) == '\r';
            if (c != ' ' || !(atStart || behind)) {
                out.append(LongSeparator.MARK);
                atStart = false;
            }
            at = end;
        }
        return at;
    }

    private static boolean isMark(StringBuilder out) {
        return out.length() > 0 && out.charAt(out.length() - 1) == LongSeparator.MARK;
    }

    /** Whether a letter follows a quote, so that it does not close its cell. */
    private static boolean isInside(CharSequence piece, int at, int to) {
        return at + 1 < to && !Character.isWhitespace(piece.charAt(at + 1));
    }
}
