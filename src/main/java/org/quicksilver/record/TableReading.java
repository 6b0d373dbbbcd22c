package org.quicksilver.record;

import java.util.List;

/**
 * How one table of a file is read: found once, written down, then followed.
 *
 * @param sheet sheet name, empty for a text file
 * @param sheetIndex 0-based position of the sheet in its workbook
 * @param hidden whether the sheet is hidden
 * @param firstRow 1-based physical row on which the table's area starts (its title rows included)
 * @param lastRow 1-based physical row on which it ends, inclusive
 * @param headerRows 1-based physical rows of the heading; empty when there is none
 * @param language BCP 47 language of headings and titles, {@code und} when not known
 * @param titles the words of the rows above the heading (on whichever sheet they stand), top down
 * @param columns every column that has a heading or a value
 */
public record TableReading(
        String sheet,
        int sheetIndex,
        boolean hidden,
        int firstRow,
        int lastRow,
        List<Integer> headerRows,
        String language,
        List<String> titles,
        List<ColumnReading> columns) {

    public TableReading {
        headerRows = List.copyOf(headerRows);
        titles = List.copyOf(titles);
        columns = List.copyOf(columns);
    }

    /** The same table, its columns read otherwise. */
    public TableReading withColumns(List<ColumnReading> others) {
        return new TableReading(sheet, sheetIndex, hidden, firstRow, lastRow, headerRows, language, titles, others);
    }
}
