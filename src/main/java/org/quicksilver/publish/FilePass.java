package org.quicksilver.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quicksilver.consolidate.TableSchema;
import org.quicksilver.publish.privacy.Masking;
import org.quicksilver.publish.table.Decimals;
import org.quicksilver.publish.table.WrittenTable;
import org.quicksilver.record.ColumnReading;
import org.quicksilver.record.FileReading;
import org.quicksilver.record.TableReading;

/** Writes the tables about files, sheets and columns. */
final class FilePass {

    private static final TableSchema FILES = QualityTables.sourceFiles();
    private static final TableSchema SHEETS = QualityTables.sheets();
    private static final TableSchema COLUMNS = QualityTables.columns();

    private final Map<String, FileFacts> files = new HashMap<>();
    private final PublishedPaths paths;
    private final Tally tally;

    FilePass(PublishedPaths paths, Tally tally) {
        this.paths = paths;
        this.tally = tally;
    }

    /** Every file, by its path, once written. */
    Map<String, FileFacts> files() {
        return files;
    }

    List<WrittenTable> write(Path run, Masking masking, Stream<FileFacts> all) throws IOException {
        try (TableFiles tables = new TableFiles(run, masking, schemas());
                all) {
            List<FileFacts> inOrder = all.toList();
            inOrder.forEach(file -> paths.of(file.reading().sourceFile()));
            inOrder.stream()
                    .sorted(Comparator.comparing(file -> paths.of(file.reading().sourceFile())))
                    .forEach(file -> write(file, tables));
            return tables.finish();
        }
    }

    private static List<TableSchema> schemas() {
        List<TableSchema> schemas = new ArrayList<>(List.of(FILES, SHEETS, COLUMNS));
        schemas.addAll(FormTables.schemas());
        return schemas;
    }

    private void write(FileFacts file, TableFiles tables) {
        FileReading reading = file.reading();
        files.put(reading.sourceFile(), file);
        count(file);
        String path = paths.of(reading.sourceFile());
        List<String> cells = new ArrayList<>(List.of(
                path,
                reading.fileSha256(),
                file.respondentId(),
                file.round(),
                file.form(),
                reading.disposition().name().toLowerCase(java.util.Locale.ROOT),
                reading.reason(),
                reading.format(),
                reading.encoding(),
                reading.delimiter(),
                reading.tables().stream()
                        .map(TableReading::language)
                        .findFirst()
                        .orElse("")));
        cells.addAll(cells(file.total()));
        cells.add(Stream.concat(Stream.of(reading.message()), reading.warnings().stream())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" ")));
        tables.row(FILES.path(), cells);
        sheets(file).forEach((sheet, numbers) -> write(file, path, sheet, numbers, tables));
    }

    /** Positions of the tables of each sheet. */
    private static Map<String, List<Integer>> sheets(FileFacts file) {
        Map<String, List<Integer>> sheets = new TreeMap<>();
        List<TableReading> tables = file.reading().tables();
        for (int i = 0; i < tables.size(); i++) {
            sheets.computeIfAbsent(tables.get(i).sheet(), name -> new ArrayList<>())
                    .add(i);
        }
        return sheets;
    }

    private void write(FileFacts file, String path, String sheet, List<Integer> numbers, TableFiles tables) {
        List<TableReading> readings =
                numbers.stream().map(file.reading().tables()::get).toList();
        List<String> cells = new ArrayList<>(List.of(
                path,
                sheet,
                String.valueOf(readings.get(0).hidden()),
                readings.stream()
                        .flatMap(reading -> reading.headerRows().stream())
                        .map(String::valueOf)
                        .collect(Collectors.joining(";")),
                readings.get(0).language()));
        cells.addAll(
                cells(numbers.stream().map(file.sheets()::get).reduce(FileFacts.Counts.NONE, FileFacts.Counts::plus)));
        tables.row(SHEETS.path(), cells);
        columns(file, path, sheet, numbers).forEach(column -> tables.row(COLUMNS.path(), column));
        for (int n = 0; n < numbers.size() && !file.forms().isEmpty(); n++) {
            FormTables.write(file.forms().get(numbers.get(n)), path, sheet, n + 1, tables, tally);
        }
    }

    private static List<List<String>> columns(FileFacts file, String path, String sheet, List<Integer> numbers) {
        List<List<String>> rows = new ArrayList<>();
        for (int n = 0; n < numbers.size(); n++) {
            List<ColumnReading> columns =
                    file.reading().tables().get(numbers.get(n)).columns();
            List<Long> filled = file.sheets().get(numbers.get(n)).filled();
            for (int i = 0; i < columns.size(); i++) {
                ColumnReading column = columns.get(i);
                rows.add(List.of(
                        path,
                        sheet,
                        String.valueOf(column.index()),
                        column.header(),
                        column.field(),
                        column.reason(),
                        Decimals.of(column.confidence(), 4),
                        String.valueOf(i < filled.size() ? filled.get(i) : 0),
                        String.valueOf(n + 1)));
            }
        }
        rows.sort(org.quicksilver.publish.table.KeyOrder.of(COLUMNS));
        return rows;
    }

    private static List<String> cells(FileFacts.Counts counts) {
        return Stream.of(counts.read(), counts.accepted(), counts.rejected(), counts.ignored(), counts.blank())
                .map(String::valueOf)
                .toList();
    }

    private void count(FileFacts file) {
        tally.rows = tally.rows.plus(file.total());
        tally.unbalanced += file.sheets().stream().filter(c -> !c.balances()).count();
        switch (file.reading().disposition()) {
            case READ -> tally.filesRead++;
            case REFUSED -> tally.filesRefused++;
            case SKIPPED -> tally.filesSkipped++;
        }
    }
}
