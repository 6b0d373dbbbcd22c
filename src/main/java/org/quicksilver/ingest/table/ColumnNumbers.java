package org.quicksilver.ingest.table;

import org.quicksilver.ingest.sheet.RawRow;
import org.quicksilver.record.Cell;

/** Tells the row of a heading that numbers its columns: {@code 1 2 3}, {@code A B C}, {@code (1) (2) (3)}, {@code [a] [b] [c]}. */
final class ColumnNumbers {

    private static final int FEWEST = 3;
    private static final int LONGEST = 5;
    private static final String BRACKETS = "()[].";

    private ColumnNumbers() {}

    /** Whether the filled cells of a row are the first numbers or letters, one after the other. */
    static boolean are(RawRow row) {
        int expected = 0;
        boolean letters = false;
        for (Cell cell : row.cells()) {
            if (cell.isBlank()) {
                continue;
            }
            String bare = bare(cell.text());
            if (expected == 0) {
                letters = bare.equals("A") || bare.equals("a");
            }
            expected++;
            boolean next = letters
                    ? expected <= 26 && bare.length() == 1 && (bare.charAt(0) | 0x20) == 'a' + expected - 1
                    : bare.equals(Integer.toString(expected));
            if (!next) {
                return false;
            }
        }
        return expected >= FEWEST;
    }

    private static String bare(String text) {
        String bare = text.strip();
        if (bare.length() > LONGEST) {
            return "";
        }
        int from = 0;
        int to = bare.length();
        while (from < to && BRACKETS.indexOf(bare.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && BRACKETS.indexOf(bare.charAt(to - 1)) >= 0) {
            to--;
        }
        return bare.substring(from, to);
    }
}
