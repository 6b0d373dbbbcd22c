package org.quicksilver.record;

/** References to cells as spreadsheets write them. */
public final class A1 {

    private A1() {}

    /** The reference of a 1-based column and row, for example {@code B12}. */
    public static String of(int column, int row) {
        StringBuilder letters = new StringBuilder();
        for (int c = column; c > 0; c = (c - 1) / 26) {
            letters.insert(0, (char) ('A' + (c - 1) % 26));
        }
        return letters.append(row).toString();
    }
}
