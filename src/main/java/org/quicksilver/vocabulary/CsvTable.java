package org.quicksilver.vocabulary;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import com.opencsv.exceptions.CsvMalformedLineException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quicksilver.record.Hashes;

/**
 * A CSV file of the vocabulary folder (RFC 4180, UTF-8, a byte order mark allowed) with the line of each row.
 *
 * @param file the file
 * @param hash lower-case hex SHA-256 of its bytes
 * @param columns names in the first line
 * @param rows the other rows that are not blank
 */
record CsvTable(Path file, String hash, List<String> columns, List<Row> rows) {

    /** The longest cell, in lines, that is taken for a cell and not for a forgotten quotation mark. */
    private static final int MULTILINE_LIMIT = 20;

    CsvTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param line 1-based line on which it starts
     * @param cells cell by column name, trimmed
     */
    record Row(int line, Map<String, String> cells) {
        String get(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** Reads a file as far as it can be read and reports what is wrong with it. */
    static CsvTable read(Path file, Consumer<Fault> faults) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String hash = HexFormat.of().formatHex(Hashes.sha256().digest(bytes));
        String text = decode(file, bytes, faults);
        List<String> columns = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        if (text == null) {
            return new CsvTable(file, hash, columns, rows);
        }
        try (CSVReader reader = new CSVReaderBuilder(new StringReader(text))
                .withCSVParser(new RFC4180ParserBuilder().build())
                .withMultilineLimit(MULTILINE_LIMIT)
                .build()) {
            readRows(file, reader, columns, rows, faults);
        }
        return new CsvTable(file, hash, columns, rows);
    }

    private static @Nullable String decode(Path file, byte[] bytes, Consumer<Fault> faults) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            faults.accept(new Fault(file, lineOfBadByte(bytes), "Not UTF-8", "save the file as UTF-8"));
            return null;
        }
    }

    private static int lineOfBadByte(byte[] bytes) {
        int line = 1;
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                if (!isUtf8(bytes, start, i)) {
                    return line;
                }
                line++;
                start = i + 1;
            }
        }
        return 0;
    }

    private static boolean isUtf8(byte[] bytes, int from, int to) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static void readRows(
            Path file, CSVReader reader, List<String> columns, List<Row> rows, Consumer<Fault> faults)
            throws IOException {
        try {
            String[] head = reader.readNext();
            if (head == null) {
                faults.accept(new Fault(file, 1, "Empty", "name its columns in the first line"));
                return;
            }
            Arrays.stream(head).map(String::strip).forEach(columns::add);
            int line = (int) reader.getLinesRead() + 1;
            for (String[] cells = reader.readNext(); cells != null; cells = reader.readNext()) {
                row(file, line, columns, cells, rows, faults);
                line = (int) reader.getLinesRead() + 1;
            }
        } catch (CsvMalformedLineException | CsvException e) {
            faults.accept(new Fault(
                    file, (int) reader.getLinesRead(), "A quotation mark is not closed", "close it or double it"));
        }
    }

    private static void row(
            Path file, int line, List<String> columns, String[] cells, List<Row> rows, Consumer<Fault> faults) {
        if (Arrays.stream(cells).allMatch(String::isBlank)) {
            return;
        }
        if (cells.length != columns.size()) {
            faults.accept(new Fault(
                    file,
                    line,
                    "Has " + cells.length + " cells, the first line names " + columns.size(),
                    "add or remove cells; put quotation marks around a cell with a comma"));
        }
        Map<String, String> byName = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(cells.length, columns.size()); i++) {
            byName.put(columns.get(i), cells[i].strip());
        }
        rows.add(new Row(line, byName));
    }
}
