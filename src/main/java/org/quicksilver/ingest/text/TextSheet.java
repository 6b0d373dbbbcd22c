package org.quicksilver.ingest.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quicksilver.ingest.sheet.Merge;
import org.quicksilver.ingest.sheet.RawRow;
import org.quicksilver.ingest.sheet.RawRows;
import org.quicksilver.ingest.sheet.RawSheet;
import org.quicksilver.record.Cell;
import org.quicksilver.record.RowProblem;

/**
 * A text file as its only sheet.
 *
 * @param file the file
 * @param form how its bytes become records
 */
public record TextSheet(Path file, TextForm form) implements RawSheet {

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
        SurveyDecoder decoder = decoder();
        return form.regular() ? new RegularRows(decoder, form) : new Walk(decoder, form);
    }

    /** Its records as the tolerant reader sees them. */
    RecordReader records() throws IOException {
        return new RecordReader(decoder(), form.dialect(), form.limits()).expect(form.width());
    }

    private SurveyDecoder decoder() throws IOException {
        return new SurveyDecoder(
                Files.newInputStream(file),
                form.encoding().charset(),
                form.encoding().bomBytes());
    }

    static RawRow row(int number, List<String> texts, boolean checkBytes, Optional<RowProblem> problem) {
        List<Cell> cells = new ArrayList<>(texts.size());
        Optional<RowProblem> found = problem;
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            if (checkBytes && SurveyDecoder.isUndecodable(text)) {
                cells.add(Cell.ofText(SurveyDecoder.show(text)));
                found = Optional.of(undecodable(i + 1));
            } else {
                cells.add(Cell.ofText(text));
            }
        }
        return new RawRow(number, cells, found);
    }

    private static RowProblem undecodable(int column) {
        return new RowProblem(
                "undecodable",
                column,
                "The cell holds bytes that stand for no character in the encoding of the file; they are shown as \\xHH.",
                "Save the file as UTF-8 and send it again, or state its encoding under read in the job file.");
    }

    private static final class Walk implements RawRows {
        private final SurveyDecoder decoder;
        private final RecordReader records;
        private final int width;

        Walk(SurveyDecoder decoder, TextForm form) {
            this.decoder = decoder;
            this.width = form.width();
            this.records = new RecordReader(decoder, form.dialect(), form.limits()).expect(width);
        }

        @Override
        public @Nullable RawRow next() throws IOException {
            TextRecord record = records.read();
            return record == null ? null : row(record.line(), record.cells(), decoder.isFaulty(), problem(record));
        }

        private Optional<RowProblem> problem(TextRecord record) {
            if (record.oddities().contains(TextRecord.Oddity.CUT)) {
                return Optional.of(
                        new RowProblem(
                                "too_long",
                                0,
                                "The record is longer than any may be and was cut.",
                                "Look for a quotation mark that is never closed, or raise limits.record_chars in the job file."));
            }
            boolean unclosed = record.oddities().contains(TextRecord.Oddity.LITERAL_QUOTE)
                    && width > 0
                    && record.cells().size() != width;
            return unclosed
                    ? Optional.of(new RowProblem(
                            "unclosed_quote",
                            0,
                            "A quotation mark that opens a cell is never closed, and the row has not the width of the table.",
                            "Close or double the quotation mark and send the file again."))
                    : Optional.empty();
        }

        @Override
        public void close() throws IOException {
            records.close();
        }
    }
}
