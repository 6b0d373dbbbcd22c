package org.quicksilver.ingest.table;

import java.util.Set;
import org.quicksilver.ingest.sheet.RawRow;
import org.quicksilver.ingest.sheet.RawSheet;
import org.quicksilver.ingest.text.CellShape;
import org.quicksilver.record.Cell;
import org.quicksilver.record.CellType;

/**
 * Tells the rows of sums of a table: a word for totals with nothing but numbers beside it, or numbers that are the sums of
 * their columns with no more than one text.
 */
final class Totals {

    private static final int MOST_TEXTS = 2;

    private final RowWords words;
    private final Set<Integer> identifiers;
    private final LateSums sums;

    /**
     * @param sheet where the rows above one may be read again
     * @param identifiers 1-based columns of a row's own number
     */
    Totals(RowWords words, RawSheet sheet, Set<Integer> identifiers) {
        this.words = words;
        this.identifiers = identifiers;
        // a row of sums has none of these
        this.sums = new LateSums(sheet, new RunningSums(identifiers));
    }

    /** Adds a data row. */
    void add(RawRow row) {
        sums.add(row);
    }

    /** Begins anew below a row of sums. */
    void restart(RawRow row) {
        sums.restart(row);
    }

    boolean isTotal(RawRow row) {
        int texts = 0;
        int numbers = 0;
        int first = 0;
        for (int c = 1; c <= row.cells().size(); c++) {
            if (!row.isBlank(c)) {
                first = first == 0 ? c : first;
                boolean number = isNumber(row, c);
                numbers += number ? 1 : 0;
                texts += number || HeadLooks.isMissing(row.cell(c)) ? 0 : 1;
                if (texts > MOST_TEXTS) {
                    return false;
                }
            }
        }
        for (Cell cell : row.cells()) {
            boolean alone = texts == 1 && numbers > 0 && cell.equals(row.cell(first));
            if (!cell.isBlank() && !isNumber(cell) && words.isTotal(cell.text(), alone)) {
                return true;
            }
        }
        return texts <= 1 && numbers > 0 && isWithoutNumberOfItsOwn(row) && sums.areIn(row);
    }

    private static boolean isNumber(RawRow row, int column) {
        CharSequence letters = row.letters(column);
        return CellShape.areDigits(letters) || (!CellShape.isOfWords(letters) && isNumber(row.cell(column)));
    }

    private boolean isWithoutNumberOfItsOwn(RawRow row) {
        return identifiers.stream().allMatch(c -> row.cell(c).isBlank());
    }

    static boolean isNumber(Cell cell) {
        return cell.type() == CellType.NUMBER || cell.type() == CellType.ERROR || CellShape.isNumber(cell.text());
    }
}
