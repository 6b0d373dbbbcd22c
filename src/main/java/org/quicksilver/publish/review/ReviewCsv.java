package org.quicksilver.publish.review;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** The questions of a run as one CSV file, for those who have no spreadsheet program or do not want one. */
public final class ReviewCsv {
    private static final String[] HEADER = {
        "no",
        "decision",
        "reviewer",
        "note",
        "record_a",
        "record_b",
        "field",
        "words",
        "effect",
        "if_answered",
        "changes",
        "best_guess",
        "state",
        "decided_so_far",
        "key"
    };

    private ReviewCsv() {}

    public static void write(Questions questions, Writer out) throws IOException {
        try (ICSVWriter csv = new CSVWriterBuilder(out).withLineEnd("\n").build()) {
            csv.writeNext(HEADER, false);
            int no = 0;
            for (Questions.OfPair pair : questions.pairs()) {
                csv.writeNext(
                        cells(List.of(
                                String.valueOf(++no),
                                "",
                                "",
                                "",
                                EvidenceCell.plain(pair.lines(), true),
                                EvidenceCell.plain(pair.lines(), false),
                                "",
                                "",
                                pair.effect().rounded(),
                                pair.effect().answer(),
                                pair.effect().sums(),
                                "",
                                pair.state().code(),
                                pair.soFar(),
                                pair.key().toText())),
                        true);
            }
            for (Questions.OfWords each : questions.words()) {
                csv.writeNext(
                        ofField(
                                ++no,
                                each.key(),
                                each.count(),
                                each.guess(),
                                each.state().code(),
                                each.soFar()),
                        true);
            }
            for (Questions.OfConflict each : questions.conflicts()) {
                csv.writeNext(
                        cells(List.of(
                                String.valueOf(++no),
                                "",
                                "",
                                "",
                                each.entity(),
                                String.join("\n\n", each.said()),
                                each.key().field(),
                                String.join("; ", ValueChoice.offered(each.key().values())),
                                "",
                                "",
                                "",
                                each.shown(),
                                each.state().code(),
                                each.soFar(),
                                each.key().toText())),
                        true);
            }
            for (Questions.OfColumn each : questions.columns()) {
                String taken = each.field().isEmpty() ? each.how() : each.field() + " (" + each.how() + ")";
                csv.writeNext(
                        ofField(
                                ++no,
                                each.key(),
                                each.filled(),
                                taken,
                                each.state().code(),
                                each.soFar()),
                        true);
            }
        }
    }

    /** The line of a question about words or a column of a field. */
    private static String[] ofField(int no, ReviewKey key, long effect, String guess, String state, String soFar) {
        return cells(List.of(
                String.valueOf(no),
                "",
                "",
                "",
                "",
                "",
                key.field(),
                key.text(),
                String.valueOf(effect),
                "",
                "",
                guess,
                state,
                soFar,
                key.toText()));
    }

    private static String[] cells(List<String> cells) {
        return cells.stream().map(ReviewCsv::guarded).toArray(String[]::new);
    }

    /** A text that a spreadsheet program would take for a formula gets an apostrophe; the key has the words as they are. */
    private static String guarded(String cell) {
        boolean risky = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
        return risky ? "'" + cell : cell;
    }
}
