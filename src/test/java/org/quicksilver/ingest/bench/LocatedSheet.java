package org.quicksilver.ingest.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quicksilver.ingest.workbook.TinyXlsx;
import org.quicksilver.record.A1;

/** A made-up sheet, what each of its rows is known. */
final class LocatedSheet {

    /** What a row is, titles and notes and sub-headings being one. */
    enum Line {
        HEADER,
        DATA,
        TOTAL,
        ASIDE,
        BLANK
    }

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<String> merges = new ArrayList<>();

    void add(Line line, List<String> cells) {
        rows.add(List.copyOf(cells));
        lines.add(line);
    }

    void add(Line line, String cell) {
        add(line, List.of(cell));
    }

    void blank() {
        add(Line.BLANK, List.of());
    }

    int size() {
        return rows.size();
    }

    /** Joins cells of the row that is added next; columns from 1. */
    void merge(int firstColumn, int lastColumn, int height) {
        int row = rows.size() + 1;
        merges.add(A1.of(firstColumn, row) + ":" + A1.of(lastColumn, row + height - 1));
    }

    /** What each row that is not blank is, by its number from 1. */
    Map<Integer, Line> truth() {
        Map<Integer, Line> truth = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) != Line.BLANK) {
                truth.put(i + 1, lines.get(i));
            }
        }
        return truth;
    }

    List<String> row(int number) {
        return rows.get(number - 1);
    }

    private int width() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    /**
     * Writes it as text.
     *
     * @param even whether every row has all separators, as spreadsheet programs save it
     */
    void writeText(Path file, String delimiter, boolean even) throws IOException {
        StringBuilder out = new StringBuilder();
        int width = width();
        for (List<String> row : rows) {
            for (int c = 0; c < (even ? width : row.size()); c++) {
                String cell = c < row.size() ? row.get(c) : "";
                boolean quoted = cell.contains(delimiter) || cell.contains("\"");
                out.append(c == 0 ? "" : delimiter).append(quoted ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell);
            }
            out.append("\r\n");
        }
        Files.writeString(file, out, StandardCharsets.UTF_8);
    }

    /** Writes it as a workbook of one sheet, plain numbers as numbers. */
    void writeBook(Path file) throws IOException {
        StringBuilder xml = new StringBuilder("<sheetData>");
        for (int r = 1; r <= rows.size(); r++) {
            xml.append("<row r=\"").append(r).append("\">");
            List<String> row = row(r);
            for (int c = 1; c <= row.size(); c++) {
                String cell = row.get(c - 1);
                if (cell.matches("-?\\d+(?:\\.\\d+)?")) {
                    xml.append("<c r=\"%s\"><v>%s</v></c>".formatted(A1.of(c, r), cell));
                } else if (!cell.isEmpty()) {
                    xml.append("<c r=\"%s\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
                            .formatted(
                                    A1.of(c, r),
                                    cell.replace("&", "&amp;")
                                            .replace("<", "&lt;")
                                            .replace(">", "&gt;")));
                }
            }
            xml.append("</row>");
        }
        xml.append("</sheetData>");
        if (!merges.isEmpty()) {
            xml.append("<mergeCells>");
            merges.forEach(m -> xml.append("<mergeCell ref=\"").append(m).append("\"/>"));
            xml.append("</mergeCells>");
        }
        TinyXlsx.workbook().sheet("Data", "", xml.toString()).write(file);
    }
}
