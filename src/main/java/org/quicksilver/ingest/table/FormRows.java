package org.quicksilver.ingest.table;

import java.util.Set;
import org.quicksilver.ingest.sheet.RawRow;

/** Tells the rows by which a form says how to fill it in. */
final class FormRows {

    private final RowWords words;
    private final Set<Integer> required;

    /** @param required columns of required fields */
    FormRows(RowWords words, Set<Integer> required) {
        this.words = words;
        this.required = required;
    }

    /** Whether a row is an example of how to fill in the form. */
    boolean isSample(RawRow row) {
        if (isSample(row, RowClassifier.firstFilled(row))) {
            return true;
        }
        for (int column : required) {
            if (isSample(row, column)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSample(RawRow row, int column) {
        return words.mayBegin(row, column) && words.isSample(row.cell(column).text());
    }

    /** Half of several cells or more tell how to fill in the form. */
    boolean asksForInput(RawRow row, int filled) {
        int asking = 0;
        int seen = 0;
        for (int c = 1; c <= row.cells().size(); c++) {
            if (!row.isBlank(c)) {
                seen++;
                boolean asks = words.mayBegin(row, c)
                        && words.beginsAsInstruction(row.cell(c).text());
                asking += asks ? 1 : 0;
                if ((seen - asking) * 2 > filled) {
                    return false;
                }
            }
        }
        return filled > 1 && asking > 1;
    }
}
