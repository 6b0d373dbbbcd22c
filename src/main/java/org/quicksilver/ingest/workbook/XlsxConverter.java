package org.quicksilver.ingest.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.quicksilver.record.Cell;

/** Streams an XLSX workbook that passed the guard into a frozen one. */
final class XlsxConverter {

    private XlsxConverter() {}

    static void convert(Path source, FrozenBookWriter out, BookLimits limits) throws IOException, WorkbookRefused {
        ZipGuard.check(source, limits);
        try (ZipFile zip = new ZipFile(source.toFile());
                ReadableWorkbook book = new ReadableWorkbook(source.toFile(), new ReadingOptions(true, true))) {
            XlsxMarks marks = new XlsxMarks(zip, limits);
            for (Sheet sheet : book.getSheets().toList()) {
                XlsxMarks.Marks own = marks.of(sheet.getName());
                out.startSheet();
                try (Stream<Row> rows = sheet.openStream()) {
                    for (Iterator<Row> i = rows.iterator(); i.hasNext(); ) {
                        Row row = i.next();
                        out.row(row.getRowNum(), row.isHidden(), cells(row, book.isDate1904()));
                    }
                }
                boolean hidden = sheet.getVisibility() != SheetVisibility.VISIBLE;
                out.endSheet(sheet.getName(), hidden, own.hiddenColumns(), own.merges());
            }
            out.finish("xlsx");
        } catch (ExcelReaderException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static List<Cell> cells(Row row, boolean from1904) {
        List<Cell> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            org.dhatim.fastexcel.reader.@Nullable Cell cell = row.getCell(i);
            cells.add(cell == null ? Cell.EMPTY : cell(cell, from1904));
        }
        return cells;
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell, boolean from1904) {
        @Nullable Object value = cell.getValue();
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        if ((value == null && raw.isEmpty()) || cell.getType() == CellType.EMPTY) {
            return Cell.EMPTY;
        }
        int id = cell.getDataFormatId() == null ? 0 : cell.getDataFormatId();
        String format = cell.getDataFormatString() == null ? "" : cell.getDataFormatString();
        return switch (cell.getType()) {
            case NUMBER -> CellValues.number(raw, id, format, from1904);
            case BOOLEAN -> CellValues.bool(raw);
            case ERROR -> CellValues.error(raw);
            case STRING -> CellValues.text(String.valueOf(value));
            case FORMULA -> {
                if (value instanceof String words) {
                    yield words.startsWith("#") ? CellValues.error(words) : CellValues.text(words);
                }
                yield value instanceof Boolean ? CellValues.bool(raw) : CellValues.formula(raw, id, format, from1904);
            }
            default -> Cell.EMPTY;
        };
    }
}
