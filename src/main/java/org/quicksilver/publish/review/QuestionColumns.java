package org.quicksilver.publish.review;

import static org.quicksilver.publish.review.QuestionColumn.around;
import static org.quicksilver.publish.review.QuestionColumn.inBoth;
import static org.quicksilver.publish.review.QuestionColumn.inCsv;
import static org.quicksilver.publish.review.QuestionColumn.onSheet;

import java.util.ArrayList;
import java.util.List;
import org.quicksilver.publish.review.Questions.OfColumn;
import org.quicksilver.publish.review.Questions.OfConflict;
import org.quicksilver.publish.review.Questions.OfPair;
import org.quicksilver.publish.review.Questions.OfWords;

/** What reviewers see of each kind of question, in the workbook and in the CSV file alike. */
final class QuestionColumns {

    static final List<QuestionColumn<OfPair>> PAIRS = around(
            12,
            List.of(
                    inBoth("Record A", 58, "record_a", p -> new EvidenceCell.OfRecord(p.lines(), true)),
                    inBoth("Record B", 58, "record_b", p -> new EvidenceCell.OfRecord(p.lines(), false)),
                    onSheet("Effect", 8, p -> QuestionSheet.number(p.effect().rounded())),
                    inCsv("effect", p -> p.effect().rounded()),
                    inBoth("If answered", 11, "if_answered", p -> p.effect().answer()),
                    onSheet("Figures that change", 10, p -> p.effect().figures()),
                    inBoth("By", 22, "changes", p -> p.effect().sums()),
                    onSheet("Statistics", 22, p -> p.effect().tables()),
                    onSheet("Entity of A", 30, OfPair::left),
                    onSheet("Entity of B", 30, OfPair::right),
                    onSheet("Where A stands", 30, p -> p.key().left().at()),
                    onSheet("Where B stands", 30, p -> p.key().right().at())));

    static final List<QuestionColumn<OfWords>> WORDS = around(
            30,
            List.of(
                    inBoth("Field", 18, "field", w -> w.key().field()),
                    inBoth("Words", 60, "words", w -> w.key().text()),
                    inBoth("Rows", 8, "effect", OfWords::count),
                    inBoth("Best guess", 24, "best_guess", OfWords::guess),
                    onSheet("For example at", 36, OfWords::example)));

    static final List<QuestionColumn<OfColumn>> COLUMNS = around(
            22,
            List.of(
                    inBoth("Heading", 48, "words", c -> c.key().text()),
                    onSheet("Taken for", 20, OfColumn::field),
                    onSheet("Why", 24, OfColumn::how),
                    inCsv("best_guess", c -> c.field().isEmpty() ? c.how() : c.field() + " (" + c.how() + ")"),
                    onSheet("Confidence", 10, OfColumn::confidence),
                    inBoth("Rows", 8, "effect", OfColumn::filled),
                    onSheet("For example at", 48, OfColumn::at),
                    inBoth("Form", 30, "field", c -> c.key().field())));

    private QuestionColumns() {}

    /** @param values how many values stand side by side on the sheet */
    static List<QuestionColumn<OfConflict>> conflicts(int values) {
        List<QuestionColumn<OfConflict>> own = new ArrayList<>(List.of(
                inBoth("Entity", 34, "record_a", OfConflict::entity),
                onSheet("Field", 18, c -> c.key().field().replace('_', ' ')),
                inCsv("field", c -> c.key().field()),
                inBoth("Published", 20, "best_guess", OfConflict::shown),
                onSheet("Why", 30, OfConflict::why),
                inCsv("record_b", c -> String.join("\n\n", c.said())),
                inCsv(
                        "words",
                        c -> String.join("; ", ValueChoice.offered(c.key().values())))));
        for (int i = 0; i < values; i++) {
            int value = i;
            own.add(onSheet(
                    "Value " + ValueChoice.letter(i),
                    38,
                    c -> value < c.said().size() ? c.said().get(value) : ""));
        }
        return around(26, own);
    }
}
