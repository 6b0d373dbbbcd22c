package org.quicksilver.ingest.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.quicksilver.ingest.sheet.Merge;
import org.quicksilver.record.Cell;

/** Reads an XLS workbook, or says what else an OLE2 file is. */
final class XlsConverter {

    private static final long LARGEST = 64L << 20;

    private XlsConverter() {}

    static void convert(Path source, FrozenBookWriter out, BookLimits limits) throws IOException, WorkbookRefused {
        if (source.toFile().length() > Math.min(LARGEST, limits.fileBytes())) {
            throw new WorkbookRefused(
                    "corrupt", "An XLS workbook of more than 64 MB; save it as XLSX or CSV and resend it.");
        }
        try (POIFSFileSystem ole = new POIFSFileSystem(source.toFile(), true)) {
            checkKind(ole.getRoot());
            try (HSSFWorkbook book = new HSSFWorkbook(ole.getRoot(), false)) {
                for (int i = 0; i < book.getNumberOfSheets(); i++) {
                    sheet(book, i, out, limits);
                }
            }
            out.finish("xls");
        } catch (EncryptedDocumentException e) {
            throw new WorkbookRefused(
                    "protected", "The workbook is protected by a password; remove it and resend the file.");
        } catch (IOException | RuntimeException e) {
            if (holdsEncryptedPackage(source)) {
                throw protectedByPassword();
            }
            throw e;
        }
    }

    private static WorkbookRefused protectedByPassword() {
        return new WorkbookRefused(
                "protected", "The workbook is protected by a password; remove it and resend the file.");
    }

    /** The directory of an OLE2 file names its parts in UTF-16; this finds the name also where the directory is damaged. */
    private static boolean holdsEncryptedPackage(Path source) throws IOException {
        String bytes = new String(Files.readAllBytes(source), StandardCharsets.ISO_8859_1);
        return bytes.contains(
                new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }

    private static void checkKind(DirectoryNode root) throws WorkbookRefused {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw new WorkbookRefused(
                    "protected", "The workbook is protected by a password; remove it and resend the file.");
        }
        if (!root.hasEntryCaseInsensitive("Workbook") && !root.hasEntryCaseInsensitive("Book")) {
            throw new WorkbookRefused(
                    "not_a_table",
                    "It is a document of another program, no workbook; put the table into a"
                            + " workbook and resend it.");
        }
    }

    private static void sheet(HSSFWorkbook book, int index, FrozenBookWriter out, BookLimits limits)
            throws IOException, WorkbookRefused {
        HSSFSheet sheet = book.getSheetAt(index);
        boolean from1904 = book.getInternalWorkbook().isUsing1904DateWindowing();
        out.startSheet();
        int widest = 0;
        for (int r = sheet.getFirstRowNum(); r >= 0 && r <= sheet.getLastRowNum(); r++) {
            HSSFRow row = sheet.getRow(r);
            if (row != null) {
                widest = Math.max(widest, row.getLastCellNum());
                out.row(r + 1, row.getZeroHeight(), cells(row, from1904));
            }
        }
        List<Integer> hidden = new ArrayList<>();
        for (int c = 0; c < widest; c++) {
            if (sheet.isColumnHidden(c)) {
                hidden.add(c + 1);
            }
        }
        boolean isHidden = book.getSheetVisibility(index) != SheetVisibility.VISIBLE;
        out.endSheet(sheet.getSheetName(), isHidden, hidden, merges(sheet, limits));
    }

    private static List<Merge> merges(HSSFSheet sheet, BookLimits limits) throws WorkbookRefused {
        if (sheet.getNumMergedRegions() > limits.merges()) {
            throw new WorkbookRefused(
                    "corrupt",
                    "Sheet " + sheet.getSheetName() + " has more than " + limits.merges()
                            + " merged blocks; split them, or raise limits.merges in the job file.");
        }
        List<Merge> merges = new ArrayList<>();
        for (CellRangeAddress block : sheet.getMergedRegions()) {
            merges.add(new Merge(
                    block.getFirstRow() + 1,
                    block.getFirstColumn() + 1,
                    block.getLastRow() + 1,
                    block.getLastColumn() + 1));
        }
        merges.sort(Comparator.comparingInt(Merge::firstRow).thenComparingInt(Merge::firstColumn));
        return merges;
    }

    private static List<Cell> cells(HSSFRow row, boolean from1904) {
        List<Cell> cells = new ArrayList<>();
        for (int c = 0; c < row.getLastCellNum(); c++) {
            HSSFCell cell = row.getCell(c);
            cells.add(cell == null ? Cell.EMPTY : cell(cell, from1904));
        }
        return cells;
    }

    private static Cell cell(HSSFCell cell, boolean from1904) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC ->
                CellValues.number(
                        cell.getNumericCellValue(),
                        cell.getCellStyle().getDataFormat(),
                        String.valueOf(cell.getCellStyle().getDataFormatString()),
                        from1904);
            case STRING -> Cell.ofText(cell.getRichStringCellValue().getString());
            case BOOLEAN -> CellValues.bool(Boolean.toString(cell.getBooleanCellValue()));
            case ERROR -> CellValues.error(error(cell.getErrorCellValue()));
            default -> Cell.EMPTY;
        };
    }

    private static String error(byte code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
    }
}
