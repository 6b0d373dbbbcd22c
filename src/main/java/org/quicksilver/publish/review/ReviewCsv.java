package org.quicksilver.publish.review;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;

/** The questions of a run as one CSV file, for those who have no spreadsheet program or do not want one. */
public final class ReviewCsv {
    private final ICSVWriter csv;
    private int no;

    private ReviewCsv(ICSVWriter csv) {
        this.csv = csv;
    }

    public static void write(Questions questions, Writer out) throws IOException {
        try (ICSVWriter csv = new CSVWriterBuilder(out).withLineEnd("\n").build()) {
            csv.writeNext(QuestionColumn.CSV.toArray(String[]::new), false);
            ReviewCsv review = new ReviewCsv(csv);
            review.write(QuestionColumns.PAIRS, questions.pairs());
            review.write(QuestionColumns.WORDS, questions.words());
            review.write(QuestionColumns.conflicts(0), questions.conflicts());
            review.write(QuestionColumns.COLUMNS, questions.columns());
        }
    }

    private <Q extends Question> void write(List<QuestionColumn<Q>> columns, List<Q> questions) {
        for (Q question : questions) {
            String[] cells = new String[QuestionColumn.CSV.size()];
            Arrays.fill(cells, "");
            cells[0] = Integer.toString(++no);
            for (QuestionColumn<Q> column : columns) {
                if (!column.csv().isEmpty()) {
                    cells[QuestionColumn.CSV.indexOf(column.csv())] =
                            guarded(column.value().apply(question).toString());
                }
            }
            csv.writeNext(cells, true);
        }
    }

    /** A text that a spreadsheet program would take for a formula gets an apostrophe; the key has the words as they are. */
    private static String guarded(String cell) {
        boolean risky = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
        return risky ? "'" + cell : cell;
    }
}
