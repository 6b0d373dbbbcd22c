package org.quicksilver.ingest.sheet;

import org.quicksilver.record.Cell;
import org.quicksilver.record.MadeList;

/** Cells that tell their letters before they are made. */
public abstract class RowCells extends MadeList<Cell> {

    protected RowCells(int size) {
        super(size);
    }

    /** The letters of the cell at a place. */
    public abstract CharSequence letters(int index);

    /** The first character of the cell at a place, 0 for an empty one. */
    public abstract char first(int index);

    /** Whether there is nothing but white space in the cell at a place. */
    public abstract boolean isBlank(int index);

    /** The first two letters or digits of the cell at a place as a number, -1 where they are not two of ASCII. */
    public abstract int beginning(int index);

    /** Two letters or digits of ASCII as a number below 2^14, the same for capitals; -1 for any others. */
    public static int beginning(char first, char second) {
        return isLetter(first) && isLetter(second) ? (first | 0x20) << 7 | second | 0x20 : -1;
    }

    /** Whether a character is a letter or digit of ASCII. */
    public static boolean isLetter(char c) {
        return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
    }
}
