package org.quicksilver.ingest.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.quicksilver.ingest.sheet.Merge;
import org.quicksilver.ingest.sheet.RawRow;
import org.quicksilver.ingest.sheet.RawRows;
import org.quicksilver.ingest.sheet.RawSheet;
import org.quicksilver.ingest.sheet.RowGlance;
import org.quicksilver.record.Cell;
import org.quicksilver.record.RowProblem;

/**
 * A text file as its only sheet.
 *
 * @param file the file
 * @param form how its bytes become records
 * @param log takes what its records are found to have while they are read
 */
public record TextSheet(Path file, TextForm form, OddityLog log) implements RawSheet {

    public TextSheet(Path file, TextForm form) {
        this(file, form, new OddityLog());
    }

    /** The cells of a line without a character. */
    private static final List<Cell> NOTHING = List.of(Cell.ofText(""));

    /** Rows whose columns are counted before anything is made of them; a heading stands among them. */
    private static final int FIRST_ROWS = 200;

    @Override
    public String name() {
        return "";
    }

    @Override
    public int index() {
        return 0;
    }

    @Override
    public boolean hidden() {
        return false;
    }

    @Override
    public List<Merge> merges() {
        return List.of();
    }

    @Override
    public RawRows open() throws IOException {
        return form.layout() instanceof LineLayout lines
                ? new LineRows(decoder(), lines, form.limits())
                : new Walk(records(), form, log);
    }

    /** What a file has more of than it may, with what to do; empty when it keeps to the limits of rows and columns. */
    public Optional<String> beyondLimit() throws IOException {
        RecordReader.Limits limits = form.limits();
        boolean counted = limits.rows() < Long.MAX_VALUE;
        long rows = 0;
        try (RecordReader records = records()) {
            while ((counted || rows < FIRST_ROWS) && records.advance()) {
                rows++;
                if (rows <= FIRST_ROWS && records.size() > limits.columns()) {
                    return Optional.of(beyond(limits.columns(), "columns"));
                }
                if (rows > limits.rows()) {
                    return Optional.of(beyond(limits.rows(), "rows"));
                }
            }
        }
        return Optional.empty();
    }

    private static String beyond(long most, String limit) {
        return "The file has more than the " + most + " " + limit + " allowed; split it, or raise limits." + limit
                + " in the job file.";
    }

    private SurveyDecoder decoder() throws IOException {
        return new SurveyDecoder(
                Files.newInputStream(file),
                form.encoding().charset(),
                form.encoding().bomBytes());
    }

    private RecordReader records() throws IOException {
        RecordReader records = form.layout() instanceof LongSeparator separator
                ? new RecordReader(separator.over(decoder()), form.dialect(), form.limits())
                : RecordReader.of(Files.newInputStream(file), form.encoding(), form.dialect(), form.limits());
        return records.expect(form.width());
    }

    static RawRow row(int number, List<String> texts, boolean checkBytes, Optional<RowProblem> problem) {
        if (!checkBytes && texts instanceof CellTexts plain) {
            return new RawRow(number, new TextCells(plain), problem);
        }
        Cell[] cells = new Cell[texts.size()];
        Optional<RowProblem> found = problem;
        for (int i = 0; i < cells.length; i++) {
            String text = texts.get(i);
            if (checkBytes && SurveyDecoder.isUndecodable(text)) {
                text = SurveyDecoder.show(text);
                found = Optional.of(undecodable(i + 1));
            }
            cells[i] = Cell.ofText(text);
        }
        return new RawRow(number, List.of(cells), found);
    }

    /** The problem of a record that was cut. */
    static RowProblem tooLong() {
        return new RowProblem(
                "too_long",
                0,
                "The record is longer than any may be.",
                "Look for a quotation mark that is never closed, or raise limits.record_chars in the job file.");
    }

    /** The problem of a cell of too many characters. */
    static RowProblem tooLong(int column, int chars, int most) {
        return new RowProblem(
                "too_long",
                column,
                "The cell has " + chars + " characters, more than the " + most + " allowed.",
                "Shorten it, or raise limits.cell_chars in the job file.");
    }

    private static RowProblem undecodable(int column) {
        return new RowProblem(
                "undecodable",
                column,
                "The cell holds bytes that stand for no character in the encoding of the file; they are shown as \\xHH.",
                "Save the file as UTF-8 and send it again, or state its encoding under read in the job file.");
    }

    private static final class Walk implements RawRows {
        private final RecordReader records;
        private final OddityLog log;
        private final int width;
        private final int cellChars;
        private final @Nullable LongSeparator separator;
        private boolean held;

        Walk(RecordReader records, TextForm form, OddityLog log) {
            this.log = log;
            this.records = records;
            this.width = form.width();
            this.cellChars = form.limits().cellChars();
            this.separator = form.layout() instanceof LongSeparator longer ? longer : null;
        }

        @Override
        public @Nullable RawRow next() throws IOException {
            if (!held && !advance(false)) {
                return null;
            }
            held = false;
            if (records.isEmptyLine()) {
                return new RawRow(records.line(), NOTHING, Optional.empty());
            }
            TextRecord record = records.record();
            Optional<RowProblem> problem = record.oddities().isEmpty() ? longCell(record) : problem(record);
            List<String> cells = separator == null ? record.cells() : separator.restored(record.cells());
            return row(record.line(), cells, records.isFaulty(), problem);
        }

        @Override
        public int skip(Predicate<RowGlance> dull) throws IOException {
            int skipped = 0;
            while (!held && advance(true)) {
                if (dull.test(records.glanced())) {
                    skipped = records.line();
                } else {
                    held = true;
                }
            }
            return skipped;
        }

        /** Goes to the next record and writes down what is odd in it. */
        private boolean advance(boolean glance) throws IOException {
            boolean any = glance ? records.glance() : records.advance();
            if (any && !records.isRegular()) {
                log.add(records.line(), records.oddities());
            }
            return any;
        }

        private Optional<RowProblem> problem(TextRecord record) {
            if (record.oddities().contains(TextRecord.Oddity.CUT)) {
                return Optional.of(tooLong());
            }
            boolean unclosed = record.oddities().contains(TextRecord.Oddity.LITERAL_QUOTE)
                    && width > 0
                    && record.cells().size() != width;
            if (!unclosed) {
                return longCell(record);
            }
            return Optional.of(new RowProblem(
                    "unclosed_quote",
                    0,
                    "A quotation mark that opens a cell is never closed, and the row has not the width of the table.",
                    "Close or double the quotation mark and send the file again."));
        }

        private Optional<RowProblem> longCell(TextRecord record) {
            int column = record.cells() instanceof CellTexts texts ? texts.longer(cellChars) : 0;
            if (column == 0) {
                return Optional.empty();
            }
            int chars = record.cells().get(column - 1).length();
            return Optional.of(tooLong(column, chars, cellChars));
        }

        @Override
        public void close() throws IOException {
            records.close();
        }
    }
}
