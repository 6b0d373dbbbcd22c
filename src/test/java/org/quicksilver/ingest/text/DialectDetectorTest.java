package org.quicksilver.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
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
    void aRegularFileIsReadTheSameByThePlainParser(@TempDir Path folder) throws IOException {
        String text = "No;Title;Note\n1;\"Workshop; part\none\";x\n\n2;\"say \"\"yes\"\"\";\n3;c;d";
        Path file = Files.writeString(folder.resolve("a.csv"), text);
        TextForm form =
                detector.detect(file, TextDetector.Told.NOTHING).orElseThrow().form();
        assertThat(form.regular()).isTrue();
        TextForm tolerant = new TextForm(form.encoding(), form.dialect(), form.limits(), form.width(), false);
        assertThat(rows(file, form)).isEqualTo(rows(file, tolerant)).hasSize(5);
    }

    @Test
    void aFileWithAStrayQuoteIsNotRegular(@TempDir Path folder) throws IOException {
        TextDetector.Found found = detect(folder, "a;b\n5\" pipe;c\n\"d\" e;f\n", TextDetector.Told.NOTHING);
        assertThat(found.form().regular()).isFalse();
    }

    private static List<RawRow> rows(Path file, TextForm form) throws IOException {
        List<RawRow> rows = new ArrayList<>();
        try (RawRows walk = new TextSheet(file, form).open()) {
            for (RawRow row = walk.next(); row != null; row = walk.next()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
