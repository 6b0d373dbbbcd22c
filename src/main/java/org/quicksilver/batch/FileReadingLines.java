package org.quicksilver.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.quicksilver.record.FileReading;

/** How a file as a whole would be read, in lines for people: format, encoding, dialect and warnings. */
final class FileReadingLines {
    private FileReadingLines() {}

    static List<String> of(Path path, FileReading reading) {
        List<String> lines = new ArrayList<>();
        lines.add(path + ": " + reading.disposition().name().toLowerCase(Locale.ROOT)
                + (reading.reason().isEmpty() ? "" : " (" + reading.reason() + ") " + reading.message()));
        TextGrid grid = new TextGrid(12, 0);
        if (!reading.format().isEmpty()) {
            grid.add("format", reading.format());
        }
        if (!reading.encoding().isEmpty()) {
            grid.add("encoding", reading.encoding() + because(reading) + (reading.bom() ? ", byte order mark" : ""));
        }
        if (!reading.delimiter().isEmpty() || !reading.quote().isEmpty()) {
            grid.add(
                    "dialect",
                    "delimiter " + shown(reading) + ", quotation mark " + shown(reading.quote())
                            + (reading.quote().isEmpty()
                                    ? ""
                                    : reading.escape().isEmpty()
                                            ? ", doubled within quotes"
                                            : ", escaped by " + shown(reading.escape())));
        }
        reading.warnings().forEach(w -> grid.add("warning", w));
        lines.addAll(grid.lines("  "));
        return lines;
    }

    private static String because(FileReading reading) {
        String why = reading.encodingReason();
        int open = why.lastIndexOf(" (");
        return open < 0 || !why.endsWith(")")
                ? why.isEmpty() ? "" : ", by " + why
                : ", by " + why.substring(0, open) + ", confidence " + why.substring(open + 2, why.length() - 1);
    }

    /** What stands between cells; of aligned text where their columns end. */
    private static String shown(FileReading reading) {
        String layout = reading.layout();
        return switch (layout) {
            case "" -> shown(reading.delimiter());
            case "run" -> shown(reading.delimiter()) + ", any number of them";
            case "whole" -> reading.delimiter().replace("\t", "<tab>");
            default -> layout;
        };
    }

    private static String shown(String mark) {
        if (mark.isEmpty()) {
            return "none";
        }
        String first = switch (mark.charAt(0)) {
            case '\t' -> "tab";
            case ' ' -> "space";
            default ->
                mark.charAt(0) < ' '
                        ? String.format(Locale.ROOT, "U+%04X", (int) mark.charAt(0))
                        : mark.substring(0, 1);
        };
        return first + (mark.length() > 1 ? " with a blank behind it" : "");
    }
}
