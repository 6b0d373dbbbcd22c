package org.quicksilver.publish.review;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet with a question a row: heading frozen, evidence locked, answers open, the key hidden. */
final class QuestionSheet {
    private static final int POINTS_A_LINE = 13;
    private static final int MOST_POINTS = 409;
    private static final int CHARACTER = 256;
    private static final int LONGEST = 30_000;
    /** Letters of a heading that the button of its filter covers. */
    private static final int FILTER_BUTTON = 2;

    private final XSSFSheet sheet;
    private final BookStyles styles;
    private final List<Column> columns;
    private int rows;

    /**
     * @param heading its name in the first row
     * @param width in characters; 0 to hide it
     * @param isAnswer whether the reviewer fills it in
     */
    record Column(String heading, int width, boolean isAnswer) {
        static Column of(String heading, int width) {
            return new Column(heading, width, false);
        }

        static Column answer(String heading, int width) {
            return new Column(heading, width, true);
        }

        static Column key() {
            return new Column(Answers.KEY, 0, false);
        }
    }

    QuestionSheet(XSSFWorkbook book, String name, List<Column> columns, BookStyles styles) {
        this.sheet = book.createSheet(name);
        this.styles = styles;
        this.columns = List.copyOf(columns);
        XSSFRow heading = sheet.createRow(rows++);
        int lines = 1;
        for (int c = 0; c < columns.size(); c++) {
            XSSFCell cell = heading.createCell(c);
            cell.setCellValue(columns.get(c).heading());
            cell.setCellStyle(styles.heading());
            if (columns.get(c).width() == 0) {
                sheet.setColumnHidden(c, true);
            } else {
                sheet.setColumnWidth(c, columns.get(c).width() * CHARACTER);
                lines = Math.max(
                        lines, lines(columns.get(c).heading(), columns.get(c).width() - FILTER_BUTTON));
            }
        }
        heading.setHeightInPoints((float) lines * POINTS_A_LINE + POINTS_A_LINE / 4f);
    }

    /** Adds a row of texts, rich texts and numbers. */
    void row(List<?> values) {
        XSSFRow row = sheet.createRow(rows++);
        int lines = 1;
        for (int c = 0; c < columns.size(); c++) {
            Object value = values.get(c);
            XSSFCell cell = row.createCell(c);
            if (columns.get(c).isAnswer()) {
                cell.setCellStyle(styles.answer());
            } else if (value instanceof Number number) {
                cell.setCellStyle(styles.number());
                cell.setCellValue(number.doubleValue());
            } else {
                cell.setCellStyle(styles.text());
                setText(cell, value);
                lines = Math.max(lines, lines(value.toString(), columns.get(c).width()));
            }
        }
        row.setHeightInPoints(Math.min(MOST_POINTS, lines * POINTS_A_LINE));
    }

    private static void setText(Cell cell, Object value) {
        if (value instanceof XSSFRichTextString rich) {
            cell.setCellValue(rich);
        } else {
            String text = value.toString();
            cell.setCellValue(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
        }
    }

    /** Lines that a text fills at a width, parted between words; wide letters count twice. */
    private static int lines(String text, int width) {
        if (width <= 0) {
            return 1;
        }
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            int used = 0;
            lines++;
            for (String word : line.split(" ", -1)) {
                int letters = letters(word);
                if (used > 0 && used + 1 + letters > width) {
                    lines++;
                    used = 0;
                }
                lines += Math.max(0, letters - 1) / width;
                used = letters > width ? letters % width : used + 1 + letters;
            }
        }
        return lines;
    }

    private static int letters(String word) {
        return word.codePoints().map(c -> c >= 0x2e80 ? 2 : 1).sum();
    }

    /** Offers words in a column; others are taken only where the list is open. */
    void choose(int column, List<Integer> ofRows, Words words) {
        if (ofRows.isEmpty()) {
            return;
        }
        CellRangeAddressList cells = new CellRangeAddressList();
        ofRows.forEach(row -> cells.addCellRangeAddress(row, column, row, column));
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint constraint = words.range().isEmpty()
                ? helper.createExplicitListConstraint(words.list().toArray(String[]::new))
                : helper.createFormulaListConstraint(words.range());
        DataValidation validation = helper.createValidation(constraint, cells);
        validation.setSuppressDropDownArrow(true);
        validation.setEmptyCellAllowed(true);
        validation.setShowErrorBox(!words.isOpen());
        validation.createErrorBox("Not an answer", words.hint());
        validation.setShowPromptBox(true);
        validation.createPromptBox("Decision", words.hint());
        sheet.addValidationData(validation);
    }

    /**
     * Words to choose from.
     *
     * @param list the words; empty where a range has them
     * @param range the cells that have them
     * @param isOpen whether others may be written
     * @param hint what to do
     */
    record Words(List<String> list, String range, boolean isOpen, String hint) {}

    /** Number of the row that comes next. */
    int next() {
        return rows;
    }

    /** Freezes the heading and the first columns, locks the evidence and makes it print. */
    void finish(int frozen) {
        int last = columns.size() - 1;
        sheet.createFreezePane(frozen, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(0, rows - 1), 0, last));
        sheet.enableLocking();
        sheet.lockAutoFilter(false);
        sheet.lockSort(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockSelectLockedCells(false);
        sheet.lockSelectUnlockedCells(false);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, 0, last));
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }
}
