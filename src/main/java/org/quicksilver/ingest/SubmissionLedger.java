package org.quicksilver.ingest;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180Parser;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the ledger of submissions, the one file of an input folder whose form is declared: RFC 4180, UTF-8, a header row. */
public final class SubmissionLedger {

    private static final int LINES_PER_CELL = 20;

    private SubmissionLedger() {}

    /**
     * A line of the ledger.
     *
     * @param line 1-based line of the file on which it starts
     * @param cells column name to trimmed cell; a cell that the line lacks is empty
     */
    public record Line(int line, Map<String, String> cells) {
        public Line {
            cells = Map.copyOf(cells);
        }
    }

    /**
     * The lines of {@code submissions.csv} in an input folder, blank ones apart; none where there is no such file.
     *
     * @throws IOException when it is no UTF-8 or a quotation mark is never closed
     */
    public static List<Line> read(Path input) throws IOException {
        Path file = input.resolve(SurveyFiles.LEDGER);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try (CSVReader reader = new CSVReaderBuilder(Files.newBufferedReader(file, StandardCharsets.UTF_8))
                .withCSVParser(new RFC4180Parser())
                .withMultilineLimit(LINES_PER_CELL)
                .build()) {
            return lines(reader);
        } catch (CsvValidationException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static List<Line> lines(CSVReader reader) throws IOException, CsvValidationException {
        String[] header = reader.readNext();
        List<Line> lines = new ArrayList<>();
        while (header != null) {
            int line = (int) reader.getLinesRead() + 1;
            String[] cells = reader.readNext();
            if (cells == null) {
                break;
            }
            if (cells.length > 1 || !cells[0].isBlank()) {
                lines.add(new Line(line, named(header, cells)));
            }
        }
        return List.copyOf(lines);
    }

    private static Map<String, String> named(String[] header, String[] cells) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < header.length; i++) {
            String name = header[i].strip();
            named.put(
                    i == 0 && name.startsWith("\ufeff") ? name.substring(1).strip() : name,
                    i < cells.length ? cells[i].strip() : "");
        }
        return named;
    }
}
