package org.quicksilver.ingest.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.quicksilver.ingest.sheet.RawRow;

/** The first values below a heading, by which its columns are understood. */
final class ColumnValues {

    private static final int SAMPLE_ROWS = 50;
    private static final double OFTEN = 0.2;

    private ColumnValues() {}

    /**
     * The values of the first rows below the heading, by column. A column without a heading counts when it is filled often;
     * in a text file not where its cells are but pieces of values that hold the separator.
     */
    static Map<Integer, List<String>> of(List<RawRow> window, TableHead head, boolean text) {
        Map<Integer, List<String>> values = new TreeMap<>();
        head.labels().forEach(l -> values.put(l.column(), new ArrayList<>()));
        int rows = 0;
        for (RawRow row : window) {
            if (row.number() <= head.lastRow()
                    || row.filled() < Math.min(2, head.labels().size())
                    || rows == SAMPLE_ROWS) {
                continue;
            }
            rows++;
            for (int c = 1; c <= row.cells().size(); c++) {
                if (!row.cell(c).isBlank()) {
                    values.computeIfAbsent(c, x -> new ArrayList<>())
                            .add(row.cell(c).text());
                }
            }
        }
        int widest =
                head.labels().stream().mapToInt(TableHead.Label::column).max().orElse(0);
        int least = (int) Math.ceil(rows * OFTEN);
        values.entrySet()
                .removeIf(e -> text
                        && e.getKey() > widest
                        && widest > 0
                        && (e.getValue().size() < least || arePieces(window, head, widest)));
        return values;
    }

    /** Whether most rows that are wider than the heading get its width by joining numbers that were taken apart. */
    private static boolean arePieces(List<RawRow> window, TableHead head, int widest) {
        WidthRepair repair = new WidthRepair(widest, ",", Set.of());
        int wide = 0;
        int repaired = 0;
        for (RawRow row : window) {
            int last = row.lastFilled();
            if (row.number() > head.lastRow() && last > widest) {
                wide++;
                repaired += repair.repair(row.cells().subList(0, last)).isPresent() ? 1 : 0;
            }
        }
        return repaired * 5 >= wide * 4;
    }
}
