package org.quicksilver.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.quicksilver.ingest.sheet.RawRow;
import org.quicksilver.ingest.sheet.RawRows;
import org.quicksilver.record.Cell;
import org.yaml.snakeyaml.Yaml;

/** Texts whose cells no single character parts, in layouts.yaml with the rows they hold. */
class LayoutsTest {

    private static final Set<String> KNOWN = Set.of("No", "Title", "Country", "Start", "Name", "Name:");

    private final TextDetector detector = new TextDetector(
            text -> 0, cells -> (int) cells.stream().filter(KNOWN::contains).count(), RecordReader.Limits.DEFAULT);

    @TestFactory
    List<DynamicTest> aTextHasTheRowsTheTableSays(@TempDir Path folder) throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (InputStream in = LayoutsTest.class.getResourceAsStream("/ingest/layouts.yaml")) {
            List<Map<String, Object>> cases = new Yaml().load(in);
            for (Map<String, Object> c : cases) {
                tests.add(DynamicTest.dynamicTest(text(c, "name"), () -> check(folder, c)));
            }
        }
        return tests;
    }

    private static String text(Map<String, Object> c, String key) {
        return String.valueOf(c.getOrDefault(key, ""));
    }

    private void check(Path folder, Map<String, Object> c) throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), text(c, "text"));
        TextDetector.Told told = new TextDetector.Told("", text(c, "told"), text(c, "quote"), "");
        TextDetector.Found found = detector.detect(file, told).orElseThrow();
        assertThat(found.form().delimiter()).isEqualTo(text(c, "delimiter"));
        String layout = found.form().layout().written();
        assertThat(layout.isEmpty() ? "" : layout.split("[- ]", -1)[0]).isEqualTo(text(c, "layout"));
        TextForm again = new TextForm(
                found.form().encoding(),
                TextLayout.of(layout, found.form().delimiter())
                        .dialect(
                                found.form().delimiter(),
                                found.form().dialect().quote(),
                                found.form().dialect().escape()),
                found.form().limits(),
                found.form().width(),
                false,
                TextLayout.of(layout, found.form().delimiter()));
        assertThat(rows(new TextSheet(file, again)))
                .isEqualTo(rows(new TextSheet(file, found.form())))
                .isEqualTo(c.get("rows"));
        if (text(c, "warning").isEmpty()) {
            assertThat(found.warnings()).isEmpty();
        } else {
            assertThat(found.warnings()).anyMatch(w -> w.contains(text(c, "warning")));
        }
    }

    /** Every row that is not blank, its line first, its cells between slashes; a question mark behind what is uncertain. */
    private static List<String> rows(TextSheet sheet) throws IOException {
        List<String> rows = new ArrayList<>();
        try (RawRows walk = sheet.open()) {
            for (RawRow row = walk.next(); row != null; row = walk.next()) {
                if (!row.isBlank()) {
                    rows.add(row.number() + " "
                            + String.join(
                                    "/", row.cells().stream().map(Cell::text).toList())
                            + (row.problem().isPresent() ? "?" : ""));
                }
            }
        }
        return rows;
    }

    @Test
    void aSeparatorIsFoundWhereverTheTextIsCut() throws IOException {
        String text = "a~|~b~|~|c~~|~d\n".repeat(3000);
        LongSeparator separator = new LongSeparator("~|~", false);
        StringBuilder read = new StringBuilder();
        try (SeparatorReader reader = new SeparatorReader(new ShortReads(text), separator)) {
            char[] some = new char[7];
            for (int n = reader.read(some, 0, 7); n >= 0; n = reader.read(some, 0, 7)) {
                read.append(some, 0, n);
            }
        }
        assertThat(read.toString()).isEqualTo(separator.marked(text)).isEqualTo(text.replace("~|~", "\ufdd0"));
    }

    /** Gives a text away three characters at a time. */
    private static final class ShortReads extends java.io.StringReader {
        ShortReads(String text) {
            super(text);
        }

        @Override
        public int read(char[] target, int from, int length) throws IOException {
            return super.read(target, from, Math.min(3, length));
        }
    }
}
