package org.quicksilver.ingest.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** Workbooks with bytes changed, put in, left out or cut off are read or refused, and nothing else. */
class WorkbookFuzzTest {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private static Path folder = Path.of("");
    private static List<byte[]> books = List.of();

    @BeforeContainer
    static void books() throws IOException {
        folder = Files.createTempDirectory("fuzz");
        Path xlsx = TinyXlsx.workbook()
                .sheet(
                        "S",
                        "",
                        "<cols><col min=\"1\" max=\"2\" hidden=\"1\"/></cols><sheetData>"
                                + TinyXlsx.row(1, "a", "b", "c")
                                + "<row r=\"2\"><c r=\"A2\" s=\"2\"><v>43469</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>")
                .write(folder.resolve("a.xlsx"));
        Path stored = stored(xlsx, folder.resolve("stored.xlsx"));
        Path ods = stored(
                TinyOds.write(
                        folder.resolve("a.ods"),
                        "",
                        "",
                        "<table:table table:name=\"S\"><table:table-row table:number-rows-repeated=\"2\"><table:table-cell"
                                + " table:number-columns-repeated=\"2\"><text:p>x</text:p></table:table-cell></table:table-row></table:table>"),
                folder.resolve("stored.ods"));
        Path xlsb = stored(Files.write(folder.resolve("a.xlsb"), BinaryBooks.xlsb()), folder.resolve("stored.xlsb"));
        ByteArrayOutputStream xls = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("S").createRow(0).createCell(0).setCellValue("Название");
            book.getSheetAt(0).createRow(2).createCell(1).setCellValue(43469.5);
            book.write(xls);
        }
        books = List.of(
                Files.readAllBytes(xlsx),
                Files.readAllBytes(stored),
                Files.readAllBytes(ods),
                Files.readAllBytes(xlsb),
                xls.toByteArray(),
                BinaryBooks.excel95(),
                BinaryBooks.excel2(),
                BinaryBooks.struckXlsb(),
                ("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Styles><Style"
                                + " ss:ID=\"d\"><NumberFormat ss:Format=\"Short Date\"/></Style></Styles><Worksheet ss:Name=\"S\">"
                                + "<Table><Row ss:Index=\"2\"><Cell ss:MergeAcross=\"1\"><Data ss:Type=\"Number\">1.5</Data></Cell>"
                                + "<Cell ss:StyleID=\"d\"><Data ss:Type=\"DateTime\">2018-03-01T00:00:00.000</Data></Cell></Row>"
                                + "</Table></Worksheet></Workbook>")
                        .getBytes(StandardCharsets.UTF_8),
                ("<html><!-- x --><body>Title<table><tr><th rowspan=2 style=\"x\">a &amp; b<th colspan='2'>c</tr><tr><td>"
                                + "<s>d</s><br>e</td></tr></table></body></html>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** The same package unpacked, so that a changed byte changes what a part says. */
    private static Path stored(Path from, Path to) throws IOException {
        try (var in = new java.util.zip.ZipFile(from.toFile());
                ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(to))) {
            zip.setLevel(0);
            for (ZipEntry entry : in.stream().toList()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(in.getInputStream(entry).readAllBytes());
            }
        }
        return to;
    }

    @AfterContainer
    static void delete() throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** A change of bytes: kind, place in ten-thousandths of the length, and what is written there. */
    record Change(int kind, int place, byte[] bytes) {
        byte[] of(byte[] whole) {
            int at = (int) (place * (long) whole.length / 10_000);
            byte[] tail = Arrays.copyOfRange(
                    whole, Math.min(whole.length, at + (kind == 1 ? 0 : bytes.length)), whole.length);
            return switch (kind) {
                case 0, 1 -> join(Arrays.copyOf(whole, at), bytes, tail);
                case 2 -> join(Arrays.copyOf(whole, at), new byte[0], tail);
                default -> Arrays.copyOf(whole, at);
            };
        }

        private static byte[] join(byte[] a, byte[] b, byte[] c) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(a);
            out.writeBytes(b);
            out.writeBytes(c);
            return out.toByteArray();
        }
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        Arbitrary<byte[]> bytes = Arbitraries.oneOf(
                Arbitraries.bytes().array(byte[].class).ofMinSize(1).ofMaxSize(4),
                Arbitraries.of(
                        new byte[] {-1, -1, -1, -1},
                        new byte[] {0, 0, 0, 0},
                        new byte[] {-1, -1, -1, 0x7F},
                        new byte[] {0, 0, 0, -128}));
        return Combinators.combine(
                        Arbitraries.frequency(
                                net.jqwik.api.Tuple.of(8, 0),
                                net.jqwik.api.Tuple.of(1, 1),
                                net.jqwik.api.Tuple.of(1, 2),
                                net.jqwik.api.Tuple.of(1, 3)),
                        Arbitraries.integers().between(0, 9999),
                        bytes)
                .as(Change::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Property(tries = 1000)
    void aChangedWorkbookIsReadOrRefused(@ForAll("changes") List<Change> changes, @ForAll("anyBook") int book)
            throws IOException {
        byte[] bytes = books.get(book);
        for (Change change : changes) {
            bytes = change.of(bytes);
        }
        long start = System.nanoTime();
        try {
            FrozenBook frozen = Converted.of(bytes, folder);
            for (int i = 0; i < frozen.sheets().size(); i++) {
                Converted.rows(frozen, i);
            }
        } catch (WorkbookRefused e) {
            assertThat(e.reason()).isIn("corrupt", "protected", "not_a_table");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
        assertThat(folder).isDirectoryNotContaining("glob:**.part*");
    }

    @Provide
    Arbitrary<Integer> anyBook() {
        return Arbitraries.integers().between(0, books.size() - 1);
    }
}
