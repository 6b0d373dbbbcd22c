package org.quicksilver.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.quicksilver.ingest.text.TextRecord.Oddity;
import org.yaml.snakeyaml.Yaml;

class RecordReaderTest {

    @TestFactory
    List<DynamicTest> readsWhatTheTableSays() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (InputStream in = RecordReaderTest.class.getResourceAsStream("/ingest/records.yaml")) {
            List<Map<String, Object>> cases = new Yaml().load(in);
            for (Map<String, Object> c : cases) {
                tests.add(DynamicTest.dynamicTest(String.valueOf(c.get("name")), () -> check(c)));
            }
        }
        assertThat(tests).hasSizeGreaterThan(10);
        return tests;
    }

    private static void check(Map<String, Object> c) throws IOException {
        Dialect dialect = new Dialect(
                character(c, "delimiter", ','), character(c, "quote", '"'), character(c, "escape", Dialect.NONE));
        int width = c.get("width") instanceof Integer w ? w : 0;
        List<List<Object>> got = new ArrayList<>();
        for (TextRecord record : all(new StringReader(String.valueOf(c.get("text"))), dialect, width)) {
            List<Object> row = new ArrayList<>(List.of(record.line()));
            row.addAll(record.cells());
            got.add(row);
        }
        assertThat(got).isEqualTo(c.get("records"));
    }

    private static char character(Map<String, Object> c, String key, char otherwise) {
        if (!c.containsKey(key)) {
            return otherwise;
        }
        String text = String.valueOf(c.get(key));
        return text.isEmpty() ? Dialect.NONE : text.charAt(0);
    }

    private static List<TextRecord> all(Reader in, Dialect dialect, int width) throws IOException {
        List<TextRecord> records = new ArrayList<>();
        try (RecordReader reader = new RecordReader(in, dialect, new RecordReader.Limits(20, 1 << 20)).expect(width)) {
            for (TextRecord r = reader.read(); r != null; r = reader.read()) {
                records.add(r);
            }
        }
        return records;
    }

    @Property(tries = 500)
    void readsTheSameHoweverTheTextArrives(@ForAll("texts") String text, @ForAll("widths") int width)
            throws IOException {
        List<TextRecord> whole = all(new StringReader(text), Dialect.of(','), width);
        assertThat(all(new Dripping(text), Dialect.of(','), width)).isEqualTo(whole);
    }

    @Property(tries = 500)
    void everyPhysicalLineBelongsToOneRecord(@ForAll("texts") String text, @ForAll("widths") int width)
            throws IOException {
        int next = 1;
        for (TextRecord record : all(new StringReader(text), Dialect.of(','), width)) {
            assertThat(record.line()).isEqualTo(next);
            next += record.lines();
        }
        long lines = text.isEmpty()
                ? 0
                : text.replace("\r\n", "\n")
                                .replace('\r', '\n')
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                        + 1;
        boolean endsLine = text.endsWith("\n") || text.endsWith("\r");
        assertThat(next - 1).isEqualTo((int) lines - (endsLine ? 1 : 0));
    }

    @Property(tries = 500)
    void noLetterIsLost(@ForAll("texts") String text, @ForAll("widths") int width) throws IOException {
        StringBuilder cells = new StringBuilder();
        all(new StringReader(text), Dialect.of(','), width)
                .forEach(r -> r.cells().forEach(cells::append));
        assertThat(letters(cells.toString())).isEqualTo(letters(text));
    }

    private static String letters(String text) {
        return text.replaceAll("[^ab]", "");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars('a', 'b', ',', '"', '\n', '\r', ' ')
                .ofMaxLength(60);
    }

    @Provide
    Arbitrary<Integer> widths() {
        return Arbitraries.integers().between(0, 4);
    }

    @Test
    void moreCellsThanThereMayBeStayTogetherInTheLast() throws IOException {
        RecordReader.Limits three = new RecordReader.Limits(20, 1 << 20, 100, 3, Long.MAX_VALUE);
        String text = "1,2,3\na,b,c,d,\"e\nf\",\"g\",,h,\"i\",,,\n4,5,6,\n";
        List<List<String>> rows = new ArrayList<>();
        try (RecordReader reader =
                new RecordReader(new StringReader(text), new Dialect(',', '"', Dialect.NONE), three)) {
            for (TextRecord record = reader.read(); record != null; record = reader.read()) {
                rows.add(List.copyOf(record.cells()));
            }
        }
        assertThat(rows)
                .containsExactly(
                        List.of("1", "2", "3"),
                        List.of("a", "b", "c", "d,\"e"),
                        List.of("f\"", "g", "", "h,\"i\",,,"),
                        List.of("4", "5", "6", ""));
    }

    @Test
    void oneStrayQuoteInALargeFileCostsNoMoreThanItsLimits() {
        StringBuilder text = new StringBuilder("x;\"stray;z\n");
        for (int i = 0; i < 200_000; i++) {
            text.append("12;plain words;34\n");
        }
        List<TextRecord> records = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> all(new StringReader(text.toString()), Dialect.of(';'), 3));
        assertThat(records).hasSize(200_001).allMatch(r -> r.cells().size() == 3);
        assertThat(records.get(0).oddities()).contains(Oddity.LITERAL_QUOTE);
    }

    @Test
    void aStrayQuoteInEveryLineStaysLinear() {
        String text = "x;\"5 inch;z\n".repeat(200_000);
        List<TextRecord> records = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> all(new StringReader(text), Dialect.of(';'), 3));
        assertThat(records).hasSize(200_000).allMatch(r -> r.cells().equals(List.of("x", "\"5 inch", "z")));
    }

    @Test
    void aRecordBeyondTheLimitIsCutAndTheNextLineReadAgain() throws IOException {
        String text = "a;" + "x".repeat(3 << 20) + "\nb;c\n";
        List<TextRecord> records = all(new StringReader(text), Dialect.of(';'), 2);
        assertThat(records.get(0).oddities()).contains(Oddity.CUT);
        assertThat(records.get(records.size() - 1).cells()).containsExactly("b", "c");
    }

    @Test
    void aGlanceTellsWhatTheRecordsHold() throws IOException {
        String text = "1,Peru,\n\n  ,,x\n\"a\nb\",2\r\n , \r\nlast,9";
        try (RecordReader glances = reader(text);
                RecordReader whole = reader(text)) {
            for (TextRecord r = whole.read(); r != null; r = whole.read()) {
                assertThat(glances.glance()).isTrue();
                List<String> cells = r.cells();
                assertThat(glances.line()).isEqualTo(r.line());
                assertThat(glances.glanced().hasSeveral())
                        .isEqualTo(cells.stream().filter(c -> !c.isBlank()).count() > 1);
                for (int column = 1; column <= cells.size() + 1; column++) {
                    String cell = column <= cells.size() ? cells.get(column - 1) : "";
                    assertThat(glances.glanced().isBlank(column)).isEqualTo(cell.isBlank());
                    assertThat(glances.glanced().hasDigit(column, 3)).isEqualTo(cell.matches("(?s)\\D{0,2}\\d.*"));
                }
                assertThat(glances.record()).isEqualTo(r);
            }
            assertThat(glances.glance()).isFalse();
        }
    }

    private static RecordReader reader(String text) {
        return new RecordReader(new StringReader(text), Dialect.of(','), RecordReader.Limits.DEFAULT);
    }

    @Test
    void recordsGoOnWhereTheCharactersInMemoryEnd() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40_000; i++) {
            text.append(i).append(i % 3 == 0 ? ",\"two\nlines, \"\"one\"\" cell\"\r\n" : ",plain,words\n");
        }
        int next = 1;
        int row = 0;
        for (TextRecord record : all(new StringReader(text.toString()), Dialect.of(','), 0)) {
            assertThat(record.line()).isEqualTo(next);
            List<String> rest = row % 3 == 0 ? List.of("two\nlines, \"one\" cell") : List.of("plain", "words");
            assertThat(record.cells().get(0)).isEqualTo(String.valueOf(row++));
            assertThat(record.cells().subList(1, record.cells().size())).isEqualTo(rest);
            next += record.lines();
        }
        assertThat(row).isEqualTo(40_000);
    }

    /** Hands out one character at a time. */
    private static final class Dripping extends Reader {
        private final String text;
        private int at;

        Dripping(String text) {
            this.text = text;
        }

        @Override
        public int read(char[] target, int offset, int length) {
            if (at == text.length()) {
                return -1;
            }
            target[offset] = text.charAt(at++);
            return 1;
        }

        @Override
        public void close() {}
    }

    @Property(tries = 300)
    void linesOfManyCellsAreCutAtEveryDelimiter(@ForAll("lines") List<List<String>> lines, @ForAll boolean wide) {
        char delimiter = wide ? '\uff0c' : ',';
        StringBuilder text = new StringBuilder();
        lines.forEach(line ->
                text.append(String.join(String.valueOf(delimiter), line)).append('\n'));
        List<List<String>> read = DialectDetector.records(text.toString(), Dialect.of(delimiter)).stream()
                .map(TextRecord::cells)
                .map(List::copyOf)
                .toList();
        assertThat(read).isEqualTo(lines);
    }

    @Provide
    Arbitrary<List<List<String>>> lines() {
        // '-' and a letter of three bytes differ from a delimiter in one bit or byte
        Arbitrary<String> cells = Arbitraries.of("", "-", "a", "12", "\uff0d", "a workshop on waste", "x".repeat(70));
        return cells.list().ofMinSize(1).ofMaxSize(90).list().ofMinSize(1).ofMaxSize(4);
    }
}
