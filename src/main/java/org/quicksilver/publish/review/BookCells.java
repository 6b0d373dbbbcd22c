package org.quicksilver.publish.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cells of a workbook that came back; of a formula the text that it shows, else itself, and a date is ISO 8601. */
final class BookCells {
    private static final long MOST_BYTES = 64L << 20;

    private BookCells() {}

    static List<Answers.Cells> of(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException(file + " is larger than a review workbook can be; send back fewer rows");
        }
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
                XSSFWorkbook book = new XSSFWorkbook(opened)) {
            return cells(book);
        } catch (InvalidFormatException | RuntimeException e) {
            throw new IOException(
                    file + " cannot be read as a workbook (" + e.getMessage() + "); save it as .xlsx anew", e);
        }
    }

    private static List<Answers.Cells> cells(XSSFWorkbook book) {
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        List<Answers.Cells> rows = new ArrayList<>();
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                List<String> texts = new ArrayList<>();
                for (int c = 0; c < row.getLastCellNum(); c++) {
                    texts.add(text(row.getCell(c, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK), formatter));
                }
                rows.add(new Answers.Cells(sheet.getSheetName(), row.getRowNum() + 1L, texts));
            }
        }
        return rows;
    }

    private static String text(Cell cell, DataFormatter formatter) {
        if (cell.getCellType() == CellType.FORMULA) {
            boolean shows = cell.getCachedFormulaResultType() == CellType.STRING;
            return shows ? cell.getStringCellValue() : "=" + cell.getCellFormula();
        }
        return switch (cell.getCellType()) {
            case NUMERIC -> number(cell, formatter);
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            default -> "";
        };
    }

    private static String number(Cell cell, DataFormatter formatter) {
        if (DateUtil.isCellDateFormatted(cell)) {
            LocalDateTime time = cell.getLocalDateTimeCellValue();
            return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? time.toLocalDate().toString()
                    : time.toString();
        }
        return formatter.formatRawCellContents(cell.getNumericCellValue(), -1, "General");
    }
}
