package org.quicksilver.ingest;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quicksilver.ingest.table.Headings;
import org.quicksilver.ingest.text.Dialect;
import org.quicksilver.ingest.text.Encoding;
import org.quicksilver.ingest.text.PlainLayout;
import org.quicksilver.ingest.text.RecordReader;
import org.quicksilver.ingest.text.TextDetector;
import org.quicksilver.ingest.text.TextForm;
import org.quicksilver.ingest.text.TextLayout;
import org.quicksilver.ingest.text.TextSheet;
import org.quicksilver.plan.Plan;
import org.quicksilver.record.ColumnReading;
import org.quicksilver.record.FileReading;
import org.quicksilver.record.TableReading;

/** Detects how text files are to be read, and opens them the way that was written down. Safe for threads. */
final class TextFiles {

    private final TextDetector detector;
    private final MappedTables tables;
    private final RecordReader.Limits limits;

    TextFiles(Plan plan, Headings headings, MappedTables tables) {
        this.tables = tables;
        this.limits = new RecordReader.Limits(
                whole(plan, "quoted_lines", 100),
                whole(plan, "record_chars", 1 << 24),
                whole(plan, "cell_chars", 32_767),
                whole(plan, "columns", 16_384),
                plan.limit("rows", Long.MAX_VALUE));
        this.detector = new TextDetector(new KnownWords(plan)::count, headings::hits, limits);
    }

    private static int whole(Plan plan, String limit, int otherwise) {
        return (int) Math.min(Integer.MAX_VALUE, plan.limit(limit, otherwise));
    }

    /** How a text file is to be read, or the refusal of one that is no text. */
    FileReading read(SurveyFiles.Found file, Optional<Plan.ReadHint> hint) throws IOException {
        TextDetector.Told told = hint.map(
                        h -> new TextDetector.Told(h.encoding(), h.delimiter(), h.quote(), h.escape()))
                .orElse(TextDetector.Told.NOTHING);
        Optional<TextDetector.Found> found = detector.detect(file.file(), file.scan(), told);
        if (found.isEmpty()) {
            return FileReading.refused(
                    file.path(),
                    file.sha256(),
                    file.size(),
                    "not_a_table",
                    "The file holds bytes that are no text in any encoding and no workbook; ask for it again as XLSX or CSV.");
        }
        TextForm form = found.get().form();
        TextSheet sheet = new TextSheet(file.file(), form);
        Optional<String> beyond = sheet.beyondLimit();
        if (beyond.isPresent()) {
            return reading(file, form, List.of(), found.get().warnings()).refusedFor("not_a_table", beyond.get());
        }
        List<String> warnings = new ArrayList<>(found.get().warnings());
        List<String> ofMapping = new ArrayList<>();
        List<TableReading> readings = tables.find(file.path(), List.of(sheet), hint, true, ofMapping);
        warnings.addAll(sheet.log().warnings());
        warnings.addAll(ofMapping);
        boolean regular = form.layout().equals(PlainLayout.PLAIN) && sheet.log().isRegular(form.dialect());
        return reading(file, regular ? form.asRegular() : form, readings, warnings);
    }

    /** The refusal of a file that is written in characters and holds no table, with its encoding. */
    FileReading refused(SurveyFiles.Found file, String reason, String message) throws IOException {
        FileReading refused = FileReading.refused(file.path(), file.sha256(), file.size(), reason, message);
        return detector.encoding(file.file())
                .map(e -> reading(file, new TextForm(e, NO_TABLE, limits, 0, false), List.of(), List.of())
                        .refusedFor(reason, message))
                .orElse(refused);
    }

    private static final Dialect NO_TABLE = new Dialect(Dialect.NONE, Dialect.NONE, Dialect.NONE);

    private static FileReading reading(
            SurveyFiles.Found file, TextForm form, List<TableReading> found, List<String> warnings) {
        Encoding encoding = form.encoding();
        Dialect dialect = form.dialect();
        return new DetectedForm(
                        dialect.equals(NO_TABLE) ? "" : form.format(),
                        encoding.charset().name(),
                        encoding.why(),
                        encoding.bomBytes() > 0,
                        form.delimiter(),
                        Dialect.text(dialect.quote()),
                        Dialect.text(dialect.escape()),
                        form.regular(),
                        form.layout().written())
                .reading(file, found, warnings);
    }

    /** The sheet of a file as its reading says. */
    TextSheet sheet(SurveyFiles.Found file, FileReading reading, TableReading table) {
        Charset charset = Charset.forName(reading.encoding());
        int bom = reading.bom() ? EncodingMarks.length(charset) : 0;
        TextLayout layout = TextLayout.of(reading.layout(), reading.delimiter());
        Dialect dialect = layout.dialect(reading.delimiter(), character(reading.quote()), character(reading.escape()));
        int width =
                table.columns().stream().mapToInt(ColumnReading::index).max().orElse(0);
        Encoding encoding = new Encoding(charset, bom, reading.encodingReason(), 1, "");
        return new TextSheet(file.file(), new TextForm(encoding, dialect, limits, width, reading.regular(), layout));
    }

    private static char character(String text) {
        return text.isEmpty() ? Dialect.NONE : text.charAt(0);
    }
}
