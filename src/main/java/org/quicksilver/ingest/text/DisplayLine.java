package org.quicksilver.ingest.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.Arrays;

/** A line as it is shown in letters of one width: where each character stands. */
final class DisplayLine {

    private static final int TAB = 8;

    private final String text;
    private final boolean[] filled;
    private final int[] places;
    private final int width;

    /** @param byWidth whether East Asian letters take two columns and marks none; else each character takes one */
    DisplayLine(String text, boolean byWidth) {
        this.text = text;
        boolean[] inked = new boolean[text.length() * 2 + TAB];
        int[] at = new int[text.length() + 1];
        int column = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int chars = Character.charCount(c);
            int wide = c == '\t' ? TAB - column % TAB : byWidth ? width(c) : 1;
            if (column + wide > inked.length) {
                inked = Arrays.copyOf(inked, (column + wide) * 2);
            }
            boolean ink = c != '\t' && !Character.isWhitespace(c) && !Character.isSpaceChar(c);
            Arrays.fill(inked, column, column + wide, ink);
            for (int k = 0; k < chars; k++) {
                at[i + k] = column;
            }
            column += wide;
            i += chars;
        }
        at[text.length()] = column;
        this.filled = inked;
        this.places = at;
        this.width = column;
    }

    private static int width(int c) {
        if (c < 0x300) {
            return 1;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        int wide = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
        return wide == UCharacter.EastAsianWidth.WIDE || wide == UCharacter.EastAsianWidth.FULLWIDTH ? 2 : 1;
    }

    /** Whether letters take other widths than one. */
    static boolean isUneven(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x300 && width(text.codePointAt(i)) != 1) {
                return true;
            }
        }
        return false;
    }

    /** Number of its columns. */
    int width() {
        return width;
    }

    boolean isFilled(int column) {
        return column < width && filled[column];
    }

    boolean isBlank(int from, int to) {
        for (int c = from; c < Math.min(to, width); c++) {
            if (filled[c]) {
                return false;
            }
        }
        return true;
    }

    /** What stands from one column up to another, without the blanks around it. */
    String piece(int from, int to) {
        return text.substring(place(from), place(to)).strip();
    }

    /** The column in which a character stands, or the width for what is behind the last. */
    int column(int place) {
        return places[place];
    }

    /** The first character that stands in a column or behind it. */
    private int place(int column) {
        int i = 0;
        while (i < text.length() && places[i] < column) {
            i++;
        }
        return i;
    }
}
