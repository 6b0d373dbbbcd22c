package org.quicksilver.publish.review;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.quicksilver.publish.review.QuestionSheet.Column;
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
            ConflictSheet.write(review.book, review.styles, review.questions.conflicts());
            review.guide();
            review.codes();
            book.write(out);
        }
    }

    private void pairs() {
        List<Column> columns = List.of(
                Column.of("No", 5),
                Column.answer(Answers.DECISION, 12),
                Column.answer(Answers.REVIEWER, 14),
                Column.answer(Answers.NOTE, 24),
                Column.of("Record A", 58),
                Column.of("Record B", 58),
                Column.of("Effect", 8),
                Column.of("If answered", 11),
                Column.of("Figures that change", 10),
                Column.of("By", 22),
                Column.of("Statistics", 14),
                Column.of("State", 13),
                Column.of("Decided so far", 26),
                Column.of("Entity of A", 30),
                Column.of("Entity of B", 30),
                Column.of("Where A stands", 30),
                Column.of("Where B stands", 30),
                Column.key());
        QuestionSheet sheet = new QuestionSheet(book, "Pairs", columns, styles);
        List<Integer> first = new ArrayList<>();
        List<Integer> again = new ArrayList<>();
        int no = 0;
        for (Questions.OfPair pair : questions.pairs()) {
            (pair.key().known().isEmpty() ? first : again).add(sheet.next());
            sheet.row(List.of(
                    ++no,
                    "",
                    "",
                    "",
                    EvidenceCell.of(pair.lines(), true, styles),
                    EvidenceCell.of(pair.lines(), false, styles),
                    number(pair.effect().rounded()),
                    pair.effect().answer(),
                    pair.effect().figures(),
                    pair.effect().sums(),
                    pair.effect().tables(),
                    pair.state().code(),
                    pair.soFar(),
                    pair.left(),
                    pair.right(),
                    pair.key().left().at(),
                    pair.key().right().at(),
                    pair.key().toText()));
        }
        sheet.choose(1, first, new Words(OPEN, "", false, PAIR_HINT));
        sheet.choose(1, again, new Words(AGAIN, "", false, AGAIN_HINT));
        sheet.finish(2);
    }

    private void scores() {
        List<Column> columns =
                new ArrayList<>(List.of(Column.of("No", 5), Column.of("left_id", 20), Column.of("right_id", 20)));
        questions.scores().forEach(name -> columns.add(Column.of(name, 18)));
        QuestionSheet sheet = new QuestionSheet(book, "Scores", columns, styles);
        int no = 0;
        for (Questions.OfPair pair : questions.pairs()) {
            List<Object> row = new ArrayList<>(
                    List.of(++no, pair.key().left().id(), pair.key().right().id()));
            for (int i = 0; i < questions.scores().size(); i++) {
                row.add(i < pair.scores().size() ? number(pair.scores().get(i)) : "");
            }
            sheet.row(row);
        }
        sheet.finish(3);
    }

    private static Object number(String cell) {
        try {
            return Double.valueOf(cell);
        } catch (NumberFormatException e) {
            return cell;
        }
    }

    private void words(Map<String, String> ranges) {
        List<Column> columns = List.of(
                Column.of("No", 5),
                Column.answer(Answers.DECISION, 30),
                Column.answer(Answers.REVIEWER, 14),
                Column.answer(Answers.NOTE, 24),
                Column.of("Field", 18),
                Column.of("Words", 60),
                Column.of("Rows", 8),
                Column.of("Best guess", 24),
                Column.of("For example at", 36),
                Column.of("State", 13),
                Column.of("Decided so far", 30),
                Column.key());
        QuestionSheet sheet = new QuestionSheet(book, "Values", columns, styles);
        Map<String, List<Integer>> chosen = new TreeMap<>();
        int no = 0;
        for (Questions.OfWords each : questions.words()) {
            String range = ranges.getOrDefault(each.vocabulary(), "");
            if (!range.isEmpty()) {
                chosen.computeIfAbsent(range, r -> new ArrayList<>()).add(sheet.next());
            }
            sheet.row(List.of(
                    ++no,
                    "",
                    "",
                    "",
                    each.key().field(),
                    each.key().text(),
                    each.count(),
                    each.guess(),
                    each.example(),
                    each.state().code(),
                    each.soFar(),
                    each.key().toText()));
        }
        chosen.forEach((range, rows) -> sheet.choose(1, rows, new Words(List.of(), range, true, WORDS_HINT)));
        sheet.finish(2);
    }

    private void columns(Map<String, String> ranges) {
        List<Column> columns = List.of(
                Column.of("No", 5),
                Column.answer(Answers.DECISION, 22),
                Column.answer(Answers.REVIEWER, 14),
                Column.answer(Answers.NOTE, 24),
                Column.of("Heading", 48),
                Column.of("Taken for", 20),
                Column.of("Why", 24),
                Column.of("Confidence", 10),
                Column.of("Rows", 8),
                Column.of("For example at", 48),
                Column.of("Form", 30),
                Column.of("State", 13),
                Column.of("Decided so far", 30),
                Column.key());
        QuestionSheet sheet = new QuestionSheet(book, "Columns", columns, styles);
        List<Integer> rows = new ArrayList<>();
        int no = 0;
        for (Questions.OfColumn each : questions.columns()) {
            rows.add(sheet.next());
            sheet.row(List.of(
                    ++no,
                    "",
                    "",
                    "",
                    each.key().text(),
                    each.field(),
                    each.how(),
                    each.confidence(),
                    each.filled(),
                    each.at(),
                    each.key().field(),
                    each.state().code(),
                    each.soFar(),
                    each.key().toText()));
        }
        String range = ranges.getOrDefault(Questions.FIELDS, "");
        if (!range.isEmpty()) {
            sheet.choose(1, rows, new Words(List.of(), range, true, COLUMN_HINT));
        }
        sheet.finish(2);
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
        QuestionSheet sheet = new QuestionSheet(book, "Guide", List.of(Column.of("How to review", 110)), styles);
        Guide.lines(questions).forEach(line -> sheet.row(List.of(line)));
        sheet.finish(0);
    }
}
