package org.quicksilver.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.quicksilver.ingest.workbook.TinyXlsx;
import org.quicksilver.plan.PlanReader;
import org.quicksilver.record.ColumnReading;
import org.quicksilver.record.FileReading;
import org.quicksilver.record.RowKind;
import org.quicksilver.record.SourceRow;
import org.quicksilver.record.TableReading;
import org.yaml.snakeyaml.Yaml;

/** Texts in tables.yaml, with what each of their lines is; the same rows are found in a workbook. */
class LocatedRowsTest {

    @TestFactory
    List<DynamicTest> everyLineIsWhatTheTableSays(@TempDir Path folder) throws IOException {
        SurveyReader reader = new SurveyReader(
                PlanReader.read(Path.of("jobs/mechanisms.yaml"), Path.of("jobs/vocabularies")),
                new WorkbookStore(folder.resolve("books"), 256, 60));
        List<DynamicTest> tests = new ArrayList<>();
        try (InputStream in = LocatedRowsTest.class.getResourceAsStream("/ingest/tables.yaml")) {
            List<Map<String, Object>> cases = new Yaml().load(in);
            for (Map<String, Object> c : cases) {
                Path text = folder.resolve("a" + tests.size() + ".csv");
                Path book = folder.resolve("a" + tests.size() + ".xlsx");
                tests.add(DynamicTest.dynamicTest(text(c, "name"), () -> {
                    Files.writeString(text, text(c, "text"));
                    check(reader, text, c);
                    write(text(c, "text"), book);
                    check(reader, book, c);
                }));
            }
        }
        return tests;
    }

    private static String text(Map<String, Object> c, String key) {
        return String.valueOf(c.getOrDefault(key, ""));
    }

    private static void check(SurveyReader reader, Path path, Map<String, Object> c) throws IOException {
        SurveyFiles.Found file = SurveyFiles.one(path);
        FileReading reading = reader.detect(file);
        char[] lines = " ".repeat(text(c, "lines").length()).toCharArray();
        for (TableReading table : reading.tables()) {
            try (RowCursor cursor = reader.open(file, reading, table)) {
                for (SourceRow row = cursor.next(); row != null; row = cursor.next()) {
                    lines[row.place().rowNo() - 1] = letter(row.kind());
                }
            }
        }
        assertThat(new String(lines)).isEqualTo(text(c, "lines"));
        if (c.containsKey("columns")) {
            assertThat(reading.tables().get(0).columns().stream()
                            .map(ColumnReading::header)
                            .collect(Collectors.joining("/")))
                    .isEqualTo(text(c, "columns"));
        }
    }

    private static void write(String text, Path book) throws IOException {
        StringBuilder xml = new StringBuilder("<sheetData>");
        int number = 0;
        for (String line : text.lines().toList()) {
            String separator = text.contains(";") ? ";" : ",";
            String[] cells = line.contains("25,000") ? new String[] {line} : line.split(separator, -1);
            xml.append(TinyXlsx.row(++number, cells));
        }
        TinyXlsx.workbook()
                .sheet("Data", "", xml.append("</sheetData>").toString())
                .write(book);
    }

    private static char letter(RowKind kind) {
        return switch (kind) {
            case HEADER -> 'H';
            case DATA, REPEATED_ROW, LATER_ROUND -> 'D';
            case TOTAL -> 'T';
            case TITLE, NOTE, SUBHEADER, SAMPLE -> 'A';
            case BLANK -> ' ';
        };
    }
}
