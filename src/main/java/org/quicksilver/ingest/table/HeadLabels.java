package org.quicksilver.ingest.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quicksilver.ingest.sheet.Merge;
import org.quicksilver.ingest.sheet.RawRow;

/** Joins the rows of a heading to one heading a column, group headings spread over the columns they stand above. */
final class HeadLabels {

    private static final int LONGEST_LABEL = 400;

    private final Headings headings;
    private final Blocks blocks;

    HeadLabels(Headings headings, Blocks blocks) {
        this.headings = headings;
        this.blocks = blocks;
    }

    /** The heading made of some rows. */
    TableHead of(List<RawRow> rows) {
        List<RawRow> parts = named(rows);
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
        return new TableHead(rows.stream().map(RawRow::number).toList(), labels, headings.hits(cells));
    }

    /** The rows without those that number the columns, unless there are no others. */
    private static List<RawRow> named(List<RawRow> rows) {
        List<RawRow> named = rows.stream().filter(r -> !ColumnNumbers.are(r)).toList();
        return named.isEmpty() ? rows : named;
    }

    /** What stands over a column, top down; what a block covers once. */
    private List<String> over(List<RawRow> parts, int column) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String text = HeadingText.plain(over(parts, i, column));
            boolean again = !blocks.isEmpty()
                    && !texts.isEmpty()
                    && texts.get(texts.size() - 1).equals(text);
            if (!text.isEmpty() && text.length() <= LONGEST_LABEL && !again) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** What stands over a column in one row: its cell, the block that covers it, or the group it is left blank under. */
    private String over(List<RawRow> parts, int place, int column) {
        RawRow row = parts.get(place);
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
        List<RawRow> below = parts.subList(place + 1, parts.size());
        if (!row.cell(column).isBlank() || isBlank(below, column)) {
            return row.cell(column).text();
        }
        for (int c = column - 1; c >= 1 && blocks.at(row.number(), c).isEmpty(); c--) {
            if (!row.cell(c).isBlank()) {
                return isBlank(below, c) ? "" : row.cell(c).text();
            }
        }
        return "";
    }

    private static boolean isBlank(List<RawRow> rows, int column) {
        return rows.stream().allMatch(r -> r.cell(column).isBlank());
    }
}
