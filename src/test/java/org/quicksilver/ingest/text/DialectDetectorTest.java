package org.quicksilver.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.quicksilver.ingest.sheet.RawRow;
import org.quicksilver.ingest.sheet.RawRows;
import org.quicksilver.record.Cell;
import org.yaml.snakeyaml.Yaml;

class DialectDetectorTest {

    private final TextDetector detector = new TextDetector(text -> 0, cells -> 0, RecordReader.Limits.DEFAULT);

    @TestFactory
    List<DynamicTest> findsTheDialectTheTableSays() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (InputStream in = DialectDetectorTest.class.getResourceAsStream("/ingest/dialects.yaml")) {
            List<Map<String, String>> cases = new Yaml().load(in);
            for (Map<String, String> c : cases) {
                Dialect expected = new Dialect(
                        c.getOrDefault("delimiter", ",").charAt(0),
                        c.getOrDefault("quote", "\"").charAt(0),
                        c.containsKey("escape") ? '\\' : Dialect.NONE);
                tests.add(DynamicTest.dynamicTest(
                        c.getOrDefault("name", ""),
                        () -> assertThat(new DialectDetector(cells -> 0)
                                        .detect(List.of(c.getOrDefault("text", "")), Optional.empty())
                                        .dialect())
                                .isEqualTo(expected)));
            }
        }
        return tests;
    }

    private TextDetector.Found detect(Path folder, String text, TextDetector.Told told) throws IOException {
        return detector.detect(Files.writeString(folder.resolve("a.csv"), text), told)
                .orElseThrow();
    }

    @Test
    void codesThatPartFieldsAreNoSignOfABinaryFile(@TempDir Path folder) throws IOException {
        String text = "No\u0001Title\u0001Place\n" + "1\u0001a, b\u0001\n2\u0001\u0001c; d\n".repeat(20);
        assertThat(detect(folder, text, TextDetector.Told.NOTHING).form().dialect())
                .isEqualTo(Dialect.of('\u0001'));
        TextDetector.Found told =
                detect(folder, text.replace('\u0001', '\u001f'), new TextDetector.Told("", "\u001f", "", ""));
        assertThat(told.form().dialect()).isEqualTo(Dialect.of('\u001f'));
        assertThat(told.warnings()).isEmpty();
    }

    @Test
    void aFirstLineMayDeclareTheDelimiter(@TempDir Path folder) throws IOException {
        TextDetector.Found found = detect(folder, "sep=|\na,b|c,d\n1,2|3,4\n", TextDetector.Told.NOTHING);
        assertThat(found.form().dialect().delimiter()).isEqualTo('|');
    }

    @Test
    void whatAPersonSaidIsFollowedAndADisagreementTold(@TempDir Path folder) throws IOException {
        TextDetector.Found found =
                detect(folder, "a;b;c\n1;2;3\n4;5;6\n", new TextDetector.Told("windows-1252", ",", "", ""));
        assertThat(found.form().dialect().delimiter()).isEqualTo(',');
        assertThat(found.form().encoding().reason()).isEqualTo("configured");
        assertThat(found.warnings()).anyMatch(w -> w.contains("the job file is followed"));
    }

    @Test
    void aRegularFileIsReadTheSameByThePlainParser(@TempDir Path folder) throws Exception {
        String text = "No;Title;Note\n1;\"Workshop; part\none\";x\n\n2;\"say \"\"yes\"\"\";\n3;c;d";
        TextSheet sheet = sheet(folder, text);
        List<List<String>> own = new ArrayList<>();
        rows(sheet).forEach(r -> own.add(r.cells().stream().map(Cell::text).toList()));
        assertThat(sheet.log().isRegular(sheet.form().dialect())).isTrue();
        List<List<String>> plain = new ArrayList<>();
        try (CSVReader reader = new CSVReaderBuilder(new StringReader(text))
                .withCSVParser(new RFC4180ParserBuilder().withSeparator(';').build())
                .build()) {
            reader.readAll().forEach(r -> plain.add(List.of(r)));
        }
        assertThat(own).isEqualTo(plain).hasSize(5);
    }

    @Test
    void aFileWithAStrayQuoteIsNotRegular(@TempDir Path folder) throws IOException {
        TextSheet sheet = sheet(folder, "a;b\n5\" pipe;c\n\"d\" e;f\n" + "\"g; h\";i\n".repeat(30));
        rows(sheet);
        assertThat(sheet.log().isRegular(sheet.form().dialect())).isFalse();
        assertThat(sheet.log().warnings()).anyMatch(w -> w.contains("line 3"));
    }

    @Test
    void aBlankBehindEveryDelimiterBelongsToIt(@TempDir Path folder) throws IOException {
        TextSheet sheet = sheet(folder, "No, Title, Note\n1, \"Workshop, one\", x\n2, Course, \n3, Visit, y\n");
        assertThat(sheet.form().dialect().separator()).isEqualTo(", ");
        assertThat(rows(sheet).get(1).cells()).extracting(Cell::text).containsExactly("1", "Workshop, one", "x");
    }

    @Test
    void aBlankBehindSomeDelimitersIsKept(@TempDir Path folder) throws IOException {
        TextSheet sheet = sheet(folder, "No,Title,Note\n1, Workshop, x\n2, Course, y\n3, Visit, y\n");
        assertThat(rows(sheet).get(1).cells()).extracting(Cell::text).containsExactly("1", " Workshop", " x");
    }

    @Test
    void quotesThatHoldTogetherAreQuotes(@TempDir Path folder) throws IOException {
        TextSheet sheet =
                sheet(folder, "\"{\"\"a\"\": 1, \"\"b\"\":2}\",13:31:38\n\"{\"\"a\"\": 3, \"\"b\"\":4}\",22:13:29\n");
        assertThat(sheet.form().dialect().quote()).isEqualTo('"');
    }

    private TextSheet sheet(Path folder, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), text);
        return new TextSheet(
                file,
                detector.detect(file, TextDetector.Told.NOTHING).orElseThrow().form());
    }

    private static List<RawRow> rows(TextSheet sheet) throws IOException {
        List<RawRow> rows = new ArrayList<>();
        try (RawRows walk = sheet.open()) {
            for (RawRow row = walk.next(); row != null; row = walk.next()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
