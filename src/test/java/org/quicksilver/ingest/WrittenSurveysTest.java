package org.quicksilver.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.quicksilver.plan.Plan;
import org.quicksilver.plan.PlanReader;
import org.quicksilver.record.ColumnReading;
import org.quicksilver.record.FileReading;
import org.quicksilver.record.RowKind;
import org.quicksilver.record.SourceRow;
import org.quicksilver.record.TableReading;
import org.yaml.snakeyaml.Yaml;

/** Surveys of six languages, each written in the ways that centres send them: the tables, columns and rows that are read. */
class WrittenSurveysTest {

    private static final Plan FLAGSHIP = PlanReader.read(Path.of("jobs/mechanisms.yaml"), Path.of("jobs/vocabularies"));
    private static final List<String> FIELDS =
            List.of("respondent_ref", "title", "beneficiaries", "start_date", "amount");

    /** A survey before it is written. */
    record Survey(String language, String title, String note, List<List<String>> rows) {}

    /** A manner of writing. */
    interface Manner {
        String write(Survey survey);
    }

    private static final Map<String, Manner> MANNERS = Map.ofEntries(
            Map.entry(
                    "semicolons, title and note",
                    s -> s.title() + "\n\n" + lines(s.rows(), ";") + "\n" + s.note() + "\n"),
            Map.entry("two bars", s -> lines(s.rows(), "||")),
            Map.entry("a bar between tildes, title", s -> s.title() + "\n\n" + lines(s.rows(), "~|~")),
            Map.entry("two colons", s -> lines(s.rows(), "::")),
            Map.entry("carets", s -> lines(s.rows(), "^")),
            Map.entry(
                    "quoted, mixed line ends",
                    s -> quoted(s, '"').replaceFirst("\n", "\r\n").replaceFirst("\n4", "\r\n4")),
            Map.entry("apostrophes for quotation marks", s -> quoted(s, '\'')),
            Map.entry("carriage returns, title", s -> (s.title() + "\n" + lines(s.rows(), ";")).replace('\n', '\r')),
            Map.entry("declared", s -> "sep=;\n" + lines(s.rows(), ";")),
            Map.entry("comments above", s -> "# " + s.title() + "\n# " + s.note() + "\n" + lines(s.rows(), "\t")),
            Map.entry(
                    "below each other, title and note",
                    s -> s.title() + "\n\n" + aligned(s.rows(), "   ") + "\n" + s.note() + "\n"),
            Map.entry("a rule below the heading", s -> ruled(s.rows())),
            Map.entry("frames", s -> framed(s.rows())),
            Map.entry(
                    "Markdown, title and note",
                    s -> "# " + s.title() + "\n\n" + markdown(s.rows()) + "\n" + s.note() + "\n"),
            Map.entry(
                    "ragged rows",
                    s -> lines(s.rows(), ";")
                            .replace(";12500\n", ";12500;;\n")
                            .replaceFirst(";\\.?;45000", ";;45000")));

    @TestFactory
    List<DynamicTest> aSurveyIsReadHoweverItIsWritten(@TempDir Path folder) throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        SurveyReader reader = new SurveyReader(FLAGSHIP, new WorkbookStore(folder.resolve("books"), 256, 60));
        for (Survey survey : surveys()) {
            MANNERS.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(m -> tests.add(DynamicTest.dynamicTest(
                            survey.language() + ", " + m.getKey(),
                            () -> check(reader, folder, m.getValue().write(survey), List.of(survey)))));
            tests.add(DynamicTest.dynamicTest(
                    survey.language() + ", two tables",
                    () -> check(reader, folder, twice(survey), List.of(survey, other(survey)))));
            tests.add(DynamicTest.dynamicTest(
                    survey.language() + ", two framed tables",
                    () -> check(
                            reader,
                            folder,
                            framed(survey.rows()) + "\n" + framed(other(survey).rows()),
                            List.of(survey, other(survey)))));
        }
        return tests;
    }

    private static void check(SurveyReader reader, Path folder, String text, List<Survey> wanted) throws IOException {
        SurveyFiles.Found file = SurveyFiles.one(Files.writeString(folder.resolve("a.txt"), text));
        FileReading reading = reader.detect(file);
        assertThat(reading.disposition()).as(reading.message()).isEqualTo(FileReading.Disposition.READ);
        List<TableReading> tables =
                reading.tables().stream().filter(t -> !t.columns().isEmpty()).toList();
        assertThat(tables).as(reading.toString()).hasSameSizeAs(wanted);
        for (int i = 0; i < wanted.size(); i++) {
            Survey survey = wanted.get(i);
            assertThat(tables.get(i).columns()).extracting(ColumnReading::field).containsSubsequence(fields(survey));
            List<List<String>> data = new ArrayList<>();
            try (RowCursor cursor = reader.open(file, reading, tables.get(i))) {
                for (SourceRow row = cursor.next(); row != null; row = cursor.next()) {
                    if (row.kind() == RowKind.DATA) {
                        assertThat(row.problem()).isEmpty();
                        data.add(texts(row, fields(survey).size()));
                    }
                }
            }
            assertThat(data).isEqualTo(survey.rows().subList(1, survey.rows().size()));
        }
    }

    private static List<String> texts(SourceRow row, int columns) {
        return IntStream.range(0, columns)
                .mapToObj(
                        c -> c < row.cells().size() ? row.cells().get(c).text().strip() : "")
                .toList();
    }

    private static List<String> fields(Survey survey) {
        return survey.rows().get(0).size() == FIELDS.size() ? FIELDS : List.of("title", "beneficiaries", "start_date");
    }

    private static List<Survey> surveys() throws IOException {
        List<Survey> surveys = new ArrayList<>();
        try (InputStream in = WrittenSurveysTest.class.getResourceAsStream("/ingest/survey-words.yaml")) {
            List<Map<String, Object>> read = new Yaml().load(in);
            for (Map<String, Object> s : read) {
                List<List<String>> rows = new ArrayList<>();
                rows.add(texts((List<?>) s.getOrDefault("heading", List.of())));
                ((List<?>) s.getOrDefault("rows", List.of())).forEach(r -> rows.add(texts((List<?>) r)));
                surveys.add(new Survey(text(s, "language"), text(s, "title"), text(s, "note"), List.copyOf(rows)));
            }
        }
        return surveys;
    }

    private static String text(Map<String, Object> map, String key) {
        return String.valueOf(map.getOrDefault(key, ""));
    }

    private static List<String> texts(List<?> cells) {
        return cells.stream().map(c -> c.equals(".") ? "" : String.valueOf(c)).toList();
    }

    /** The same in fewer columns, without the first row. */
    private static Survey other(Survey survey) {
        List<List<String>> rows = new ArrayList<>();
        survey.rows().forEach(r -> rows.add(r.subList(1, 4)));
        rows.remove(1);
        return new Survey(survey.language(), survey.note(), survey.note(), List.copyOf(rows));
    }

    private static String twice(Survey survey) {
        return survey.title() + "\n" + lines(survey.rows(), ";") + "\n" + survey.note() + "\n"
                + lines(other(survey).rows(), ";");
    }

    private static String lines(List<List<String>> rows, String delimiter) {
        StringBuilder out = new StringBuilder();
        rows.forEach(r -> out.append(String.join(delimiter, r)).append('\n'));
        return out.toString();
    }

    private static String quoted(Survey survey, char quote) {
        StringBuilder out = new StringBuilder();
        for (List<String> row : survey.rows()) {
            List<String> cells = new ArrayList<>();
            for (String cell : row) {
                boolean needed = cell.indexOf(',') >= 0 || cell.indexOf(quote) >= 0;
                cells.add(needed ? quote + cell.replace("" + quote, "" + quote + quote) + quote : cell);
            }
            out.append(String.join(",", cells)).append('\n');
        }
        return out.toString();
    }

    private static int width(String text) {
        int width = 0;
        for (int c : text.codePoints().toArray()) {
            int wide = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
            boolean two = wide == UCharacter.EastAsianWidth.WIDE || wide == UCharacter.EastAsianWidth.FULLWIDTH;
            width += Character.getType(c) == Character.NON_SPACING_MARK ? 0 : two ? 2 : 1;
        }
        return width;
    }

    private static int[] widths(List<List<String>> rows) {
        return IntStream.range(0, rows.get(0).size())
                .map(c -> rows.stream().mapToInt(r -> width(r.get(c))).max().orElse(0))
                .toArray();
    }

    private static String padded(List<String> row, int[] widths, String gap) {
        List<String> cells = new ArrayList<>();
        for (int c = 0; c < widths.length; c++) {
            String blanks = " ".repeat(widths[c] - width(row.get(c)));
            cells.add(row.get(c).matches("\\d+") ? blanks + row.get(c) : row.get(c) + blanks);
        }
        return String.join(gap, cells);
    }

    private static String aligned(List<List<String>> rows, String gap) {
        StringBuilder out = new StringBuilder();
        rows.forEach(
                r -> out.append(padded(r, widths(rows), gap).stripTrailing()).append('\n'));
        return out.toString();
    }

    private static String ruled(List<List<String>> rows) {
        String rule = String.join(
                " ", IntStream.of(widths(rows)).mapToObj("-"::repeat).toList());
        List<String> lines = new ArrayList<>(List.of(aligned(rows, " ").split("\n", -1)));
        lines.add(1, rule);
        return String.join("\n", lines) + "\n(4 rows affected)\n";
    }

    private static String framed(List<List<String>> rows) {
        String rule = "+"
                + String.join(
                        "+",
                        IntStream.of(widths(rows))
                                .mapToObj(w -> "-".repeat(w + 2))
                                .toList()) + "+\n";
        StringBuilder out = new StringBuilder(rule);
        for (List<String> row : rows) {
            out.append("| ").append(padded(row, widths(rows), " | ")).append(" |\n");
            out.append(out.indexOf(rule, 1) < 0 ? rule : "");
        }
        return out.append(rule).toString();
    }

    private static String markdown(List<List<String>> rows) {
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            out.append("| ").append(String.join(" | ", row)).append(" |\n");
            out.append(out.indexOf("---") < 0 ? "|" + "---|".repeat(row.size()) + "\n" : "");
        }
        return out.toString();
    }
}
