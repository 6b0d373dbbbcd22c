package org.quicksilver.ingest.table;

import java.util.List;

/**
 * The heading of a table.
 *
 * @param rows 1-based physical rows it takes, top down; empty for a table without a heading
 * @param labels its columns with a heading, from left to right
 * @param hits number of different fields that its cells are known headings of
 */
record TableHead(List<Integer> rows, List<Label> labels, int hits) {

    static final TableHead NONE = new TableHead(List.of(), List.of(), 0);

    TableHead {
        rows = List.copyOf(rows);
        labels = List.copyOf(labels);
    }

    /**
     * The heading of one column.
     *
     * @param column 1-based physical column
     * @param parts what stands over it in each row of the heading, top down, each once
     */
    record Label(int column, List<String> parts) {
        Label {
            parts = List.copyOf(parts);
        }

        /** All parts, joined by a space. */
        String joined() {
            return String.join(" ", parts);
        }

        /** The lowest part. */
        String own() {
            return parts.get(parts.size() - 1);
        }

        /** The parts above the lowest, empty for none. */
        String group() {
            return String.join(" ", parts.subList(0, parts.size() - 1));
        }
    }

    /** The joined headings. */
    List<String> texts() {
        return labels.stream().map(Label::joined).toList();
    }

    /** Whether it was found by known words; one of many columns has two of them or more. */
    boolean isKnown() {
        return hits >= Math.min(2, labels.size());
    }

    int firstRow() {
        return rows.isEmpty() ? 0 : rows.get(0);
    }

    int lastRow() {
        return rows.isEmpty() ? 0 : rows.get(rows.size() - 1);
    }
}
