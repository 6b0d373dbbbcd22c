package org.quicksilver.ingest.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quicksilver.ingest.sheet.RawRow;
import org.quicksilver.ingest.sheet.RawRows;
import org.quicksilver.record.RowProblem;

/** Walks the lines of a text whose cells their places tell apart. */
final class LineRows implements RawRows {

    private final SurveyDecoder decoder;
    private final BufferedReader in;
    private final LineLayout layout;
    private final RecordReader.Limits limits;
    private final StringBuilder text = new StringBuilder();
    private int line = 1;
    private boolean cut;

    LineRows(SurveyDecoder decoder, LineLayout layout, RecordReader.Limits limits) {
        this.decoder = decoder;
        this.in = new BufferedReader(decoder);
        this.layout = layout;
        this.limits = limits;
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        int first = in.read();
        if (first < 0) {
            return null;
        }
        readLine(first);
        LineLayout.Cut cells = layout.cut(line, text.toString());
        RawRow row = TextSheet.row(line, cells.cells(), decoder.isFaulty(), problem(cells));
        line++;
        return row;
    }

    /** Takes in a line and passes over its end; of a line that is longer than any may be it keeps the beginning. */
    private void readLine(int first) throws IOException {
        text.setLength(0);
        cut = false;
        int c = first;
        while (c >= 0 && c != '\n' && c != '\r') {
            cut = text.length() == limits.recordChars();
            if (!cut) {
                text.append((char) c);
            }
            c = in.read();
        }
        if (c == '\r') {
            in.mark(1);
            if (in.read() != '\n') {
                in.reset();
            }
        }
    }

    private Optional<RowProblem> problem(LineLayout.Cut cells) {
        if (cut) {
            return Optional.of(TextSheet.tooLong());
        }
        for (int i = 0; i < cells.cells().size(); i++) {
            int length = cells.cells().get(i).length();
            if (length > limits.cellChars()) {
                return Optional.of(TextSheet.tooLong(i + 1, length, limits.cellChars()));
            }
        }
        return cells.fits() ? Optional.empty() : Optional.of(MISPLACED);
    }

    private static final RowProblem MISPLACED = new RowProblem(
            "misaligned",
            0,
            "The cells of the row do not stand below the headings, so that it is not certain which is which.",
            "Send the table as XLSX or CSV, or move the cells below their headings.");

    @Override
    public void close() throws IOException {
        in.close();
    }
}
