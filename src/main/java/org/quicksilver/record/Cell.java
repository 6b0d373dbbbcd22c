package org.quicksilver.record;

import org.jspecify.annotations.Nullable;

/**
 * A cell as it was read.
 *
 * @param text the words in the cell, untouched; a number of a workbook as its shortest decimal, a date of a workbook as
 *     ISO 8601, a boolean as {@code true} or {@code false}; empty for an empty cell
 * @param type the type the workbook gave it; every non-empty cell of a text file is {@link CellType#TEXT}
 * @param format the workbook's number format, for example {@code #,##0.00 "EUR"}; empty where there is none
 */
public record Cell(String text, CellType type, String format) {

    public static final Cell EMPTY = new Cell("", CellType.EMPTY, "");

    /** A cell of a text file. */
    public static Cell ofText(String text) {
        return text.isEmpty() ? EMPTY : new Cell(text, CellType.TEXT, "");
    }

    // by hand: what a compiler derives for records is slow where millions of cells are looked up
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Cell cell
                        && text.equals(cell.text)
                        && type == cell.type
                        && format.equals(cell.format));
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Whether there is nothing but white space in it. */
    public boolean isBlank() {
        if (text.isEmpty()) {
            return true;
        }
        char first = text.charAt(0);
        return (first <= ' ' || first >= 0x80) && text.isBlank();
    }
}
