package org.quicksilver.ingest.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Date1904Support;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.quicksilver.ingest.sheet.Merge;

/** Compares a frozen workbook cell by cell with what Apache POI's user model reads of the same file. */
final class PoiOracle {

    private final List<String> differences = new ArrayList<>();
    private long cells;

    /** What POI makes of a file. */
    record Answer(Optional<String> failure, long cells, List<String> differences) {}

    private PoiOracle() {}

    /** @param frozen what we made of it; empty where we refused it */
    static Answer ask(Path file, Optional<FrozenBook> frozen) {
        PoiOracle oracle = new PoiOracle();
        try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
            if (frozen.isPresent()) {
                oracle.compare(book, frozen.get());
            }
            return new Answer(Optional.empty(), oracle.cells, oracle.differences);
        } catch (IOException | RuntimeException | Error e) {
            String what = e.getClass().getSimpleName() + ": " + e.getMessage();
            return new Answer(Optional.of(what), 0, List.of());
        }
    }

    private void compare(Workbook book, FrozenBook frozen) throws IOException {
        if (book.getNumberOfSheets() != frozen.sheets().size()) {
            differences.add(book.getNumberOfSheets() + " sheets, we have "
                    + frozen.sheets().size());
        }
        for (int i = 0; i < Math.min(book.getNumberOfSheets(), frozen.sheets().size()); i++) {
            if (!isChart(book.getSheetAt(i))) {
                compare(book, book.getSheetAt(i), frozen, frozen.sheets().get(i));
            }
        }
    }

    private void compare(Workbook book, Sheet sheet, FrozenBook frozen, FrozenBook.Sheet ours) throws IOException {
        Map<Long, org.quicksilver.record.Cell> own = new HashMap<>();
        try (FrozenBook.Rows rows = frozen.rows(ours)) {
            for (FrozenBook.Row row = rows.next(); row != null; row = rows.next()) {
                for (int c = 0; c < row.cells().size(); c++) {
                    if (!row.cells().get(c).text().isEmpty()) {
                        own.put(
                                ((long) row.number() << 32) | (c + 1),
                                row.cells().get(c));
                    }
                }
            }
        }
        boolean from1904 = book instanceof HSSFWorkbook old
                ? old.getInternalWorkbook().isUsing1904DateWindowing()
                : book instanceof Date1904Support d && d.isDate1904();
        String name = sheet.getSheetName();
        for (Row row : sheet) {
            for (Cell cell : row) {
                long key = ((cell.getRowIndex() + 1L) << 32) | (cell.getColumnIndex() + 1);
                org.quicksilver.record.Cell mine = own.remove(key);
                String text = mine == null ? "" : mine.text();
                List<String> expected = expected(cell, from1904);
                cells += expected.contains("") && text.isEmpty() ? 0 : 1;
                if (!expected.contains(text)) {
                    differences.add(name + "!" + cell.getAddress() + " expected " + expected + " got '" + text + "'");
                } else if (mine != null && mine.type() != org.quicksilver.record.CellType.TEXT) {
                    compareDate(cell, mine, name);
                }
            }
        }
        own.forEach((key, cell) -> differences.add(
                name + "!R" + (key >> 32) + "C" + (int) (long) key + " only ours: '" + cell.text() + "'"));
        int merges = sheet.getNumMergedRegions();
        if (merges != ours.merges().size() && !single(sheet, ours.merges())) {
            differences.add(name + " has " + merges + " merged blocks, we "
                    + ours.merges().size());
        }
    }

    /** What POI calls the cells of a chart sheet of an XLS workbook is the chart's copy of its data. */
    private static boolean isChart(Sheet sheet) {
        return sheet instanceof HSSFSheet old
                && old.getSheet().getRecords().stream()
                        .anyMatch(r -> r instanceof BOFRecord bof && bof.getType() == BOFRecord.TYPE_CHART);
    }

    private static boolean single(Sheet sheet, List<Merge> ours) {
        return sheet.getMergedRegions().stream()
                        .filter(r -> r.getNumberOfCells() > 1)
                        .count()
                == ours.size();
    }

    private void compareDate(Cell cell, org.quicksilver.record.Cell mine, String name) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        boolean poi = type == CellType.NUMERIC
                && DateUtil.isCellDateFormatted(cell)
                && !cell.getCellStyle().getDataFormatString().contains("[h");
        boolean own = mine.type() == org.quicksilver.record.CellType.DATE;
        if (poi != own && cell.getNumericCellValue() >= 0) {
            differences.add(name + "!" + cell.getAddress() + " date in POI: " + poi + ", format "
                    + cell.getCellStyle().getDataFormatString() + ", ours " + mine);
        }
    }

    private static List<String> expected(Cell cell, boolean from1904) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> List.of(cell.getStringCellValue());
            case BOOLEAN -> List.of(Boolean.toString(cell.getBooleanCellValue()));
            case ERROR -> List.of(FormulaError.forInt(cell.getErrorCellValue()).getString());
            case NUMERIC -> numbers(cell, from1904);
            default -> List.of("");
        };
    }

    private static List<String> numbers(Cell cell, boolean from1904) {
        double value = cell.getNumericCellValue();
        List<String> texts = new ArrayList<>(List.of(CellTexts.number(value)));
        if (value >= 0 && DateUtil.isValidExcelDate(value)) {
            LocalDateTime time = DateUtil.getLocalDateTime(value, from1904, true);
            String day = time.toLocalDate().toString();
            String clock = time.toLocalTime().toString();
            String full = clock.length() == 5 ? clock + ":00" : clock.substring(0, 8);
            texts.addAll(List.of(day + "T" + full, full));
            if (full.equals("00:00:00")) {
                texts.add(day);
            }
        }
        if (!hasValue(cell)) {
            texts.add("");
        }
        return texts;
    }

    /** POI reads a cell of an XLSX workbook that has no value, or an empty one, as zero. */
    private static boolean hasValue(Cell cell) {
        try {
            Object xml = cell.getClass().getMethod("getCTCell").invoke(cell);
            Object value = Class.forName("org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell")
                    .getMethod("getV")
                    .invoke(xml);
            return value != null && !value.toString().isEmpty();
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
