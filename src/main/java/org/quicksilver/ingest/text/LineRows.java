package org.quicksilver.ingest.text;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quicksilver.ingest.sheet.RawRow;
import org.quicksilver.ingest.sheet.RawRows;
import org.quicksilver.record.RowProblem;

/** Walks the lines of a text whose cells their places tell apart. */
final class LineRows implements RawRows {

    private final SurveyDecoder decoder;
    private final TextWindow window;
    private final LineLayout layout;
    private final RecordReader.Limits limits;
    private int line = 1;
    private boolean cut;

    LineRows(SurveyDecoder decoder, LineLayout layout, RecordReader.Limits limits) {
        this.decoder = decoder;
        this.window = new TextWindow(decoder, limits.recordChars());
        this.layout = layout;
        this.limits = limits;
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        if (window.isEmpty()) {
            return null;
        }
        String text = line();
        LineLayout.Cut cells = layout.cut(line, text);
        RawRow row = TextSheet.row(line, cells.cells(), decoder.isFaulty(), problem(cells));
        line++;
        return row;
    }

    /** The next line; of one that is longer than any may be its beginning. */
    private String line() throws IOException {
        int at = 0;
        while (true) {
            char[] chars = window.chars();
            int from = window.start();
            while (from + at < window.limit() && chars[from + at] != '\n' && chars[from + at] != '\r') {
                at++;
            }
            boolean ends = from + at < window.limit();
            boolean open = ends && chars[from + at] == '\r' && from + at + 1 == window.limit();
            if ((ends && !open) || !window.fill()) {
                break;
            }
        }
        String text = new String(window.chars(), window.start(), at);
        window.drop(at);
        cut = window.start() < window.limit() ? !isEnd() : !window.isEnded();
        if (cut) {
            skip();
        }
        end();
        return text;
    }

    private boolean isEnd() {
        char c = window.chars()[window.start()];
        return c == '\n' || c == '\r';
    }

    private void skip() throws IOException {
        while (!window.isEmpty() && !isEnd()) {
            window.drop(1);
        }
    }

    /** Passes over one line end. */
    private void end() throws IOException {
        if (window.isEmpty()) {
            return;
        }
        boolean returns = window.chars()[window.start()] == '\r';
        window.drop(1);
        if (returns && !window.isEmpty() && window.chars()[window.start()] == '\n') {
            window.drop(1);
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
        window.close();
    }
}
