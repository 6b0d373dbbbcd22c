package org.quicksilver.ingest;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.quicksilver.record.Cell;
import org.quicksilver.record.ColumnReading;
import org.quicksilver.record.FileReading;
import org.quicksilver.record.RowKind;
import org.quicksilver.record.SourceRow;
import org.quicksilver.record.TableReading;

/** Writes tables as they are read: the joined heading, then every row of the body with its cells verbatim. */
final class TableDump {

    private static final Set<RowKind> BODY =
            EnumSet.of(RowKind.DATA, RowKind.SUBHEADER, RowKind.TOTAL, RowKind.SAMPLE, RowKind.REPEATED_ROW);

    private final SurveyReader reader;

    TableDump(SurveyReader reader) {
        this.reader = reader;
    }

    List<Path> write(SurveyFiles.Found file, FileReading reading, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> written = new ArrayList<>();
        for (TableReading table : reading.tables()) {
            if (!table.columns().isEmpty()) {
                String name = file.path().substring(file.path().lastIndexOf('/') + 1);
                Path target = folder.resolve(name + "." + (written.size() + 1) + ".csv");
                write(file, reading, table, target);
                written.add(target);
            }
        }
        return List.copyOf(written);
    }

    private void write(SurveyFiles.Found file, FileReading reading, TableReading table, Path target)
            throws IOException {
        int columns =
                table.columns().stream().mapToInt(ColumnReading::index).max().orElse(0);
        try (BufferedWriter out = Files.newBufferedWriter(target, StandardCharsets.UTF_8);
                ICSVWriter csv = new CSVWriterBuilder(out).withLineEnd("\n").build();
                RowCursor rows = reader.open(file, reading, table)) {
            int width = columns;
            boolean headed = table.headerRows().isEmpty();
            List<Cell> verbatim = List.of();
            for (SourceRow row = rows.next(); row != null; row = rows.next()) {
                if (table.headerRows().contains(row.place().rowNo())) {
                    width = Math.max(width, row.cells().size());
                    verbatim = table.headerRows().size() == 1 ? row.cells() : List.of();
                }
                boolean body = BODY.contains(row.kind());
                if (!headed
                        && (body
                                || row.place().rowNo()
                                        >= table.headerRows()
                                                .get(table.headerRows().size() - 1))) {
                    csv.writeNext(heading(table, verbatim, width), true);
                    headed = true;
                }
                if (body) {
                    csv.writeNext(cells(row, width), true);
                }
            }
        }
    }

    private static String[] heading(TableReading table, List<Cell> verbatim, int width) {
        String[] header = new String[width];
        Arrays.fill(header, "");
        table.columns().forEach(c -> header[c.index() - 1] = c.header());
        for (int i = 0; i < verbatim.size(); i++) {
            header[i] = verbatim.get(i).text();
        }
        return header;
    }

    private static String[] cells(SourceRow row, int width) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row.cells()) {
            cells.add(cell.text());
        }
        while (cells.size() < width) {
            cells.add("");
        }
        return cells.toArray(new String[0]);
    }
}
