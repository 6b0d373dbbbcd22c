package org.quicksilver.ingest.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicksilver.ingest.sheet.Merge;
import org.quicksilver.record.Cell;
import org.quicksilver.record.CellType;

/** Workbooks that are XML or web pages, as survey tools write them under the name of another. */
class MarkupBooksTest {

    private static final String XML = "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n"
            + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
            + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\""
            + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\">";

    @TempDir
    private Path folder;

    private FrozenBook of(String text) throws IOException {
        return of(text, StandardCharsets.UTF_8);
    }

    private FrozenBook of(String text, Charset charset) throws IOException {
        return Converted.of(text.getBytes(charset), folder);
    }

    @Test
    void anXmlSpreadsheetIsReadWithItsTypesPlacesAndLooks() throws Exception {
        FrozenBook book = of(
                XML
                        + "<Styles><Style ss:ID=\"Default\"/><Style ss:ID=\"d\"><NumberFormat ss:Format=\"Short Date\"/></Style>"
                        + "<Style ss:ID=\"s\" ss:Parent=\"d\"><Font ss:StrikeThrough=\"1\"/></Style>"
                        + "<Style ss:ID=\"p\"><NumberFormat ss:Format=\"Percent\"/></Style></Styles>"
                        + "<Worksheet ss:Name=\"Data\" ss:Protected=\"1\" ss:RightToLeft=\"1\"><Table>"
                        + "<Column ss:Index=\"3\" ss:Span=\"1\" ss:Hidden=\"1\"/>"
                        + "<Row ss:Index=\"2\"><Cell ss:MergeAcross=\"1\" ss:MergeDown=\"1\"><Data ss:Type=\"String\">Title</Data></Cell>"
                        + "<Cell><Data ss:Type=\"Number\">12.50</Data><Comment><ss:Data>by me</ss:Data></Comment></Cell></Row>"
                        + "<Row ss:Index=\"5\" ss:Hidden=\"1\"><Cell ss:Index=\"2\" ss:StyleID=\"s\"><Data ss:Type=\"DateTime\">2018-03-01T00:00:00.000</Data></Cell>"
                        + "<Cell ss:StyleID=\"d\"><Data ss:Type=\"Number\">43160</Data></Cell>"
                        + "<Cell ss:StyleID=\"p\"><Data ss:Type=\"Number\">0.5</Data></Cell>"
                        + "<Cell><Data ss:Type=\"DateTime\">1899-12-31T09:30:00.000</Data></Cell>"
                        + "<Cell><Data ss:Type=\"Boolean\">1</Data></Cell><Cell><Data ss:Type=\"Error\">#N/A</Data></Cell>"
                        + "<Cell><ss:Data ss:Type=\"String\" xmlns=\"http://www.w3.org/TR/REC-html40\">a<B>b</B>&amp;<S>c</S></ss:Data></Cell></Row>"
                        + "</Table></Worksheet><Worksheet ss:Name=\"List\"><Table/><WorksheetOptions"
                        + " xmlns=\"urn:schemas-microsoft-com:office:excel\"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>");

        assertThat(book.format()).isEqualTo("xml");
        FrozenBook.Sheet sheet = book.sheets().get(0);
        assertThat(sheet.look()).isEqualTo(new SheetLook(false, true, true));
        assertThat(sheet.merges()).containsExactly(new Merge(2, 1, 3, 2));
        assertThat(sheet.hiddenColumns()).containsExactly(3, 4);
        assertThat(sheet.hiddenRows()).isEqualTo(1);
        assertThat(sheet.struckRows()).isEqualTo(1);
        assertThat(book.sheets().get(1).hidden()).isTrue();
        List<FrozenBook.Row> rows = Converted.rows(book, 0);
        assertThat(rows).extracting(FrozenBook.Row::number).containsExactly(2, 5);
        assertThat(Converted.texts(book, 0).get(0)).containsExactly("Title", "", "12.5");
        assertThat(rows.get(1).cells().get(1)).isEqualTo(new Cell("2018-03-01", CellType.DATE, ""));
        assertThat(rows.get(1).cells().get(2).text()).isEqualTo("2018-03-01");
        assertThat(rows.get(1).cells().get(3)).isEqualTo(new Cell("0.5", CellType.NUMBER, "0.00%"));
        assertThat(Converted.texts(book, 0).get(1))
                .containsExactly("", "2018-03-01", "2018-03-01", "0.5", "09:30:00", "true", "#N/A", "ab&c");
    }

    @Test
    void aFlatOpenDocumentIsRead() throws Exception {
        FrozenBook book = of(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document"
                        + " office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\"><office:body><office:spreadsheet>"
                        + "<table:table table:name=\"T\"><table:table-row><table:table-cell office:value-type=\"string\"><text:p>Title</text:p>"
                        + "</table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document>");

        assertThat(book.format()).isEqualTo("ods");
        assertThat(Converted.texts(book, 0)).containsExactly(List.of("Title"));
    }

    @Test
    void aWebPageIsOneSheetFromTopToBottomWithNothingLeftOut() throws Exception {
        FrozenBook book =
                of("<!-- made by a tool --><HTML dir=rtl><head><style>td {x}</style><title>no</title></head><body>"
                        + "<h1>Report of <b>2018</b></h1>The centre<br>in Dakar<p>"
                        + "<table border=1><caption>Activities</caption><tr><th rowspan=2>Title<th colspan='2'>Country &amp; year</tr>"
                        + "<tr><td>Country<td>Year<tr><td>a &lt; b<br>  second   line</td><td>S&eacute;n&eacute;gal&nbsp;</td><td>2018</td></tr>"
                        + "<tr style=\"display: none\"><td><s>old</s></td><td x:num=\"1234.5\">1,234.50</td><td x:num=\"43132\">01.02.2018</td></tr>"
                        + "<tr><td>x<table><tr><td>inner</td></tr></table>after</td></tr></table>Signed</body></html>");

        assertThat(book.format()).isEqualTo("html");
        FrozenBook.Sheet sheet = book.sheets().get(0);
        assertThat(sheet.look().rightToLeft()).isTrue();
        assertThat(Converted.texts(book, 0))
                .containsExactly(
                        List.of("Report of 2018"),
                        List.of("The centre\nin Dakar"),
                        List.of("Activities"),
                        List.of("Title", "Country & year"),
                        List.of("", "Country", "Year"),
                        List.of("a < b\nsecond line", "S\u00e9n\u00e9gal", "2018"),
                        List.of("old", "1234.5", "01.02.2018"),
                        List.of("x"),
                        List.of("inner"),
                        List.of("after"),
                        List.of("Signed"));
        assertThat(sheet.merges()).containsExactly(new Merge(4, 1, 5, 1), new Merge(4, 2, 4, 3));
        assertThat(sheet.struckRows()).isEqualTo(1);
        assertThat(sheet.hiddenRows()).isEqualTo(1);
        assertThat(Converted.rows(book, 0).get(6).cells().get(1).type()).isEqualTo(CellType.NUMBER);
    }

    @Test
    void aWebPageIsReadInTheEncodingItNames() throws Exception {
        String page = "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=%s\"></head>"
                + "<table><tr><td>Название</td></tr></table>";
        for (String charset : List.of("windows-1251", "koi8-r", "utf-8")) {
            assertThat(Converted.texts(of(page.formatted(charset), Charset.forName(charset)), 0))
                    .containsExactly(List.of("Название"));
        }
        assertThat(Converted.texts(of("\ufeff<table><tr><td>é", StandardCharsets.UTF_16LE), 0))
                .containsExactly(List.of("é"));
        FrozenBook undeclared = of("<table><tr><td>Название", Charset.forName("windows-1251"));
        assertThat(Converted.texts(undeclared, 0)).containsExactly(List.of("Название"));
        assertThat(undeclared.warnings()).anyMatch(w -> w.contains("does not say in which encoding"));
        assertThat(undeclared.letters().encoding()).isEqualTo("windows-1251");
        assertThat(undeclared.letters().reason()).matches("letters:ru.* \\(0\\.\\d+\\)");
        assertThat(of(page.formatted("koi8-r"), Charset.forName("koi8-r")).letters())
                .isEqualTo(new FrozenBook.Letters("KOI8-R", "declared (1.0)", false));
        assertThat(of("\ufeff<table><tr><td>é", StandardCharsets.UTF_16LE).letters())
                .isEqualTo(new FrozenBook.Letters("UTF-16LE", "bom (1.0)", true));
        FrozenBook plain = of("<table><tr><td>Название", StandardCharsets.UTF_8);
        assertThat(plain.letters().encoding()).isEqualTo("UTF-8");
        assertThat(plain.letters().reason()).startsWith("utf-8 (0.9");
        assertThat(plain.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table>",
                "<table><tr><td></td></tr></table>",
                "<html><frameset><frame src=\"sheet001.htm\"></frameset><table></html>"
            })
    void aPageWithoutAnythingInItIsNoTable(String page) {
        assertThatThrownBy(() -> of(page))
                .isInstanceOfSatisfying(
                        WorkbookRefused.class, e -> assertThat(e.reason()).isEqualTo("not_a_table"));
    }

    @Test
    void pagesThatAreMadeToDoHarmAreRefusedOrReadSoon() throws Exception {
        String wide = "<table>" + ("<tr>" + "<td colspan=1000 rowspan=65534>".repeat(16)).repeat(4000);
        assertThatThrownBy(() -> of(wide)).isInstanceOf(WorkbookRefused.class);
        assertThatThrownBy(() -> of("<table><tr><td>".repeat(60))).isInstanceOf(WorkbookRefused.class);
        assertThatThrownBy(() -> of("<table><tr><td>" + "x".repeat(40_000)))
                .isInstanceOf(WorkbookRefused.class)
                .hasMessageContaining("cell_chars");
        assertThat(Converted.texts(of("<table><tr><td>a<" + "!".repeat(100_000)), 0))
                .containsExactly(List.of("a"));
        assertThatThrownBy(() -> of(XML + "<Worksheet ss:Name=\"S\"><Table><Row ss:Index=\"99999999\"><Cell>"
                        + "<Data ss:Type=\"String\">x</Data></Cell></Row></Table></Worksheet></Workbook>"))
                .isInstanceOf(WorkbookRefused.class)
                .hasMessageContaining("rows");
        assertThatThrownBy(() -> of(XML + "<Worksheet ss:Name=\"S\"><Table><Row>"))
                .isInstanceOf(WorkbookRefused.class)
                .hasMessageContaining("cut off");
    }
}
