package org.quicksilver.ingest.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quicksilver.ingest.sheet.RawRow;
import org.quicksilver.record.Cell;
import org.quicksilver.vocabulary.Folding;

/** Tells whether a row below a table may be the heading of another one. */
final class AnotherHead {

    private static final int HITS_OF_ANOTHER_TABLE = 3;

    private final Headings headings;
    private final Blocks blocks;

    AnotherHead(Headings headings, Blocks blocks) {
        this.headings = headings;
        this.blocks = blocks;
    }

    /** Whether a row holds enough known headings that are not those above it. */
    boolean isKnown(RawRow row, TableHead above) {
        return row.filled() >= HITS_OF_ANOTHER_TABLE
                && new HeadFinder(headings, List.of(row), blocks).knownScore(row) >= HITS_OF_ANOTHER_TABLE
                && differs(row, above);
    }

    /** Whether the first of some rows looks like a heading over columns of numbers. */
    static boolean isFirstOverNumbers(List<RawRow> rows) {
        HeadLooks looks = new HeadLooks(rows);
        return looks.isSure() && looks.main().orElse(-1) == 0;
    }

    /** Whether every filled cell of a row is a word of its own. */
    static boolean isOfWords(RawRow row) {
        Set<String> words = new HashSet<>();
        for (Cell cell : row.cells()) {
            if (!cell.isBlank() && (HeadLooks.isValue(cell) || !words.add(cell.text()))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a row is not the heading above it again. */
    static boolean differs(RawRow row, TableHead above) {
        Map<Integer, String> known = new HashMap<>();
        above.labels().forEach(l -> known.put(l.column(), Folding.fold(l.joined())));
        if (row.filled() < known.size()) {
            return true;
        }
        for (int c = 1; c <= row.cells().size(); c++) {
            if (!row.cell(c).isBlank() && !Folding.fold(row.cell(c).text()).equals(known.get(c))) {
                return true;
            }
        }
        return false;
    }
}
