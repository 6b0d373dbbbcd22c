package org.quicksilver.publish.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes out to reviewers comes back as it was, and runs nothing on the way. */
class ReviewFilesTest {
    private static final String FORMULA = "=HYPERLINK(\"http://x\")\u0007 \u4e2d";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private static Questions.OfConflict conflict() {
        return new Questions.OfConflict(
                ReviewKey.ofValue(
                        new ReviewKey.Side("RA", "", "a.csv:2", ""),
                        "status",
                        List.of("ONGOING", "A, B"),
                        List.of("D1")),
                ReviewQueue.State.OPEN,
                "",
                "P1",
                FORMULA,
                "the latest stated (latest)",
                List.of("ONGOING\na.csv:2, B2: under way", "A, B"));
    }

    private static Questions questions() {
        ReviewKey pair = new ReviewKey(
                new ReviewKey.Side("RA", "FA", "a.csv:2", FORMULA),
                new ReviewKey.Side("RB", "FB", "b.xlsx!S:3", "other"),
                "",
                "",
                List.of("D2", "D1"));
        Questions.Line line = new Questions.Line("title", FORMULA, "-1+1", Questions.Likeness.DIFFERENT);
        Questions.OfPair asked = new Questions.OfPair(
                pair,
                ReviewQueue.State.OPEN,
                "",
                new EffectTable.Shown("same", Optional.of(new BigDecimal("1.500000")), 3, "T01 3", "people -1"),
                List.of(line),
                "P1",
                "P2",
                List.of("0.5", "0.1"));
        Questions.OfWords words = new Questions.OfWords(
                ReviewKey.ofWords("country", FORMULA, List.of()),
                ReviewQueue.State.OPEN,
                "",
                2,
                "FRA",
                "a.csv:2",
                "countries");
        Questions.OfColumn column = new Questions.OfColumn(
                ReviewKey.ofWords("FABC@CTR-EGY", FORMULA, List.of()),
                ReviewQueue.State.OPEN,
                "",
                "",
                "unknown",
                0,
                3,
                "a.csv, column 2");
        return new Questions(
                "RUN",
                List.of(asked),
                List.of("probability", "weight"),
                List.of(words),
                List.of(column),
                List.of(conflict()),
                new TreeMap<>(java.util.Map.of("countries", List.of("FRA = France"))),
                0);
    }

    @Test
    void aWorkbookGivesTheKeysBackAndHoldsNoFormula() throws IOException {
        Path file = folder.resolve("r.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            ReviewBook.write(questions(), out);
        }
        assertKeys(file);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            book.forEach(sheet -> sheet.forEach(
                    row -> row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA))));
            XSSFSheet pairs = book.getSheet("Pairs");
            assertThat(book.getSheetName(1)).isEqualTo("Scores");
            assertThat(pairs.getDataValidations()).hasSize(1);
            assertThat(pairs.getProtect()).isTrue();
            assertThat(pairs.getRow(1).getCell(1).getCellStyle().getLocked()).isFalse();
            assertThat(pairs.getRow(1).getCell(4).getCellStyle().getLocked()).isTrue();
            assertThat(pairs.isColumnHidden(pairs.getRow(0).getLastCellNum() - 1))
                    .isTrue();
            assertThat(pairs.getPaneInformation().isFreezePane()).isTrue();
            assertThat(pairs.getRow(1).getCell(4).getStringCellValue()).startsWith("\u2260 title: =HYPERLINK");
        }
    }

    @Test
    void aCsvFileGivesTheKeysBackInWhateverFormASpreadsheetSavesIt() throws IOException {
        Path file = folder.resolve("r.csv");
        try (Writer out = Files.newBufferedWriter(file)) {
            ReviewCsv.write(questions(), out);
        }
        assertKeys(file);
        String text = Files.readString(file);
        assertThat(text).contains("\"'=HYPERLINK").doesNotContain(",\"=HYPERLINK");
        Path unicode = folder.resolve("u.csv");
        Files.write(unicode, ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE));
        assertKeys(unicode);
        Path bom = Files.writeString(folder.resolve("b.csv"), "\ufeff" + text);
        assertKeys(bom);
        Path semicolons =
                Files.writeString(folder.resolve("s.csv"), "Note;KEY;Decision\r\nwhy;\"" + keyOfCsv() + "\";same\r\n");
        assertThat(Answers.read(semicolons)).singleElement().satisfies(a -> {
            assertThat(a.decision()).isEqualTo("same");
            assertThat(ReviewKey.parse(a.key())).isPresent();
        });
    }

    private static String keyOfCsv() {
        return questions().pairs().get(0).key().toText().replace("\"", "\"\"");
    }

    private static void assertKeys(Path file) throws IOException {
        List<Answers.Answer> answers = Answers.read(file);
        assertThat(answers).hasSize(4);
        assertThat(answers)
                .extracting(a -> ReviewKey.parse(a.key()).orElseThrow())
                .contains(conflict().key());
        assertThat(ReviewKey.parse(answers.get(0).key()))
                .contains(questions().pairs().get(0).key());
        assertThat(ReviewKey.parse(answers.get(1).key()))
                .contains(questions().words().get(0).key());
        assertThat(answers)
                .extracting(a -> ReviewKey.parse(a.key()).orElseThrow())
                .contains(questions().columns().get(0).key());
        assertThat(answers).extracting(Answers.Answer::decision).containsOnly("");
    }

    @Test
    void aValueIsNamedByTheListByItsLetterOrByItself() {
        List<String> values = List.of("ONGOING", "A, B", "B");
        assertThat(ValueChoice.offered(values)).containsExactly("A = ONGOING", "B = A B", "C = B");
        assertThat(ValueChoice.of(values, "B = A B")).contains("A, B");
        assertThat(ValueChoice.of(values, "a")).contains("ONGOING");
        assertThat(ValueChoice.of(values, "A, B")).contains("A, B");
        assertThat(ValueChoice.of(values, "B")).isEmpty();
        assertThat(ValueChoice.of(values, "PLANNED")).isEmpty();
    }

    @Test
    void aKeyThatWasChangedIsNone() {
        String key = questions().pairs().get(0).key().toText();
        assertThat(key).matches("[\\x20-\\x7e]+").startsWith("{");
        assertThat(ReviewKey.parse(key.replace("RB", "RC"))).isEmpty();
        assertThat(ReviewKey.parse(key.substring(1))).isEmpty();
        assertThat(ReviewKey.parse("{}")).isEmpty();
        assertThat(ReviewKey.parse("")).isEmpty();
    }
}
