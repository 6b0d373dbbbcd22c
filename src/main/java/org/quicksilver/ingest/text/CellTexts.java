package org.quicksilver.ingest.text;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.BitSet;
import java.util.Objects;
import java.util.RandomAccess;
import org.quicksilver.ingest.sheet.PlainNumber;
import org.quicksilver.ingest.sheet.RowCells;

/** The cells of a record as pieces of one text, each cut out when it is asked for. */
final class CellTexts extends AbstractList<String> implements RandomAccess {

    /** Bytes that there must be behind the cells. */
    static final int PADDING = Long.BYTES;

    private static final byte[] NONE = {};

    private final byte[] ascii;
    private final String text;
    private final int[] bounds;

    /**
     * @param text holds the cells
     * @param bounds where each begins and ends
     */
    CellTexts(String text, int[] bounds) {
        this.ascii = NONE;
        this.text = text;
        this.bounds = bounds;
    }

    /**
     * @param ascii holds the cells, with {@link #PADDING} behind them
     * @param bounds where each begins and ends
     */
    CellTexts(byte[] ascii, int[] bounds) {
        this.ascii = ascii;
        this.text = "";
        this.bounds = bounds;
    }

    private boolean isAscii() {
        return ascii != NONE;
    }

    @Override
    public String get(int cell) {
        Objects.checkIndex(cell, size());
        int from = bounds[cell * 2];
        int to = bounds[cell * 2 + 1];
        return isAscii() ? new String(ascii, from, to - from, StandardCharsets.ISO_8859_1) : text.substring(from, to);
    }

    /** A cell without making a text of it. */
    CharSequence letters(int cell) {
        int from = bounds[cell * 2];
        int to = bounds[cell * 2 + 1];
        return isAscii() ? new AsciiPiece(ascii, from, to) : new Piece(text, from, to);
    }

    private char at(int place) {
        return isAscii() ? (char) ascii[place] : text.charAt(place);
    }

    /** The first two letters of the first word of a cell as {@link RowCells#beginning} has them. */
    int beginning(int cell) {
        int end = bounds[cell * 2 + 1];
        int at = bounds[cell * 2];
        while (at < end && at(at) < 0x80 && !RowCells.isLetter(at(at))) {
            at++;
        }
        return at + 1 < end ? RowCells.beginning(at(at), at(at + 1)) : -1;
    }

    /** The first two characters of each cell as {@link RowCells#starts} has them. */
    void starts(int[] into) {
        for (int i = 0; i < bounds.length; i += 2) {
            int from = bounds[i];
            int length = bounds[i + 1] - from;
            int first = length > 0 ? at(from) : 0;
            int second = length > 1 ? at(from + 1) : 0;
            into[i / 2] = first << 16 | second;
        }
    }

    /** The cells as {@link RowCells#plainNumbers} has them. */
    void plainNumbers(BitSet unasked, long[] into) {
        boolean plain = isAscii();
        for (int cell = 0; cell < size(); cell++) {
            int from = bounds[cell * 2];
            int length = bounds[cell * 2 + 1] - from;
            long number = PlainNumber.NONE;
            if (length > 0 && PlainNumber.mayBegin(at(from)) && !unasked.get(cell)) {
                number = plain ? PlainNumber.ofShort(ascii, from, length) : PlainNumber.OTHER;
                number = number == PlainNumber.OTHER ? PlainNumber.of(letters(cell)) : number;
            }
            into[cell] = number;
        }
    }

    boolean isBlank(int cell) {
        for (int i = bounds[cell * 2]; i < bounds[cell * 2 + 1]; i++) {
            char c = at(i);
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
            return new Piece(text, from + start, from + end);
        }

        @Override
        public String toString() {
            return text.substring(from, to);
        }
    }

    /** The first 1-based cell of more than so many characters, 0 for none. */
    int longer(int characters) {
        if (ascii.length > characters || text.length() > characters) {
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
