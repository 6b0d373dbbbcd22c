package org.quicksilver.ingest.sheet;

import java.util.BitSet;
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

    /**
     * Puts down the number that each cell is, as {@link PlainNumber} has it.
     *
     * @param unasked 0-based places of cells whose numbers do not matter, of which none is put down
     */
    public abstract void plainNumbers(BitSet unasked, long[] into);

    /** Whether there is nothing but white space in the cell at a place. */
    public abstract boolean isBlank(int index);

    /** The first two letters or digits of the cell at a place as a number, -1 where they are not two of ASCII. */
    public abstract int beginning(int index);

    /** Two letters or digits of ASCII as a number below {@link #BEGINNINGS}, the same for capitals; -1 for any others. */
    public static int beginning(char first, char second) {
        if (first >= LETTERS.length || second >= LETTERS.length) {
            return -1;
        }
        int one = LETTERS[first];
        int two = LETTERS[second];
        return one == 0 || two == 0 ? -1 : one << 7 | two;
    }

    /** Whether a character is a letter or digit of ASCII. */
    public static boolean isLetter(char c) {
        return c < LETTERS.length && LETTERS[c] != 0;
    }
}
