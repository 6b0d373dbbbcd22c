package org.quicksilver.ingest.sheet;

import org.quicksilver.record.Cell;
import org.quicksilver.record.MadeList;

/** Cells that tell their letters before they are made. */
public abstract class RowCells extends MadeList<Cell> {

    /** Above the number of any beginning. */
    public static final int BEGINNINGS = 1 << 14;

    /** The letters and digits of ASCII as small ones, 0 for other characters. */
    private static final byte[] LETTERS = new byte[128];

    static {
        for (char c = '0'; c <= 'z'; c++) {
            boolean letter = Character.isDigit(c) || Character.isLetter(c);
            LETTERS[c] = letter ? (byte) Character.toLowerCase(c) : 0;
        }
    }

    protected RowCells(int size) {
        super(size);
    }

    /** The letters of the cell at a place. */
    public abstract CharSequence letters(int index);

    /** Puts down the first two characters of each cell, the first one in the upper half, with 0 for those that it lacks. */
    public abstract void starts(int[] into);

    /** The number that the cell at a place is, as {@link PlainNumber} has it. */
    public abstract long plainNumber(int index);

    /** Whether there is nothing but white space in the cell at a place. */
    public abstract boolean isBlank(int index);

    /** The first two letters or digits of the cell at a place as a number, -1 where they are not two of ASCII. */
    public abstract int beginning(int index);

    /** Two letters or digits of ASCII as a number below {@link #BEGINNINGS}, the same for capitals; -1 for any others. */
    public static int beginning(char first, char second) {
        return isLetter(first) && isLetter(second) ? LETTERS[first] << 7 | LETTERS[second] : -1;
    }

    /** Whether a character is a letter or digit of ASCII. */
    public static boolean isLetter(char c) {
        return c < LETTERS.length && LETTERS[c] != 0;
    }
}
