package org.quicksilver.ingest.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quicksilver.ingest.sheet.Merge;
import org.quicksilver.record.Cell;
import org.quicksilver.record.CellType;

class BinaryBooksTest {

    @TempDir
    private Path folder;

    @Test
    void aWorkbookOfExcel95IsReadInItsCodePage() throws Exception {
        FrozenBook book = Converted.of(BinaryBooks.excel95(), folder);
        assertThat(book.sheets().get(0).name()).isEqualTo("Лист");
        assertThat(book.sheets().get(0).hidden()).isTrue();
        assertThat(book.sheets().get(0).struckRows()).isEqualTo(1);
        assertThat(Converted.texts(book, 0))
                .containsExactly(
                        List.of("12.34"),
                        List.of("Название", "2019-01-04"),
                        List.of("1", "2"),
                        List.of("да", "#DIV/0!"));
        assertThat(Converted.rows(book, 0).get(1).cells().get(1))
                .isEqualTo(new Cell("2019-01-04", CellType.DATE, "dd/mm/yyyy"));
    }

    @Test
    void aWorkbookOfExcel2IsReadWithoutAnyFileAroundIt() throws Exception {
        assertThat(Converted.texts(Converted.of(BinaryBooks.excel2(), folder), 0))
                .containsExactly(List.of("Title"), List.of("42", "0.5"));
    }

    @Test
    void runsOfABinaryWorkbookThatAreStruckThroughAreCounted() throws Exception {
        FrozenBook book = Converted.of(BinaryBooks.struckXlsb(), folder);
        assertThat(Converted.texts(book, 0)).containsExactly(List.of("old new"), List.of("old new"), List.of("kept"));
        assertThat(book.sheets().get(0).struckRows()).isEqualTo(2);
        assertThat(book.sheets().get(0).look()).isEqualTo(new SheetLook(false, true, true));
    }

    @Test
    void aBinaryWorkbookIsRead() throws Exception {
        FrozenBook book = Converted.of(BinaryBooks.xlsb(), folder);
        assertThat(book.format()).isEqualTo("xlsb");
        assertThat(book.sheets().get(0).name()).isEqualTo("Data");
        assertThat(book.sheets().get(0).hidden()).isTrue();
        assertThat(book.sheets().get(0).hiddenRows()).isEqualTo(1);
        assertThat(book.sheets().get(0).hiddenColumns()).containsExactly(3, 4);
        assertThat(book.sheets().get(0).merges()).containsExactly(new Merge(1, 1, 2, 3));
        assertThat(Converted.texts(book, 0)).containsExactly(List.of("Title", "2.5", "0.1", "true", "#N/A"));
    }
}
