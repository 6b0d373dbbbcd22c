package org.quicksilver.ingest.bench;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quicksilver.ingest.RowCursor;
import org.quicksilver.ingest.SurveyFiles;
import org.quicksilver.record.Cell;
import org.quicksilver.record.FileReading;
import org.quicksilver.record.FileReading.Disposition;
import org.quicksilver.record.SourceRow;
import org.quicksilver.record.TableReading;

/**
 * Whether every line of every file that is read comes back in exactly one row, and every letter and digit of it in exactly
 * one cell: counted in the decoded text itself, without the reader.
 */
final class Conservation implements Measure {

    private static final List<String> CORPORA = List.of(
            "pollock/polluted_files.tar.xz",
            "pollock/survey_sample_half.tar.xz",
            "dialects/dialects.tar.xz",
            "encodings/chardet_half.tar.xz");

    @Override
    public String name() {
        return "conservation";
    }

    @Override
    public List<Figure> run(Bench bench) throws IOException {
        long lines = 0;
        long lost = 0;
        long letters = 0;
        int files = 0;
        for (String archive : CORPORA) {
            Optional<Path> corpus = bench.corpus(archive);
            for (Path file : corpus.isEmpty() ? List.<Path>of() : Bench.tree(corpus.get())) {
                if (file.toString().contains("/clean/")) {
                    continue;
                }
                FileReading reading = bench.detect(file);
                if (reading.disposition() == Disposition.READ && reading.isText()) {
                    files++;
                    Count want = ofText(file, reading);
                    Count got = ofRows(bench, file, reading);
                    lines += want.lines();
                    lost += Math.abs(want.lines() - got.lines());
                    letters += Math.abs(want.letters() - got.letters());
                    if (!want.equals(got)) {
                        bench.failure(corpus.get().relativize(file) + ": " + want + ", in rows " + got);
                    }
                }
            }
        }
        return files == 0
                ? List.of()
                : List.of(
                        Figure.plain("lines of the files read", lines + " in " + files + " files"),
                        Figure.atMost("lines in no row or in several", (double) lost, 0),
                        Figure.atMost("letters and digits in no cell or in several", (double) letters, 0));
    }

    private record Count(long lines, long letters) {}

    private static Count ofText(Path file, FileReading reading) throws IOException {
        String text = new String(Files.readAllBytes(file), Charset.forName(reading.encoding()));
        long letters = text.chars().filter(Character::isLetterOrDigit).count();
        long ends = ends(text);
        boolean open = !text.isEmpty() && !text.endsWith("\n") && !text.endsWith("\r");
        return new Count(ends + (open ? 1 : 0), letters);
    }

    private static long ends(String text) {
        long ends = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            ends += c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) ? 1 : 0;
        }
        return ends;
    }

    /** Lines and letters of the rows; a row that does not start where the one before ended counts for no line. */
    private static Count ofRows(Bench bench, Path path, FileReading reading) throws IOException {
        SurveyFiles.Found file = SurveyFiles.one(path);
        long lines = 0;
        long letters = 0;
        long next = 1;
        for (TableReading table : reading.tables()) {
            try (RowCursor rows = bench.reader().open(file, reading, table)) {
                for (SourceRow row = rows.next(); row != null; row = rows.next()) {
                    List<String> texts = new ArrayList<>();
                    for (Cell cell : row.cells()) {
                        texts.add(cell.text());
                    }
                    long here = 1;
                    for (String text : texts) {
                        here += ends(text);
                        letters +=
                                text.chars().filter(Character::isLetterOrDigit).count();
                    }
                    lines += row.place().rowNo() == next ? here : 0;
                    next = row.place().rowNo() + here;
                }
            }
        }
        return new Count(lines, letters);
    }
}
