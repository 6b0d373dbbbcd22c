package org.quicksilver.ingest.table;

import java.util.ArrayList;
import java.util.List;
import org.quicksilver.ingest.sheet.RawRow;
import org.quicksilver.ingest.sheet.RowGlance;

/** The columns of a table that hold numbers or dates, by which a row of words among them shows. */
final class ValuedColumns {

    private static final int FEWEST_ROWS = 5;
    private static final int FEWEST_COLUMNS = 2;
    private static final int FIRST_LETTERS = 3;

    private final List<Integer> columns = new ArrayList<>();

    /** @param rows the first rows below the heading */
    ValuedColumns(List<RawRow> rows) {
        if (rows.size() >= FEWEST_ROWS) {
            boolean[] valued = new HeadLooks(rows).valued();
            for (int c = 1; c < valued.length; c++) {
                if (valued[c]) {
                    columns.add(c);
                }
            }
        }
    }

    /** Whether a row has words, without a digit, in most of these columns and no value in any: cheap to ask of every row. */
    boolean mayEndAt(RowGlance row) {
        if (columns.size() < FEWEST_COLUMNS) {
            return false;
        }
        int words = 0;
        for (int column : columns) {
            if (row.hasDigit(column, FIRST_LETTERS)) {
                return false;
            }
            words += row.isBlank(column) ? 0 : 1;
        }
        return words >= FEWEST_COLUMNS && words * 3 >= columns.size() * 2;
    }

    /** Whether a row has values in most of these columns. */
    boolean areIn(RawRow row) {
        int values = 0;
        for (int column : columns) {
            values += HeadLooks.isValue(row.cell(column)) ? 1 : 0;
        }
        return values >= FEWEST_COLUMNS && values * 2 >= columns.size();
    }
}
