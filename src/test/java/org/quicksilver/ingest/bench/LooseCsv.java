package org.quicksilver.ingest.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a CSV as Python's {@code csv.reader} does, since the benchmark reads its clean files with that: a quote that does not
 * open its cell is a letter, what follows a closing quote is added to the cell, and nothing is an error.
 */
final class LooseCsv {

    private final String text;
    private final List<String[]> rows = new ArrayList<>();
    private final List<String> row = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean begun;

    private LooseCsv(String text) {
        this.text = text;
    }

    static List<String[]> read(Path file) throws IOException {
        return new LooseCsv(Files.readString(file, StandardCharsets.UTF_8)).rows();
    }

    private List<String[]> rows() {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean next = i + 1 < text.length();
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (next && text.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.length() == 0) {
                quoted = true;
                begun = true;
            } else if (c == ',') {
                endCell();
                begun = true;
            } else if (c == '\n' || c == '\r') {
                i += c == '\r' && next && text.charAt(i + 1) == '\n' ? 1 : 0;
                endRow();
            } else {
                cell.append(c);
                begun = true;
            }
        }
        if (begun) {
            endRow();
        }
        return rows;
    }

    private void endCell() {
        row.add(cell.toString());
        cell.setLength(0);
    }

    private void endRow() {
        if (begun) {
            endCell();
        }
        if (!row.isEmpty()) {
            rows.add(row.toArray(new String[0]));
        }
        row.clear();
        begun = false;
    }
}
