package org.quicksilver.ingest.table;

import java.util.ArrayList;
import java.util.List;
import org.quicksilver.ingest.sheet.RawRow;
import org.quicksilver.ingest.text.RulerLines;
import org.quicksilver.record.Cell;
import org.quicksilver.record.TableReading;

/** The words that stand above tables, and on sheets without one. */
final class TableTitles {

    private static final int MOST_TITLES = 40;

    private TableTitles() {}

    /** Gives every table the titles of the visible sheets without one. */
    static List<TableReading> shared(List<TableReading> readings) {
        List<String> shared = readings.stream()
                .filter(t -> t.columns().isEmpty() && !t.hidden())
                .flatMap(t -> t.titles().stream())
                .limit(MOST_TITLES)
                .toList();
        List<TableReading> titled = new ArrayList<>();
        for (TableReading t : readings) {
            List<String> titles = new ArrayList<>(t.columns().isEmpty() ? List.of() : shared);
            titles.addAll(t.titles());
            titled.add(new TableReading(
                    t.sheet(),
                    t.sheetIndex(),
                    t.hidden(),
                    t.firstRow(),
                    t.lastRow(),
                    t.headerRows(),
                    t.language(),
                    titles,
                    t.columns()));
        }
        return titled;
    }

    /** What stands above a heading, top down. */
    static List<String> above(TableHead head, List<RawRow> window) {
        List<String> titles = new ArrayList<>();
        for (RawRow row : window) {
            String text = row.number() < head.firstRow() ? joined(row) : "";
            if (!text.isEmpty() && !RulerLines.isRuler(text) && titles.size() < MOST_TITLES) {
                titles.add(text);
            }
        }
        return titles;
    }

    private static String joined(RawRow row) {
        StringBuilder text = new StringBuilder();
        for (Cell cell : row.cells()) {
            if (!cell.isBlank()) {
                text.append(text.length() == 0 ? "" : " ").append(HeadingText.plain(cell.text()));
            }
        }
        return text.toString();
    }

    /** On a sheet without a table the rows up to the first instruction, list or row of several cells. */
    static List<String> beforeInstructions(List<RawRow> window, RowWords words) {
        List<String> titles = new ArrayList<>();
        for (RawRow row : window) {
            String text = joined(row);
            if (words.isInstruction(text) || row.filled() > 2 || text.matches("(?s)\\p{Nd}{1,2}[.)]\\s.*")) {
                break;
            }
            if (!text.isEmpty()) {
                titles.add(text);
            }
        }
        return titles;
    }
}
