package org.quicksilver.publish.review;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.quicksilver.publish.review.QuestionSheet.Words;

/**
 * The questions of a run as a workbook: pairs with the evidence side by side, their scores on a sheet of their own so that
 * people judge before they see them, words that nothing understands, the columns of forms, values in conflict, and the codes that words may mean.
 */
public final class ReviewBook {
    private static final String CODES = "Codes";
    private static final List<String> OPEN = List.of("same", "different", "unsure");
    private static final List<String> AGAIN = List.of("same", "different", "unsure", "revoke");
    private static final String PAIR_HINT = "Choose same, different or unsure; leave it empty to say nothing.";
    private static final String AGAIN_HINT =
            "Choose same, different, unsure or revoke; leave it empty to let it stand.";
    private static final String WORDS_HINT =
            "Write what the words mean (a code, a name, a date, n/a), several with ; between; revoke takes a decision back.";
    private static final String COLUMN_HINT =
            "Write the field that the column means, none where it means no field, yes where"
                    + " it was taken for the right one; revoke takes a decision back.";
    private static final String CONFLICT_HINT =
            "Choose the value to show, or write another; revoke takes a decision back;"
                    + " leave it empty to let the rule decide.";
    /** What a list of a workbook can hold, in letters. */
    private static final int LONGEST_LIST = 255;

    private final Questions questions;
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final BookStyles styles = new BookStyles(book);

    private ReviewBook(Questions questions) {
        this.questions = questions;
    }

    public static void write(Questions questions, OutputStream out) throws IOException {
        ReviewBook review = new ReviewBook(questions);
        try (XSSFWorkbook book = review.book) {
            review.pairs();
            review.scores();
            Map<String, String> ranges = review.rangesOfCodes();
            review.words(ranges);
            review.columns(ranges);
            review.conflicts();
            review.guide();
            review.codes();
            book.write(out);
        }
    }

    private void pairs() {
        QuestionSheet<Questions.OfPair> sheet = new QuestionSheet<>(book, "Pairs", QuestionColumns.PAIRS, styles);
        Words first = new Words(OPEN, "", false, PAIR_HINT);
        Words again = new Words(AGAIN, "", false, AGAIN_HINT);
        Map<Words, List<Integer>> offered = new LinkedHashMap<>();
        for (Questions.OfPair pair : questions.pairs()) {
            offer(offered, pair.key().known().isEmpty() ? first : again, sheet.add(pair));
        }
        offered.forEach(sheet::choose);
        sheet.finish();
    }

    private static void offer(Map<Words, List<Integer>> offered, Words words, int row) {
        offered.computeIfAbsent(words, w -> new ArrayList<>()).add(row);
    }

    private void scores() {
        List<QuestionColumn<Questions.OfPair>> columns = new ArrayList<>(List.of(
                QuestionColumn.onSheet("left_id", 20, p -> p.key().left().id()),
                QuestionColumn.onSheet("right_id", 20, p -> p.key().right().id())));
        for (int i = 0; i < questions.scores().size(); i++) {
            int score = i;
            columns.add(QuestionColumn.onSheet(
                    questions.scores().get(i),
                    18,
                    p -> score < p.scores().size()
                            ? QuestionSheet.number(p.scores().get(score))
                            : ""));
        }
        QuestionSheet<Questions.OfPair> sheet = new QuestionSheet<>(book, "Scores", columns, styles);
        questions.pairs().forEach(sheet::add);
        sheet.finish();
    }

    private void words(Map<String, String> ranges) {
        QuestionSheet<Questions.OfWords> sheet = new QuestionSheet<>(book, "Values", QuestionColumns.WORDS, styles);
        Map<Words, List<Integer>> offered = new LinkedHashMap<>();
        for (Questions.OfWords each : questions.words()) {
            int row = sheet.add(each);
            String range = ranges.getOrDefault(each.vocabulary(), "");
            if (!range.isEmpty()) {
                offer(offered, new Words(List.of(), range, true, WORDS_HINT), row);
            }
        }
        offered.forEach(sheet::choose);
        sheet.finish();
    }

    private void columns(Map<String, String> ranges) {
        QuestionSheet<Questions.OfColumn> sheet = new QuestionSheet<>(book, "Columns", QuestionColumns.COLUMNS, styles);
        List<Integer> rows = questions.columns().stream().map(sheet::add).toList();
        String range = ranges.getOrDefault(Questions.FIELDS, "");
        if (!range.isEmpty()) {
            sheet.choose(new Words(List.of(), range, true, COLUMN_HINT), rows);
        }
        sheet.finish();
    }

    private void conflicts() {
        int values = questions.conflicts().stream()
                .mapToInt(c -> Math.min(ValueChoice.MOST, c.said().size()))
                .max()
                .orElse(2);
        QuestionSheet<Questions.OfConflict> sheet =
                new QuestionSheet<>(book, "Conflicts", QuestionColumns.conflicts(values), styles);
        Map<Words, List<Integer>> offered = new LinkedHashMap<>();
        for (Questions.OfConflict each : questions.conflicts()) {
            int row = sheet.add(each);
            List<String> choice = ValueChoice.offered(each.key().values());
            if (String.join(",", choice).length() <= LONGEST_LIST) {
                offer(offered, new Words(choice, "", true, CONFLICT_HINT), row);
            }
        }
        offered.forEach(sheet::choose);
        sheet.finish();
    }

    private Map<String, String> rangesOfCodes() {
        Map<String, String> ranges = new TreeMap<>();
        int column = 0;
        for (Map.Entry<String, List<String>> codes : questions.codes().entrySet()) {
            String letters = CellReference.convertNumToColString(column++);
            if (!codes.getValue().isEmpty()) {
                ranges.put(
                        codes.getKey(),
                        CODES + "!$" + letters + "$2:$" + letters + "$"
                                + (codes.getValue().size() + 1));
            }
        }
        return ranges;
    }

    private void codes() {
        XSSFSheet sheet = book.createSheet(CODES);
        int column = 0;
        for (Map.Entry<String, List<String>> codes : questions.codes().entrySet()) {
            cell(sheet, 0, column, codes.getKey()).setCellStyle(styles.heading());
            int row = 1;
            for (String code : codes.getValue()) {
                cell(sheet, row++, column, code).setCellStyle(styles.text());
            }
            sheet.setColumnWidth(column++, 48 * 256);
        }
        sheet.createFreezePane(0, 1);
        sheet.enableLocking();
    }

    private static XSSFCell cell(XSSFSheet sheet, int row, int column, String text) {
        XSSFRow at = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        XSSFCell cell = at.createCell(column);
        cell.setCellValue(text);
        return cell;
    }

    private void guide() {
        XSSFSheet sheet = book.createSheet("Guide");
        sheet.setColumnWidth(0, 110 * 256);
        cell(sheet, 0, 0, "How to review").setCellStyle(styles.heading());
        int row = 1;
        for (String line : Guide.lines(questions)) {
            cell(sheet, row, 0, line).setCellStyle(styles.text());
            sheet.getRow(row++).setHeightInPoints(QuestionSheet.height(line, 110));
        }
        sheet.createFreezePane(0, 1);
        sheet.enableLocking();
    }
}
