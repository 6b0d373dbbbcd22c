package org.quicksilver.ingest.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.quicksilver.ingest.sheet.Merge;

/** The merged blocks of a sheet, found by row. */
final class Blocks {

    private final TreeMap<Integer, List<Merge>> byFirstRow = new TreeMap<>();
    private final int tallest;

    Blocks(List<Merge> merges) {
        int rows = 1;
        for (Merge merge : merges) {
            byFirstRow.computeIfAbsent(merge.firstRow(), r -> new ArrayList<>()).add(merge);
            rows = Math.max(rows, merge.rows());
        }
        this.tallest = rows;
    }

    /** The blocks that cover a row. */
    List<Merge> of(int row) {
        List<Merge> found = new ArrayList<>();
        for (Map.Entry<Integer, List<Merge>> e :
                byFirstRow.subMap(row - tallest + 1, true, row, true).entrySet()) {
            for (Merge merge : e.getValue()) {
                if (merge.lastRow() >= row) {
                    found.add(merge);
                }
            }
        }
        return found;
    }

    /** The block that covers a cell. */
    Optional<Merge> at(int row, int column) {
        return of(row).stream().filter(m -> m.covers(row, column)).findFirst();
    }

    boolean isEmpty() {
        return byFirstRow.isEmpty();
    }
}
