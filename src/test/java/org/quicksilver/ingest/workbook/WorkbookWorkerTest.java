package org.quicksilver.ingest.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quicksilver.ingest.sheet.Merge;
import org.quicksilver.record.Cell;
import org.quicksilver.record.CellType;

class WorkbookWorkerTest {

    private static final BookLimits LIMITS = BookLimits.of((name, otherwise) -> otherwise);

    @TempDir
    private Path folder;

    private FrozenBook convert(Path source) throws IOException, WorkbookRefused {
        Path target = folder.resolve(source.getFileName() + ".qsb");
        WorkbookWorker.convert(source, target, LIMITS);
        return FrozenBook.open(target);
    }

    private static List<FrozenBook.Row> rows(FrozenBook book, int sheet) throws IOException {
        List<FrozenBook.Row> rows = new ArrayList<>();
        try (FrozenBook.Rows walk = book.rows(book.sheets().get(sheet))) {
            for (FrozenBook.Row row = walk.next(); row != null; row = walk.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private TinyXlsx cells(String cells) {
        return TinyXlsx.workbook().sheet("S", "", "<sheetData><row r=\"3\">" + cells + "</row></sheetData>");
    }

    @Test
    void keepsCellsVerbatimWithTypeAndFormat() throws Exception {
        Path file = cells(
                        "<c r=\"A3\"><v>0.1</v></c><c r=\"B3\" s=\"1\"><v>43469</v></c><c r=\"C3\" s=\"2\"><v>43469.5</v></c>"
                                + "<c r=\"D3\" s=\"3\"><v>1234.5</v></c><c r=\"E3\" t=\"b\"><v>1</v></c><c r=\"F3\" t=\"e\"><v>#N/A</v></c>"
                                + "<c r=\"G3\" t=\"inlineStr\"><is><t xml:space=\"preserve\">  x </t></is></c>"
                                + "<c r=\"H3\" t=\"str\"><f>A1&amp;A2</f><v>007</v></c><c r=\"I3\"><f>A1*2</f><v>7076.299999999999</v></c>")
                .write(folder.resolve("a.xlsx"));
        FrozenBook.Row row = rows(convert(file), 0).get(0);
        assertThat(row.number()).isEqualTo(3);
        assertThat(row.cells())
                .containsExactly(
                        new Cell("0.1", CellType.NUMBER, ""),
                        new Cell("2019-01-04", CellType.DATE, row.cells().get(1).format()),
                        new Cell("2019-01-04T12:00:00", CellType.DATE, "dd/mm/yyyy"),
                        new Cell("1234.5", CellType.NUMBER, "#,##0.00 \"EUR\""),
                        new Cell("true", CellType.BOOLEAN, ""),
                        new Cell("#N/A", CellType.ERROR, ""),
                        new Cell("  x ", CellType.TEXT, ""),
                        new Cell("007", CellType.TEXT, ""),
                        new Cell("7076.299999999999", CellType.NUMBER, ""));
    }

    @Test
    void followsTheDateSystemOf1904() throws Exception {
        Path file = cells("<c r=\"A3\" s=\"1\"><v>42007</v></c>").from1904().write(folder.resolve("a.xlsx"));
        assertThat(rows(convert(file), 0).get(0).cells().get(0).text()).isEqualTo("2019-01-04");
    }

    @Test
    void keepsMergesAndWhatIsHidden() throws Exception {
        String xml = "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData>" + TinyXlsx.row(1, "a", "b")
                + "<row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>1</v></c></row></sheetData>"
                + "<mergeCells><mergeCell ref=\"B5:B7\"/><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"A9\"/></mergeCells>";
        FrozenBook book = convert(TinyXlsx.workbook()
                .sheet("Seen", "", xml)
                .sheet("Lists", "hidden", "<sheetData>" + TinyXlsx.row(1, "x") + "</sheetData>")
                .write(folder.resolve("a.xlsx")));
        assertThat(book.sheets().get(0).merges()).containsExactly(new Merge(1, 1, 1, 3), new Merge(5, 2, 7, 2));
        assertThat(book.sheets().get(0).hiddenRows()).isEqualTo(1);
        assertThat(book.sheets().get(0).hiddenColumns()).containsExactly(2, 3);
        assertThat(book.sheets().get(0).hidden()).isFalse();
        assertThat(book.sheets().get(1).hidden()).isTrue();
    }

    @Test
    void readsStrictWorkbooksAlike() throws Exception {
        Path file = cells("<c r=\"A3\" s=\"1\"><v>43469</v></c>").write(folder.resolve("transitional.xlsx"));
        Path strict = TinyXlsx.replaced(
                file,
                folder.resolve("strict.xlsx"),
                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                "http://purl.oclc.org/ooxml/spreadsheetml/main",
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "http://purl.oclc.org/ooxml/officeDocument/relationships");
        assertThat(Converted.texts(convert(strict), 0)).containsExactly(List.of("2019-01-04"));
    }

    @Test
    void rowsAndCellsOutOfOrderAreSorted() throws Exception {
        Path file = TinyXlsx.workbook()
                .sheet(
                        "S",
                        "",
                        "<sheetData>" + TinyXlsx.row(3, "c")
                                + "<row r=\"1\"><c r=\"B1\"><v>2</v></c><c r=\"A1\"><v>1</v></c></row>"
                                + TinyXlsx.row(3, "", "d") + "</sheetData>")
                .write(folder.resolve("a.xlsx"));
        FrozenBook book = convert(file);
        assertThat(Converted.texts(book, 0)).containsExactly(List.of("1", "2"), List.of("c", "d"));
        assertThat(rows(book, 0)).extracting(FrozenBook.Row::number).containsExactly(1, 3);
    }

    @Test
    void placesThatAreNotToldFollowEachOther() throws Exception {
        Path file = TinyXlsx.workbook()
                .sheet(
                        "S",
                        "",
                        "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r=\"4\"/><row><c><v>3</v></c></row></sheetData>")
                .write(folder.resolve("a.xlsx"));
        assertThat(rows(convert(file), 0)).extracting(FrozenBook.Row::number).containsExactly(1, 5);
    }

    @Test
    void rowsWithTextStruckThroughAreCounted() throws Exception {
        String struck =
                "<c r=\"A%d\" t=\"inlineStr\"><is><r><rPr><strike/></rPr><t>old</t></r><r><t>new</t></r></is></c>";
        String plain = "<c r=\"A%d\" t=\"inlineStr\"><is><r><rPr><strike val=\"0\"/></rPr><t>kept</t></r></is></c>";
        FrozenBook book = convert(TinyXlsx.workbook()
                .sheet(
                        "S",
                        "",
                        "<sheetData><row r=\"1\">" + struck.formatted(1) + "</row><row r=\"2\">" + plain.formatted(2)
                                + "</row></sheetData>")
                .write(folder.resolve("a.xlsx")));
        assertThat(book.sheets().get(0).struckRows()).isEqualTo(1);
        assertThat(Converted.texts(book, 0)).containsExactly(List.of("oldnew"), List.of("kept"));
    }

    @Test
    void runsOfAnXlsWorkbookThatAreStruckThroughAreCounted() throws Exception {
        Path file = folder.resolve("a.xls");
        try (HSSFWorkbook book = new HSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            HSSFFont struck = book.createFont();
            for (int i = 0; i < 5; i++) {
                struck = book.createFont();
            }
            struck.setStrikeout(true);
            HSSFSheet sheet = book.createSheet("S");
            sheet.setRightToLeft(true);
            sheet.protectSheet("x");
            HSSFRichTextString old = new HSSFRichTextString("old new");
            old.applyFont(0, 3, struck);
            HSSFRichTextString end = new HSSFRichTextString("new old");
            end.applyFont(4, 7, struck);
            HSSFRichTextString kept = new HSSFRichTextString("kept");
            kept.applyFont(0, 2, book.createFont());
            sheet.createRow(0).createCell(0).setCellValue(old);
            sheet.createRow(1).createCell(0).setCellValue(end);
            sheet.createRow(2).createCell(0).setCellValue(kept);
            sheet.getRow(2).createCell(1).setCellValue("next");
            book.write(out);
        }
        FrozenBook book = convert(file);
        assertThat(book.sheets().get(0).struckRows()).isEqualTo(2);
        assertThat(book.sheets().get(0).look()).isEqualTo(new SheetLook(false, true, true));
        assertThat(Converted.texts(book, 0))
                .as("the order of reading is that of columns, whichever side the first stands on")
                .containsExactly(List.of("old new"), List.of("new old"), List.of("kept", "next"));
    }

    @Test
    void aSheetFromRightToLeftIsReadFromItsFirstColumnOn() throws Exception {
        FrozenBook book = convert(TinyXlsx.workbook()
                .sheet(
                        "S",
                        "",
                        "<sheetViews><sheetView rightToLeft=\"1\" workbookViewId=\"0\"/></sheetViews><sheetData><row r=\"1\">"
                                + "<c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row></sheetData>"
                                + "<sheetProtection sheet=\"1\"/>")
                .write(folder.resolve("a.xlsx")));
        assertThat(book.sheets().get(0).look()).isEqualTo(new SheetLook(false, true, true));
        assertThat(Converted.texts(book, 0)).containsExactly(List.of("1", "2"));
    }

    @Test
    void aPackageWithoutItsDirectoryIsReadPartByPart() throws Exception {
        byte[] whole = Files.readAllBytes(cells("<c r=\"A3\"><v>1</v></c>").write(folder.resolve("whole.xlsx")));
        String text = new String(whole, java.nio.charset.StandardCharsets.ISO_8859_1);
        Path cut =
                Files.write(folder.resolve("cut.xlsx"), java.util.Arrays.copyOf(whole, text.indexOf("PK\u0001\u0002")));
        FrozenBook book = convert(cut);
        assertThat(Converted.texts(book, 0)).containsExactly(List.of("1"));
        assertThat(book.warnings()).hasSize(1);
    }

    @Test
    void readsWhatIsEncryptedWithThePasswordThatProgramsTry() throws Exception {
        Path file = folder.resolve("a.xls");
        Biff8EncryptionKey.setCurrentUserPassword(org.apache.poi.poifs.crypt.Decryptor.DEFAULT_PASSWORD);
        try (HSSFWorkbook book = new HSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            book.createSheet("S").createRow(0).createCell(0).setCellValue("Название");
            book.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(Converted.texts(convert(file), 0)).containsExactly(List.of("Название"));
    }

    @Test
    void aTextOfSeveralRecordsIsOne() throws Exception {
        String text = "Мероприятие ".repeat(2000);
        Path file = folder.resolve("a.xls");
        try (HSSFWorkbook book = new HSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            HSSFSheet sheet = book.createSheet("S");
            for (int r = 0; r < 5; r++) {
                sheet.createRow(r).createCell(0).setCellValue(text + r);
            }
            book.write(out);
        }
        assertThat(Converted.texts(convert(file), 0)).hasSize(5).element(4).isEqualTo(List.of(text + 4));
    }

    @Test
    void everyLimitIsNamedWhereItIsExceeded() throws Exception {
        Path two = TinyXlsx.workbook()
                .sheet(
                        "A",
                        "",
                        "<sheetData>" + TinyXlsx.row(1, "long", "b") + TinyXlsx.row(2, "c")
                                + "</sheetData><mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"A2:B2\"/></mergeCells>")
                .sheet("B", "", "")
                .write(folder.resolve("two.xlsx"));
        for (String limit : List.of("zip_entries", "sheets", "rows", "columns", "cell_chars", "merges")) {
            BookLimits one = BookLimits.of((name, otherwise) -> name.equals(limit) ? 1 : otherwise);
            assertThatThrownBy(() -> Converted.of(two, one)).hasMessageContaining("limits." + limit);
        }
        for (String limit : List.of("entry_mb", "inflated_mb")) {
            BookLimits none = BookLimits.of((name, otherwise) -> name.equals(limit) ? 0 : otherwise);
            assertThatThrownBy(() -> Converted.of(two, none)).hasMessageContaining("limits." + limit);
        }
    }

    @Test
    void readsXlsAlike() throws Exception {
        Path file = folder.resolve("a.xls");
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            HSSFSheet sheet = book.createSheet("Мероприятия");
            HSSFCellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("dd.mm.yyyy"));
            sheet.createRow(1).createCell(0).setCellValue("Название");
            HSSFCell date = sheet.getRow(1).createCell(2);
            date.setCellValue(43469);
            date.setCellStyle(style);
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            try (var out = Files.newOutputStream(file)) {
                book.write(out);
            }
        }
        FrozenBook book = convert(file);
        assertThat(book.format()).isEqualTo("xls");
        assertThat(book.sheets().get(0).merges()).containsExactly(new Merge(2, 1, 3, 1));
        assertThat(rows(book, 0).get(0).cells())
                .containsExactly(
                        Cell.ofText("Название"), Cell.EMPTY, new Cell("2019-01-04", CellType.DATE, "dd.mm.yyyy"));
    }

    private void refuses(Path file, String reason, String words) {
        assertThatThrownBy(() -> convert(file)).isInstanceOfSatisfying(WorkbookRefused.class, e -> {
            assertThat(e.reason()).isEqualTo(reason);
            assertThat(e.what()).contains(words);
        });
        assertThat(folder).isDirectoryNotContaining("glob:**.part").isDirectoryNotContaining("glob:**.qsb");
    }

    @Test
    void refusesAPartThatUnpacksToManyTimesItsSize() throws Exception {
        String bomb = "<sheetData>" + " ".repeat(20 << 20) + "</sheetData>";
        refuses(
                TinyXlsx.workbook().sheet("S", "", bomb).write(folder.resolve("bomb.xlsx")),
                "corrupt",
                "inflate_ratio");
    }

    @Test
    void refusesNamesThatLeadOutOfThePackage() throws Exception {
        refuses(cells("").part("../../etc/passwd", "x").write(folder.resolve("slip.xlsx")), "corrupt", "forbidden");
    }

    @Test
    void refusesATruncatedWorkbook() throws Exception {
        byte[] whole = Files.readAllBytes(cells("<c r=\"A3\"><v>1</v></c>").write(folder.resolve("whole.xlsx")));
        Path cut = Files.write(folder.resolve("cut.xlsx"), java.util.Arrays.copyOf(whole, whole.length / 2));
        refuses(cut, "corrupt", "damaged or cut off");
    }

    @Test
    void expandsNoEntityOfADocumentType() throws Exception {
        String xml =
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                        + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";
        Path file = TinyXlsx.workbook()
                .sheet("S", "", "")
                .part("xl/worksheets/sheet1.xml", xml)
                .write(folder.resolve("xxe.xlsx"));
        String host = Files.exists(Path.of("/etc/hostname"))
                ? Files.readString(Path.of("/etc/hostname")).strip()
                : "none";
        try {
            assertThat(rows(convert(file), 0))
                    .allSatisfy(row ->
                            assertThat(row.cells()).noneMatch(c -> c.text().contains(host)));
        } catch (IOException e) {
            assertThat(e).hasMessageNotContaining(host);
        }
    }

    @Test
    void refusesWhatAPasswordProtects() throws Exception {
        Path ooxml = folder.resolve("protected.xlsx");
        try (POIFSFileSystem ole = new POIFSFileSystem();
                var out = Files.newOutputStream(ooxml)) {
            ole.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "EncryptedPackage");
            ole.writeFilesystem(out);
        }
        refuses(ooxml, "protected", "password");
        Path biff = folder.resolve("protected.xls");
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook book = new HSSFWorkbook();
                var out = Files.newOutputStream(biff)) {
            book.createSheet("S").createRow(0).createCell(0).setCellValue("x");
            book.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        refuses(biff, "protected", "password");
    }

    @Test
    void refusesOtherPackagesByName() throws Exception {
        refuses(cells("").part("word/document.xml", "<w/>").write(folder.resolve("a.docx")), "not_a_table", "document");
    }
}
