package org.quicksilver.ingest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.quicksilver.ingest.RowCursor;
import org.quicksilver.ingest.SurveyFiles;
import org.quicksilver.ingest.bench.LocatedMaker.Shape;
import org.quicksilver.ingest.bench.LocatedSheet.Line;
import org.quicksilver.record.FileReading;
import org.quicksilver.record.RowKind;
import org.quicksilver.record.SourceRow;
import org.quicksilver.record.TableReading;

/** Made-up sheets of many shapes in six languages, as text and as workbooks: heading, rows of data and all lines found. */
final class LocatedTables implements Measure {

    private static final int FILES = 25;
    private static final List<String> DELIMITERS = List.of(",", ",", ";", "\t", "|");

    @Override
    public String name() {
        return "located";
    }

    /** What came out for the sheets of one shape. */
    private static final class Tally {
        private int files;
        private int heads;
        private int data;
        private int all;
        private int lines;
        private int right;

        private void add(Tally other) {
            files += other.files;
            heads += other.heads;
            data += other.data;
            all += other.all;
            lines += other.lines;
            right += other.right;
        }

        private String shown() {
            return String.format(
                    Locale.ROOT,
                    "heading %5.1f  data %5.1f  all %5.1f  lines %5.1f %% of %d",
                    100.0 * heads / files,
                    100.0 * data / files,
                    100.0 * all / files,
                    100.0 * right / lines,
                    files);
        }
    }

    @Override
    public List<Figure> run(Bench bench) throws IOException {
        Path folder = bench.folder("located");
        int from = Integer.getInteger("bench.seed", 0);
        Map<String, Tally> tallies = new TreeMap<>();
        Map<Line, int[]> classes = new EnumMap<>(Line.class);
        for (Shape shape : Shape.values()) {
            for (String language : LocatedWords.LANGUAGES) {
                LocatedWords words = new LocatedWords(language);
                for (int seed = from; seed < from + FILES; seed++) {
                    Random random = new Random(seed * 1009L + shape.ordinal() * 31L + language.hashCode());
                    LocatedSheet sheet = LocatedMaker.make(shape, words, random);
                    boolean book = seed % 3 == 0;
                    Path file = folder.resolve(shape + "-" + language + seed + (book ? ".xlsx" : ".csv"));
                    if (book) {
                        sheet.writeBook(file);
                    } else {
                        sheet.writeText(file, DELIMITERS.get(random.nextInt(DELIMITERS.size())), random.nextBoolean());
                    }
                    Tally tally = compare(bench, file, sheet, classes);
                    String name = shape.name().toLowerCase(Locale.ROOT);
                    for (String of : List.of("all", name, book ? "in workbooks" : "in text", "in " + language)) {
                        tallies.computeIfAbsent(of, x -> new Tally()).add(tally);
                    }
                    Files.delete(file);
                }
            }
        }
        List<Figure> figures = new ArrayList<>();
        tallies.forEach((name, tally) -> {
            if (name.equals("all")) {
                figures.add(Figure.share("made-up sheets, heading rows as they are", tally.heads, tally.files, 95));
                figures.add(Figure.share("made-up sheets, data rows as they are", tally.data, tally.files, 95));
                figures.add(Figure.share("made-up sheets, lines of the right class", tally.right, tally.lines, 99));
            } else {
                figures.add(Figure.plain("  " + name, tally.shown()));
            }
        });
        classes.forEach((line, n) -> figures.add(Figure.plain(
                "  lines of class " + line.name().toLowerCase(Locale.ROOT),
                String.format(Locale.ROOT, "%.2f %% of %d", 100.0 * n[0] / n[1], n[1]))));
        return figures;
    }

    private static Tally compare(Bench bench, Path file, LocatedSheet sheet, Map<Line, int[]> classes)
            throws IOException {
        FileReading reading = bench.detect(file);
        Map<Integer, Line> read = lines(bench, file, reading);
        Map<Integer, Line> truth = sheet.truth();
        Tally tally = new Tally();
        tally.files = 1;
        tally.heads = rows(read, Line.HEADER).equals(rows(truth, Line.HEADER)) ? 1 : 0;
        tally.data = rows(read, Line.DATA).equals(rows(truth, Line.DATA)) ? 1 : 0;
        tally.all = read.equals(truth) ? 1 : 0;
        tally.lines = truth.size();
        StringBuilder wrong = new StringBuilder();
        truth.forEach((row, line) -> {
            boolean right = read.get(row) == line;
            tally.right += right ? 1 : 0;
            int[] n = classes.computeIfAbsent(line, x -> new int[2]);
            n[0] += right ? 1 : 0;
            n[1]++;
            if (!right && wrong.length() < 400) {
                wrong.append("\n    ")
                        .append(row)
                        .append(' ')
                        .append(line)
                        .append(" as ")
                        .append(read.get(row));
                wrong.append(' ').append(sheet.row(row).stream().limit(8).collect(Collectors.joining(" / ")));
            }
        });
        if (tally.all == 0) {
            bench.failure(file.getFileName() + " delimiter [" + reading.delimiter() + "] " + reading.layout() + " "
                    + reading.reason() + wrong);
        }
        return tally;
    }

    private static List<Integer> rows(Map<Integer, Line> lines, Line of) {
        return lines.entrySet().stream()
                .filter(e -> e.getValue() == of)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<Integer, Line> lines(Bench bench, Path path, FileReading reading) throws IOException {
        SurveyFiles.Found file = SurveyFiles.one(path);
        Map<Integer, Line> lines = new TreeMap<>();
        for (TableReading table : reading.tables()) {
            try (RowCursor cursor = bench.reader().open(file, reading, table)) {
                for (SourceRow row = cursor.next(); row != null; row = cursor.next()) {
                    if (row.kind() != RowKind.BLANK) {
                        lines.put(row.place().rowNo(), line(row.kind()));
                    }
                }
            }
        }
        return lines;
    }

    private static Line line(RowKind kind) {
        return switch (kind) {
            case HEADER -> Line.HEADER;
            case DATA, REPEATED_ROW, LATER_ROUND -> Line.DATA;
            case TOTAL -> Line.TOTAL;
            case TITLE, NOTE, SUBHEADER, SAMPLE -> Line.ASIDE;
            case BLANK -> Line.BLANK;
        };
    }
}
