package org.quicksilver.match;

import java.util.List;

/** What every record states for each comparison, as codes of its columns; those of a record lie side by side. */
final class Codes {

    private final int width;
    private final int[] items;

    private Codes(int width, int[] items) {
        this.width = width;
        this.items = items;
    }

    /** Codes of records by the columns of comparisons. */
    static Codes of(List<Comparison> comparisons, int records) {
        int width = comparisons.size();
        int[] items = new int[Math.multiplyExact(width, records)];
        for (int c = 0; c < width; c++) {
            Column column = comparisons.get(c).column();
            for (int i = 0; i < records; i++) {
                items[i * width + c] = column.code(i);
            }
        }
        return new Codes(width, items);
    }

    /** Where the codes of a record begin. */
    int row(int record) {
        return record * width;
    }

    /** A code by its place: the row of its record and the number of the comparison. */
    int at(int place) {
        return items[place];
    }
}
