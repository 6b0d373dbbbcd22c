package org.quicksilver.publish.review;

import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet with a question a row, counted: heading frozen, evidence locked, answers open, the key hidden. */
final class QuestionSheet<Q extends Question> {
    private static final int POINTS_A_LINE = 13;
    private static final int MOST_POINTS = 409;
    private static final int CHARACTER = 256;
    private static final int LONGEST = 30_000;
    /** Letters of a heading that the button of its filter covers. */
    private static final int FILTER_BUTTON = 2;

    private static final int NUMBER_WIDTH = 5;
    private static final int DECISION_AT = 1;
    /** The number of a question and what comes next to it stay in view. */
    private static final int FROZEN = 2;

    private final XSSFSheet sheet;
    private final BookStyles styles;
    private final List<QuestionColumn<Q>> columns;
    private int rows;

    /** @param columns those of its questions; the number of the question comes before them */
    QuestionSheet(XSSFWorkbook book, String name, List<QuestionColumn<Q>> columns, BookStyles styles) {
        this.sheet = book.createSheet(name);
        this.styles = styles;
        this.columns = columns.stream().filter(QuestionColumn::isOnSheet).toList();
        XSSFRow heading = sheet.createRow(rows++);
        int lines = heading(heading, 0, "No", NUMBER_WIDTH);
        for (int c = 0; c < this.columns.size(); c++) {
            QuestionColumn<Q> column = this.columns.get(c);
            lines = Math.max(lines, heading(heading, c + 1, column.heading(), column.width()));
        }
        heading.setHeightInPoints((float) lines * POINTS_A_LINE + POINTS_A_LINE / 4f);
    }

    /** Lines that a heading fills. */
    private int heading(XSSFRow row, int column, String text, int width) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(styles.heading());
        if (width == 0) {
            sheet.setColumnHidden(column, true);
            return 1;
        }
        sheet.setColumnWidth(column, width * CHARACTER);
        return lines(text, width - FILTER_BUTTON);
    }

    /** Adds a question; gives the number of its row. */
    int add(Q question) {
        XSSFRow row = sheet.createRow(rows);
        fill(row.createCell(0), rows);
        int lines = 1;
        for (int c = 0; c < columns.size(); c++) {
            QuestionColumn<Q> column = columns.get(c);
            XSSFCell cell = row.createCell(c + 1);
            if (column.isAnswer()) {
                cell.setCellStyle(styles.answer());
            } else {
                Object value = column.value().apply(question);
                fill(cell, value);
                lines = Math.max(lines, value instanceof Number ? 1 : lines(value.toString(), column.width()));
            }
        }
        row.setHeightInPoints(Math.min(MOST_POINTS, lines * POINTS_A_LINE));
        return rows++;
    }

    private void fill(XSSFCell cell, Object value) {
        if (value instanceof Number number) {
            cell.setCellStyle(styles.number());
            cell.setCellValue(number.doubleValue());
            return;
        }
        cell.setCellStyle(styles.text());
        if (value instanceof EvidenceCell.OfRecord record) {
            cell.setCellValue(EvidenceCell.of(record, styles));
        } else {
            String text = value.toString();
            cell.setCellValue(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
        }
    }

    /** A cell of a table as a number, where it is one. */
    static Object number(String cell) {
        try {
            return Double.valueOf(cell);
        } catch (NumberFormatException e) {
            return cell;
        }
    }

    /** How high a row is that shows a text at a width, in points. */
    static float height(String text, int width) {
        return Math.min(MOST_POINTS, lines(text, width) * POINTS_A_LINE);
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

    /** Offers words for the decision on some questions; others are taken only where the list is open. */
    void choose(Words words, List<Integer> ofRows) {
        if (ofRows.isEmpty()) {
            return;
        }
        CellRangeAddressList cells = new CellRangeAddressList();
        ofRows.forEach(row -> cells.addCellRangeAddress(row, DECISION_AT, row, DECISION_AT));
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

    /** Freezes the heading and the first columns, locks the evidence and makes it print. */
    void finish() {
        int last = columns.size();
        sheet.createFreezePane(FROZEN, 1);
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
