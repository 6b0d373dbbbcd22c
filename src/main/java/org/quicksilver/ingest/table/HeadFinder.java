package org.quicksilver.ingest.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quicksilver.ingest.sheet.Merge;
import org.quicksilver.ingest.sheet.RawRow;
import org.quicksilver.ingest.text.CellShape;
import org.quicksilver.record.Cell;
import org.quicksilver.record.CellType;

/**
 * Finds the heading among the first rows of a sheet: the row with most known headings; where none is known, the first
 * wide row of words above rows that look otherwise. Rows above and below that belong to it (group headings over
 * sub-headings) are joined to it.
 */
final class HeadFinder {

    /** Rows that are looked at: forms put their heading below a page of instructions at most. */
    static final int ROWS = 60;

    private static final double NEARLY = 0.6;
    private static final int LONGEST_LABEL = 400;
    private static final int LONGEST_SUB_HEADING = 60;
    private static final int MOST_HEADING_ROWS = 4;

    private final Headings headings;
    private final List<RawRow> rows;
    private final Blocks blocks;

    /** @param rows the first rows of the sheet, blank ones included */
    HeadFinder(Headings headings, List<RawRow> rows, Blocks blocks) {
        this.headings = headings;
        this.rows = rows;
        this.blocks = blocks;
    }

    /** The heading at rows that a person named. */
    TableHead at(int first, int count) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).number() == first) {
                return head(rows.subList(i, Math.min(rows.size(), i + Math.max(1, count))));
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
                return Optional.of(head(extend(i)));
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
        if (!enough || hits * 4 < filled || hasValues(row)) {
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
        int width = usualWidth();
        if (width < 2) {
            return Optional.empty();
        }
        for (int i = 0; i < rows.size(); i++) {
            RawRow row = rows.get(i);
            if (row.isBlank() || row.lastFilled() * 10 < width * 6 || row.filled() * 10 < width * 6) {
                continue;
            }
            return looksLikeHeading(row) ? Optional.of(head(extend(i))) : Optional.empty();
        }
        return Optional.empty();
    }

    private int usualWidth() {
        Map<Integer, Integer> widths = new HashMap<>();
        for (RawRow row : rows) {
            if (!row.isBlank()) {
                widths.merge(row.lastFilled(), 1, Integer::sum);
            }
        }
        return widths.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static boolean looksLikeHeading(RawRow row) {
        Set<String> words = new HashSet<>();
        int values = 0;
        for (Cell cell : row.cells()) {
            if (!cell.isBlank()) {
                values += isValue(cell) ? 1 : 0;
                if (!words.add(cell.text().strip())) {
                    return false;
                }
            }
        }
        return values * 5 <= words.size();
    }

    private static boolean hasValues(RawRow row) {
        int values = 0;
        for (Cell cell : row.cells()) {
            values += isValue(cell) ? 1 : 0;
        }
        return values * 3 > row.filled();
    }

    private static boolean isValue(Cell cell) {
        if (cell.isBlank()) {
            return false;
        }
        return cell.type() != CellType.TEXT || CellShape.of(cell.text()).isValue();
    }

    /** The rows that belong to the heading around its main row. */
    private List<RawRow> extend(int main) {
        int first = main > 0 && isGroupRow(rows.get(main - 1), rows.get(main)) ? main - 1 : main;
        int last = main;
        for (Merge merge : blocks.of(rows.get(first).number())) {
            if (merge.firstRow() == rows.get(first).number() && merge.columns() == 1) {
                last = Math.max(last, first + Math.min(merge.rows(), MOST_HEADING_ROWS) - 1);
            }
        }
        if (last == main && main + 1 < rows.size() && isSubRow(rows.get(main), rows.get(main + 1))) {
            last = main + 1;
        }
        return rows.subList(first, Math.min(rows.size(), last + 1));
    }

    /** Whether a row holds group headings over the main row: several, each over columns that the main row names. */
    private boolean isGroupRow(RawRow row, RawRow main) {
        if (row.isBlank() || hasValues(row)) {
            return false;
        }
        for (Merge merge : blocks.of(row.number())) {
            boolean whole = merge.firstColumn() == 1 && merge.lastColumn() >= main.lastFilled();
            boolean named = !row.cell(merge.firstColumn()).isBlank();
            if (merge.firstRow() == row.number() && merge.rows() == 1 && merge.columns() > 1 && !whole && named) {
                return true;
            }
        }
        boolean isFull = main.filled() == main.lastFilled();
        return blocks.isEmpty()
                && isFull
                && row.filled() >= 2
                && row.filled() < main.filled()
                && row.lastFilled() <= main.lastFilled();
    }

    /** Whether the next row holds sub-headings: words under merged or blank headings of the main row, nothing elsewhere. */
    private boolean isSubRow(RawRow main, RawRow row) {
        if (row.filled() < 2 || hasValues(row)) {
            return false;
        }
        int under = 0;
        for (int c = 1; c <= row.lastFilled(); c++) {
            Cell cell = row.cell(c);
            if (cell.isBlank()) {
                continue;
            }
            boolean grouped = blocks.at(main.number(), c)
                            .filter(m -> m.rows() == 1 && m.columns() > 1)
                            .isPresent()
                    || main.cell(c).isBlank()
                    || (main.cell(c + 1).isBlank() && !row.cell(c + 1).isBlank());
            if (!grouped || cell.text().length() > LONGEST_SUB_HEADING) {
                return false;
            }
            under += main.cell(c).isBlank() ? 1 : 0;
        }
        return under > 0;
    }

    /** The heading made of some rows. */
    private TableHead head(List<RawRow> parts) {
        int width = 0;
        for (RawRow row : parts) {
            width = Math.max(width, row.lastFilled());
            for (Merge merge : blocks.of(row.number())) {
                width = Math.max(width, row.cell(merge.firstColumn()).isBlank() ? 0 : merge.lastColumn());
            }
        }
        List<TableHead.Label> labels = new ArrayList<>();
        for (int c = 1; c <= width; c++) {
            List<String> texts = over(parts, c);
            if (!texts.isEmpty()) {
                labels.add(new TableHead.Label(c, texts));
            }
        }
        List<String> cells = new ArrayList<>();
        labels.forEach(l -> cells.add(l.joined()));
        labels.forEach(l -> cells.add(l.own()));
        labels.forEach(l -> cells.add(l.parts().get(0)));
        return new TableHead(parts.stream().map(RawRow::number).toList(), labels, headings.hits(cells));
    }

    /** What stands over a column, top down, each text once. */
    private List<String> over(List<RawRow> parts, int column) {
        List<String> texts = new ArrayList<>();
        RawRow lowest = parts.get(parts.size() - 1);
        for (RawRow row : parts) {
            String text = HeadingText.plain(over(parts, row, lowest, column));
            boolean again = !texts.isEmpty() && texts.get(texts.size() - 1).equals(text);
            if (!text.isEmpty() && text.length() <= LONGEST_LABEL && !again) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** What stands over a column in one row: its cell, the block that covers it, or the group it is left blank under. */
    private String over(List<RawRow> parts, RawRow row, RawRow lowest, int column) {
        Optional<Merge> block = blocks.at(row.number(), column);
        if (block.isPresent()) {
            Merge m = block.get();
            for (RawRow owner : parts) {
                if (owner.number() == m.firstRow()) {
                    return owner.cell(m.firstColumn()).text();
                }
            }
            return "";
        }
        if (!row.cell(column).isBlank()
                || row.number() == lowest.number()
                || lowest.cell(column).isBlank()) {
            return row.cell(column).text();
        }
        for (int c = column - 1; c >= 1 && blocks.at(row.number(), c).isEmpty(); c--) {
            if (!row.cell(c).isBlank()) {
                return lowest.cell(c).isBlank() ? "" : row.cell(c).text();
            }
        }
        return "";
    }

    private static List<String> texts(RawRow row) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : row.cells()) {
            texts.add(cell.text());
        }
        return texts;
    }
}
