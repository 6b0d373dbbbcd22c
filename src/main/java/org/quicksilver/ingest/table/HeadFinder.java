package org.quicksilver.ingest.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.quicksilver.ingest.sheet.RawRow;
import org.quicksilver.record.Cell;

/**
 * Finds the heading among the first rows of a sheet: the row with most known headings; where none is known, the row that
 * looks like one.
 */
final class HeadFinder {

    /** Rows that are looked at: forms put their heading below a page of instructions at most. */
    static final int ROWS = 60;

    private static final double NEARLY = 0.6;

    private final Headings headings;
    private final List<RawRow> rows;
    private final HeadParts parts;
    private final HeadLabels labels;

    /** @param rows the first rows of the sheet, blank ones included */
    HeadFinder(Headings headings, List<RawRow> rows, Blocks blocks) {
        this.headings = headings;
        this.rows = rows;
        this.parts = new HeadParts(rows, blocks);
        this.labels = new HeadLabels(headings, blocks);
    }

    /** The heading at rows that a person named. */
    TableHead at(int first, int count) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).number() == first) {
                return labels.of(rows.subList(i, Math.min(rows.size(), i + Math.max(1, count))));
            }
        }
        return TableHead.NONE;
    }

    /** The heading by known words: the first row that has nearly as many known headings as any. */
    Optional<TableHead> known() {
        double[] scores = rows.stream().mapToDouble(this::knownScore).toArray();
        double most = Arrays.stream(scores).max().orElse(0);
        for (int i = 0; i < rows.size() && most > 0; i++) {
            if (scores[i] >= NEARLY * most) {
                return Optional.of(labels.of(parts.around(i)));
            }
        }
        return Optional.empty();
    }

    /** Number of known headings, a little more where they fill their row; 0 for what cannot be a heading. */
    double knownScore(RawRow row) {
        int filled = row.filled();
        int hits = headings.hits(texts(row));
        boolean enough = hits >= 2
                || (hits == 1 && filled == 1 && row.lastFilled() == row.cells().size() && isLoneColumn(row));
        if (!enough || hits * 4 < filled || HeadParts.hasValues(row) || ColumnNumbers.are(row)) {
            return 0;
        }
        return hits + (double) hits / filled;
    }

    /** A heading of a single column is one only where every row has a single column. */
    private boolean isLoneColumn(RawRow row) {
        return rows.stream().allMatch(r -> r.lastFilled() <= row.lastFilled())
                && rows.stream()
                        .filter(r -> !r.isBlank())
                        .findFirst()
                        .filter(r -> r.number() == row.number())
                        .isPresent();
    }

    /** The heading by its looks; empty when the rows have none. */
    Optional<TableHead> likely() {
        OptionalInt main = new HeadLooks(rows).main();
        return main.isPresent() ? Optional.of(labels.of(parts.around(main.getAsInt()))) : Optional.empty();
    }

    private static List<String> texts(RawRow row) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : row.cells()) {
            texts.add(cell.text());
        }
        return texts;
    }
}
