package org.quicksilver.ingest.text;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import org.quicksilver.ingest.sheet.RowCells;

/** The cells of a record as pieces of one text, each cut out when it is asked for. */
final class CellTexts extends AbstractList<String> implements RandomAccess {

    private final String text;
    private final int[] bounds;

    /**
     * @param text holds the cells
     * @param bounds where each begins and ends
     */
    CellTexts(String text, int[] bounds) {
        this.text = text;
        this.bounds = bounds;
    }

    @Override
    public String get(int cell) {
        Objects.checkIndex(cell, size());
        return text.substring(bounds[cell * 2], bounds[cell * 2 + 1]);
    }

    /** A cell without making a text of it. */
    CharSequence letters(int cell) {
        return new Piece(text, bounds[cell * 2], bounds[cell * 2 + 1]);
    }

    /** The first character of a cell, 0 for an empty one. */
    char first(int cell) {
        return bounds[cell * 2] < bounds[cell * 2 + 1] ? text.charAt(bounds[cell * 2]) : 0;
    }

    /** The first two letters of the first word of a cell as {@link RowCells#beginning} has them. */
    int beginning(int cell) {
        int end = bounds[cell * 2 + 1];
        int at = bounds[cell * 2];
        while (at < end && text.charAt(at) < 0x80 && !RowCells.isLetter(text.charAt(at))) {
            at++;
        }
        return at + 1 < end ? RowCells.beginning(text.charAt(at), text.charAt(at + 1)) : -1;
    }

    boolean isBlank(int cell) {
        for (int i = bounds[cell * 2]; i < bounds[cell * 2 + 1]; i++) {
            char c = text.charAt(i);
            if ((c > ' ' && c < 0x7f) || !Character.isWhitespace(c)) {
                return false;
            }
        }
        return true;
    }

    /** A piece of a text. */
    private record Piece(String text, int from, int to) implements CharSequence {
        @Override
        public int length() {
            return to - from;
        }

        @Override
        public char charAt(int index) {
            return text.charAt(from + index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(from + start, from + end);
        }

        @Override
        public String toString() {
            return text.substring(from, to);
        }
    }

    /** The first 1-based cell of more than so many characters, 0 for none. */
    int longer(int characters) {
        if (text.length() > characters) {
            for (int i = 0; i < bounds.length; i += 2) {
                if (bounds[i + 1] - bounds[i] > characters) {
                    return i / 2 + 1;
                }
            }
        }
        return 0;
    }

    @Override
    public int size() {
        return bounds.length / 2;
    }
}
