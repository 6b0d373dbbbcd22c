package org.quicksilver.ingest.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.quicksilver.ingest.RowCursor;
import org.quicksilver.ingest.SurveyFiles;
import org.quicksilver.record.Cell;
import org.quicksilver.record.FileReading;
import org.quicksilver.record.RowKind;
import org.quicksilver.record.SourceRow;
import org.quicksilver.record.TableReading;

/** Made-up tables written in made-up dialects: a file is right when every cell of every row comes back as it was. */
final class WrittenDialects implements Measure {

    private static final int FILES = 3000;

    @Override
    public String name() {
        return "written";
    }

    @Override
    public List<Figure> run(Bench bench) throws IOException {
        Path folder = bench.folder("written");
        Map<String, int[]> shares = new TreeMap<>();
        for (int seed = 0; seed < FILES; seed++) {
            Random random = new Random(seed);
            WrittenTable table = WrittenTable.make(random);
            WrittenTable.Manner manner = WrittenTable.Manner.make(random);
            String text = table.write(manner, random);
            Path file = folder.resolve(seed + ".csv");
            Files.writeString(file, text, StandardCharsets.UTF_8);
            FileReading reading = bench.detect(file);
            List<List<String>> read = rows(bench, file, reading);
            boolean same = read.equals(table.rows(manner));
            add(shares, "all", same);
            for (String part : manner.parts()) {
                add(shares, part, same);
            }
            if (!same) {
                bench.failure(seed + " " + manner.parts() + " read with delimiter [" + reading.delimiter() + "] quote ["
                        + reading.quote() + "] escape [" + reading.escape() + "] " + reading.layout() + " "
                        + reading.reason() + difference(table.rows(manner), read));
            }
            Files.delete(file);
        }
        List<Figure> figures = new ArrayList<>();
        shares.forEach((part, n) -> {
            if (part.equals("all")) {
                figures.add(Figure.share("written tables, every cell as it was", n[0], n[1], 97));
            } else {
                bench.failure(String.format(Locale.ROOT, "%-30s %5.1f %% of %d", part, 100.0 * n[0] / n[1], n[1]));
            }
        });
        return figures;
    }

    private static void add(Map<String, int[]> shares, String part, boolean same) {
        int[] n = shares.computeIfAbsent(part, p -> new int[2]);
        n[0] += same ? 1 : 0;
        n[1]++;
    }

    private static String difference(List<List<String>> wanted, List<List<String>> read) {
        for (int i = 0; i < wanted.size(); i++) {
            if (i >= read.size() || !wanted.get(i).equals(read.get(i))) {
                return " row " + i + ": " + wanted.get(i) + " read as " + (i < read.size() ? read.get(i) : "nothing");
            }
        }
        return " rows too many";
    }

    /** The rows of more than one filled cell, titles left out. */
    private static List<List<String>> rows(Bench bench, Path path, FileReading reading) throws IOException {
        SurveyFiles.Found file = SurveyFiles.one(path);
        List<List<String>> rows = new ArrayList<>();
        for (TableReading table : reading.tables()) {
            try (RowCursor cursor = bench.reader().open(file, reading, table)) {
                for (SourceRow row = cursor.next(); row != null; row = cursor.next()) {
                    List<String> cells = new ArrayList<>();
                    for (Cell cell : row.cells()) {
                        cells.add(cell.text());
                    }
                    boolean several = row.kind() != RowKind.TITLE
                            && cells.stream().filter(c -> !c.isBlank()).count() > 1;
                    if (several) {
                        rows.add(cells);
                    }
                }
            }
        }
        return rows;
    }
}
