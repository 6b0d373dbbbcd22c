package org.quicksilver.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quicksilver.consolidate.TableSchema;
import org.quicksilver.publish.table.CsvRows;
import org.quicksilver.publish.table.CsvTable;
import org.quicksilver.publish.table.Decimals;
import org.quicksilver.publish.table.KeyOrder;
import org.quicksilver.publish.table.SchemaBuilder;
import org.quicksilver.publish.table.SortedRows;
import org.quicksilver.publish.table.WrittenTable;
import org.quicksilver.publish.verify.FileHash;

/** Tables are RFC 4180 files in one dialect, sorted by key. */
class CsvTableTest {

    private static final TableSchema SCHEMA = SchemaBuilder.table("tables", "t", "A table.")
            .key("id", "string", "")
            .key("no", "integer", "")
            .column("text", "string", "")
            .build();

    @TempDir
    private Path folder;

    private WrittenTable write(List<List<String>> rows) throws IOException {
        try (CsvTable table = CsvTable.create(folder, SCHEMA)) {
            for (List<String> row : rows) {
                table.row(row);
            }
            return table.finish();
        }
    }

    @Test
    void whatIsWrittenIsReadBackByOthers() throws Exception {
        List<List<String>> rows = List.of(
                List.of("a", "1", "plain"),
                List.of("a", "2", "comma, quote \" and\nline\r\nends"),
                List.of("a", "10", ""),
                List.of("b", "", " spaces "),
                List.of("c", "1", "عربي 中文 русский \uD83C\uDFAD =1+1"),
                List.of("d", "1", "\\backslash\\ \"\""));
        write(rows);
        List<List<String>> read = new ArrayList<>();
        try (Reader text = Files.newBufferedReader(folder.resolve("tables/t.csv"));
                CSVReader csv = new CSVReaderBuilder(text)
                        .withCSVParser(new RFC4180ParserBuilder().build())
                        .withKeepCarriageReturn(true)
                        .build()) {
            csv.readAll().forEach(row -> read.add(List.of(row)));
        }
        assertThat(read.get(0)).containsExactly("id", "no", "text");
        assertThat(read.subList(1, read.size())).isEqualTo(rows);
        List<List<String>> own = new ArrayList<>();
        try (CsvRows csv = CsvRows.open(folder.resolve("tables/t.csv"))) {
            csv.forEachRemaining(own::add);
        }
        assertThat(own).isEqualTo(rows);
    }

    @Test
    void theDialectIsFixed() throws IOException {
        write(List.of(List.of("a", "1", "é,"), List.of("b", "1", "x")));
        assertThat(Files.readAllBytes(folder.resolve("tables/t.csv")))
                .isEqualTo("id,no,text\na,1,\"é,\"\nb,1,x\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void sizeHashAndRowsAreThoseOfTheFile() throws IOException {
        WrittenTable written = write(List.of(List.of("a", "1", "é"), List.of("b", "1", "x")));
        Path file = folder.resolve("tables/t.csv");
        assertThat(written.bytes()).isEqualTo(Files.size(file));
        assertThat(written.sha256()).isEqualTo(FileHash.of(file));
        assertThat(written.rows()).isEqualTo(2);
    }

    @Test
    void whatNoReaderTakesIsReplaced() throws IOException {
        write(List.of(List.of("a", "1", "nul\0 half\uD83C pair \uD83C\uDFAD")));
        assertThat(Files.readString(folder.resolve("tables/t.csv"))).contains("nul\uFFFD half\uFFFD pair \uD83C\uDFAD");
    }

    @Test
    void rowsOutOfOrderAndKeysThatComeTwiceAreFaultsOfTheProgram() {
        assertThatIllegalStateException()
                .isThrownBy(() -> write(List.of(List.of("b", "1", ""), List.of("a", "1", ""))))
                .withMessageContaining("tables/t.csv: key (a, 1) after (b, 1)");
        assertThatIllegalStateException()
                .isThrownBy(() -> write(List.of(List.of("a", "10", ""), List.of("a", "9", ""))));
        assertThatIllegalStateException()
                .isThrownBy(() -> write(List.of(List.of("a", "1", "x"), List.of("a", "1", "y"))));
        assertThatIllegalStateException()
                .isThrownBy(() -> write(List.of(List.of("a", "1"))))
                .withMessageContaining("2 cells for 3 columns");
    }

    @Test
    void sortingThroughFilesGivesWhatSortingInMemoryGives() throws IOException {
        List<List<String>> rows = new ArrayList<>(IntStream.range(0, 2_000)
                .mapToObj(i -> List.of("k" + i % 7, String.valueOf(i), "é\n" + i))
                .toList());
        List<List<String>> expected = new ArrayList<>(rows);
        expected.sort(KeyOrder.of(SCHEMA));
        Collections.shuffle(rows, new Random(1));
        List<List<String>> sorted = new ArrayList<>();
        try (SortedRows through = new SortedRows(folder.resolve("scratch"), "t", KeyOrder.of(SCHEMA), 300)) {
            for (List<String> row : rows) {
                through.add(row);
            }
            through.drain(sorted::add);
        }
        assertThat(sorted).isEqualTo(expected);
        assertThat(folder.resolve("scratch")).isEmptyDirectory();
    }

    @Test
    void numbersArePlainDecimals() {
        assertThat(Decimals.of(1e-7, 10)).isEqualTo("0.0000001");
        assertThat(Decimals.of(1e9, 4)).isEqualTo("1000000000");
        assertThat(Decimals.of(-0.00001, 4)).isEqualTo("0");
        assertThat(Decimals.of(0.9, 4)).isEqualTo("0.9");
        assertThat(Decimals.of(Double.NaN, 4)).isEmpty();
    }
}
