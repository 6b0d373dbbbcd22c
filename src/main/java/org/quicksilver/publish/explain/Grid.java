package org.quicksilver.publish.explain;

import java.util.ArrayList;
import java.util.List;

/** Rows of short texts set in columns; texts that are too long are cut. */
final class Grid {
    private static final int WIDEST = 60;

    private final List<List<String>> rows = new ArrayList<>();

    void add(String... cells) {
        List<String> row = new ArrayList<>();
        for (String cell : cells) {
            row.add(cut(cell));
        }
        rows.add(row);
    }

    List<String> lines(String indent) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int c = 0; c < row.size(); c++) {
                widths[c] = Math.max(widths[c], length(row.get(c)));
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(indent);
            for (int c = 0; c < row.size(); c++) {
                line.append(row.get(c)).append(" ".repeat(widths[c] - length(row.get(c)) + 2));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** A text between quotation marks; nothing for nothing. */
    static String quoted(String text) {
        return text.isEmpty() ? "" : "\"" + cut(text) + "\"";
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ");
        return length(line) <= WIDEST ? line : line.substring(0, line.offsetByCodePoints(0, WIDEST - 1)) + "…";
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
