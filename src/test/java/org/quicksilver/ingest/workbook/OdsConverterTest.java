package org.quicksilver.ingest.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quicksilver.ingest.sheet.Merge;
import org.quicksilver.record.Cell;
import org.quicksilver.record.CellType;

class OdsConverterTest {

    @TempDir
    private Path folder;

    private FrozenBook table(String rows) throws IOException {
        return tables("", "<table:table table:name=\"S\">" + rows + "</table:table>");
    }

    private FrozenBook tables(String styles, String tables) throws IOException {
        return Converted.of(TinyOds.write(folder.resolve("a.ods"), "", styles, tables));
    }

    private static String row(String cells) {
        return "<table:table-row>" + cells + "</table:table-row>";
    }

    private static String cell(String type, String attributes, String shown) {
        return "<table:table-cell office:value-type=\"%s\" %s><text:p>%s</text:p></table:table-cell>"
                .formatted(type, attributes, shown);
    }

    @Test
    void cellsKeepTheirTypedValues() throws Exception {
        FrozenBook book = table(row(cell("string", "", "Title")
                + cell("float", "office:value=\"1234.50\"", "1 234,50")
                + cell("date", "office:date-value=\"2019-01-04\"", "04/01/19")
                + cell("date", "office:date-value=\"2019-01-04T12:30:00.5\"", "x")
                + cell("percentage", "office:value=\"0.25\"", "25 %")
                + cell("currency", "office:value=\"7\" office:currency=\"EUR\"", "7 €")
                + cell("boolean", "office:boolean-value=\"true\"", "VRAI")
                + cell("time", "office:time-value=\"PT06H30M00S\"", "06:30")
                + cell("string", "calcext:value-type=\"error\"", "#REF!")));
        assertThat(book.format()).isEqualTo("ods");
        assertThat(Converted.rows(book, 0).get(0).cells())
                .containsExactly(
                        Cell.ofText("Title"),
                        new Cell("1234.5", CellType.NUMBER, ""),
                        new Cell("2019-01-04", CellType.DATE, ""),
                        new Cell("2019-01-04T12:30:00", CellType.DATE, ""),
                        new Cell("0.25", CellType.NUMBER, "0%"),
                        new Cell("7", CellType.NUMBER, "#,##0.00 \"EUR\""),
                        new Cell("true", CellType.BOOLEAN, ""),
                        new Cell("06:30:00", CellType.DATE, ""),
                        new Cell("#REF!", CellType.ERROR, ""));
    }

    @Test
    void paragraphsKeepTheirBlanksAndLeaveOutRemarks() throws Exception {
        FrozenBook book =
                table(row("<table:table-cell office:value-type=\"string\"><office:annotation><text:p>remark</text:p>"
                        + "</office:annotation><text:p>a<text:s text:c=\"2\"/>b<text:line-break/>c</text:p><text:p>d<text:span>e</text:span>"
                        + "</text:p></table:table-cell>"));
        assertThat(Converted.texts(book, 0)).containsExactly(List.of("a  b\nc\nde"));
    }

    @Test
    void whatIsRepeatedKeepsItsPlace() throws Exception {
        String repeated =
                "<table:table-cell table:number-columns-repeated=\"2\" office:value-type=\"float\" office:value=\"5\"/>";
        FrozenBook book = table(
                "<table:table-header-rows>" + row(cell("string", "", "H")) + "</table:table-header-rows>"
                        + "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell table:number-columns-repeated=\"1024\"/>"
                        + "</table:table-row><table:table-row table:number-rows-repeated=\"2\"><table:table-cell/>"
                        + repeated
                        + "</table:table-row><table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell/></table:table-row>");
        assertThat(Converted.rows(book, 0)).extracting(FrozenBook.Row::number).containsExactly(1, 5, 6);
        assertThat(Converted.texts(book, 0))
                .containsExactly(List.of("H"), List.of("", "5", "5"), List.of("", "5", "5"));
        assertThat(book.sheets().get(0).lastRow()).isEqualTo(6);
    }

    @Test
    void aRowRepeatedToTheLastOneIsRefused() {
        assertThatThrownBy(() -> table("<table:table-row table:number-rows-repeated=\"1048576\">"
                        + cell("float", "office:value=\"1\"", "1") + "</table:table-row>"))
                .isInstanceOf(WorkbookRefused.class)
                .hasMessageContaining("repeats cells");
    }

    @Test
    void mergesAndWhatIsHiddenOrStruckAreKept() throws Exception {
        String styles =
                "<style:style style:name=\"h\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>"
                        + "<style:style style:name=\"x\" style:family=\"table-cell\"><style:text-properties style:text-line-through-style=\"solid\"/></style:style>";
        FrozenBook book = tables(
                styles,
                "<table:table table:name=\"S\" table:style-name=\"h\"><table:table-column/><table:table-column table:visibility=\"collapse\" table:number-columns-repeated=\"2\"/>"
                        + row(
                                "<table:table-cell table:number-columns-spanned=\"3\" table:number-rows-spanned=\"1\"><text:p>T</text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated=\"2\"/>")
                        + "<table:table-row table:visibility=\"filter\"><table:table-cell table:style-name=\"x\"><text:p>gone</text:p></table:table-cell></table:table-row></table:table>");
        FrozenBook.Sheet sheet = book.sheets().get(0);
        assertThat(sheet.hidden()).isTrue();
        assertThat(sheet.hiddenColumns()).containsExactly(2, 3);
        assertThat(sheet.hiddenRows()).isEqualTo(1);
        assertThat(sheet.struckRows()).isEqualTo(1);
        assertThat(sheet.merges()).containsExactly(new Merge(1, 1, 1, 3));
    }

    @Test
    void aTextDocumentIsNamedAsSuch() {
        assertThatThrownBy(() -> Converted.of(TinyXlsx.zip(
                        folder.resolve("a.odt"),
                        "mimetype",
                        "application/vnd.oasis.opendocument.text",
                        "content.xml",
                        "<document-content><body><text><p>x</p></text></body></document-content>")))
                .isInstanceOfSatisfying(
                        WorkbookRefused.class, e -> assertThat(e.reason()).isEqualTo("not_a_table"));
    }

    @Test
    void aPasswordIsNamedAsSuch() {
        assertThatThrownBy(() -> Converted.of(TinyXlsx.zip(
                        folder.resolve("a.ods"),
                        "mimetype",
                        "application/vnd.oasis.opendocument.spreadsheet",
                        "META-INF/manifest.xml",
                        "<manifest><file-entry><encryption-data/></file-entry></manifest>",
                        "content.xml",
                        "\u0001\u0002")))
                .isInstanceOfSatisfying(
                        WorkbookRefused.class, e -> assertThat(e.reason()).isEqualTo("protected"));
    }
}
