package org.quicksilver.ingest.table;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quicksilver.ingest.sheet.RawRow;
import org.quicksilver.ingest.sheet.RowCells;
import org.quicksilver.ingest.text.CellShape;

/** Tells the rows of data of a table that cannot be anything else, mostly by the first characters of their cells. */
final class OrdinaryRows {

    /** Texts in a row that is no row of sums. */
    private static final int FEWEST_TEXTS = 3;

    private final RowWords words;
    private final @Nullable String[] headings;
    private final boolean oneHeaderRow;
    private final int lastHeader;
    private final Set<Integer> required;
    private final int lastRequired;

    /**
     * @param headings the folded headings by 1-based column
     * @param headerRows the rows that they stand in
     * @param required columns of required fields
     */
    OrdinaryRows(RowWords words, @Nullable String[] headings, Set<Integer> headerRows, Set<Integer> required) {
        this.words = words;
        this.headings = headings;
        this.oneHeaderRow = headerRows.size() < 2;
        this.lastHeader = headerRows.stream().mapToInt(r -> r).max().orElse(0);
        this.required = required;
        this.lastRequired = required.stream().mapToInt(c -> c).max().orElse(0);
    }

    /**
     * Whether a row plainly is one: below the heading, not beginning as it does, with texts in three cells, and few that begin
     * with a word of rows. True for nearly every row of data, at less cost than asking what else it may be.
     */
    boolean are(RawRow row, CellStarts starts) {
        if (row.number() <= lastHeader || headings.length < 2) {
            return false;
        }
        int size = starts.size();
        int filled = 0;
        int texts = 0;
        int plain = 0;
        for (int c = 1; c <= size; c++) {
            char first = starts.first(c);
            if ((first <= ' ' || first >= 0x7f) && row.isBlank(c)) {
                continue;
            }
            filled++;
            if (filled == 1 && !differs(first, starts.second(c), c)) {
                return false;
            }
            boolean begins = mayBegin(row, c, starts);
            if (begins && (filled == 1 || isRequired(c))) {
                return false;
            }
            plain += begins ? 0 : 1;
            texts += texts < FEWEST_TEXTS && isOfWords(row, c, starts) ? 1 : 0;
            if (c >= lastRequired && texts == FEWEST_TEXTS && plain * 2 > size) {
                return true;
            }
        }
        return false;
    }

    private boolean mayBegin(RawRow row, int column, CellStarts starts) {
        int beginning = RowCells.beginning(starts.first(column), starts.second(column));
        return beginning < 0
                ? words.mayBegin(row, column)
                : words.mayBegin(beginning) && words.mayBegin(row.letters(column));
    }

    /** Whether a cell plainly is a text; one that begins with a digit is left for no text. */
    private static boolean isOfWords(RawRow row, int column, CellStarts starts) {
        char first = starts.first(column);
        char second = starts.second(column);
        return (second >= 'a' && second <= 'z' && second != 'e')
                || (!(first >= '0' && first <= '9') && CellShape.isOfWords(row.letters(column)));
    }

    private boolean isRequired(int column) {
        return column <= lastRequired && required.contains(column);
    }

    /** Whether a cell that begins with two characters, the second 0 where there is none, plainly is not its heading. */
    boolean differs(char first, char second, int column) {
        String header = column < headings.length ? headings[column] : null;
        return header == null || header.isEmpty() || cannotBe(first, second, header);
    }

    private boolean cannotBe(char first, char second, String header) {
        boolean digit = first >= '0' && first <= '9';
        boolean letter = (first | 0x20) >= 'a' && (first | 0x20) <= 'z' && first < 0x80;
        return oneHeaderRow
                && (digit || letter)
                && RowCells.isLetter(second)
                && header.charAt(0) != (digit ? first : (char) (first | 0x20));
    }
}
