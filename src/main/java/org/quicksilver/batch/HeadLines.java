package org.quicksilver.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.quicksilver.record.ColumnReading;
import org.quicksilver.record.FieldValue;
import org.quicksilver.record.FileReading;
import org.quicksilver.record.TableReading;

/** How a file is read, in lines for people. */
final class HeadLines {
    private HeadLines() {}

    static List<String> of(Path path, FileReading reading) {
        List<String> lines = new ArrayList<>();
        lines.add(path + ": " + reading.disposition().name().toLowerCase(Locale.ROOT)
                + (reading.reason().isEmpty() ? "" : " (" + reading.reason() + ") " + reading.message()));
        if (!reading.encoding().isEmpty()) {
            lines.add("  " + reading.format() + ", encoding " + reading.encoding() + " (" + reading.encodingReason()
                    + ")"
                    + (reading.bom() ? ", with a byte order mark" : "") + ", delimiter " + shown(reading.delimiter())
                    + ", quote " + shown(reading.quote())
                    + (reading.escape().isEmpty() ? "" : ", escape " + shown(reading.escape())));
        } else if (!reading.format().isEmpty()) {
            lines.add("  " + reading.format());
        }
        reading.warnings().forEach(w -> lines.add("  warning: " + w));
        return lines;
    }

    static List<String> of(TableReading table, int rows) {
        List<String> lines = new ArrayList<>();
        lines.add("  " + (table.sheet().isEmpty() ? "table" : "sheet " + table.sheet())
                + (table.hidden() ? " (hidden)" : "") + ": rows " + table.firstRow() + " to " + table.lastRow()
                + ", heading in " + table.headerRows() + ", language " + table.language() + ", " + rows
                + " rows of data");
        for (ColumnReading column : table.columns()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "    %3d  %-30s -> %-20s %s %.2f",
                    column.index(),
                    column.header(),
                    column.field().isEmpty() ? "-" : column.field(),
                    column.reason(),
                    column.confidence()));
        }
        return lines;
    }

    static String of(FieldValue value) {
        return value.field() + ": " + value.verbatim().replaceAll("\\s+", " ") + " -> "
                + (value.isStated() ? value.value() : value.status().code()) + " (" + value.rule() + ", "
                + value.confidence() + ")";
    }

    private static String shown(String mark) {
        return mark.equals("\t") ? "tab" : mark.isEmpty() ? "none" : mark;
    }
}
