package org.quicksilver.publish.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.quicksilver.publish.review.QuestionSheet.Column;
import org.quicksilver.publish.review.QuestionSheet.Words;

/** The sheet on which values that contradict each other stand side by side. */
final class ConflictSheet {
    private static final String HINT = "Choose the value to show, or write another; revoke takes a decision back;"
            + " leave it empty to let the rule decide.";
    /** What a list of a workbook can hold, in letters. */
    private static final int LONGEST_LIST = 255;

    private ConflictSheet() {}

    static void write(XSSFWorkbook book, BookStyles styles, List<Questions.OfConflict> conflicts) {
        int values = conflicts.stream()
                .mapToInt(c -> Math.min(ValueChoice.MOST, c.said().size()))
                .max()
                .orElse(2);
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("No", 5),
                Column.answer(Answers.DECISION, 26),
                Column.answer(Answers.REVIEWER, 14),
                Column.answer(Answers.NOTE, 24),
                Column.of("Entity", 34),
                Column.of("Field", 18),
                Column.of("Published", 20),
                Column.of("Why", 30)));
        for (int i = 0; i < values; i++) {
            columns.add(Column.of("Value " + ValueChoice.letter(i), 38));
        }
        columns.addAll(List.of(Column.of("State", 13), Column.of("Decided so far", 30), Column.key()));
        QuestionSheet sheet = new QuestionSheet(book, "Conflicts", columns, styles);
        Map<List<String>, List<Integer>> lists = new LinkedHashMap<>();
        int no = 0;
        for (Questions.OfConflict each : conflicts) {
            List<String> offered = ValueChoice.offered(each.key().values());
            if (String.join(",", offered).length() <= LONGEST_LIST) {
                lists.computeIfAbsent(offered, o -> new ArrayList<>()).add(sheet.next());
            }
            sheet.row(row(++no, each, values));
        }
        lists.forEach((offered, rows) -> sheet.choose(1, rows, new Words(offered, "", true, HINT)));
        sheet.finish(2);
    }

    private static List<Object> row(int no, Questions.OfConflict conflict, int values) {
        List<Object> row = new ArrayList<>(List.of(
                no,
                "",
                "",
                "",
                conflict.entity(),
                conflict.key().field().replace('_', ' '),
                conflict.shown(),
                conflict.why()));
        List<String> said = conflict.said();
        for (int i = 0; i < values; i++) {
            row.add(i < said.size() ? said.get(i) : "");
        }
        row.addAll(List.of(
                conflict.state().code(), conflict.soFar(), conflict.key().toText()));
        return row;
    }
}
