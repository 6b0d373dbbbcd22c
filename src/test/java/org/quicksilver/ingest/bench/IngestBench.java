package org.quicksilver.ingest.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures reading: {@code IngestBench [-v] [MEASURE...] --data DIR --job FILE}, all measures when none is named. Nothing is told about
 * any file but its bytes. Exit code 1 when a figure misses its aim.
 */
final class IngestBench {

    private static final List<Measure> MEASURES = List.of(
            new PollutedFiles(),
            new SurveySample(),
            new Dialects(),
            new WrittenDialects(),
            new LocatedTables(),
            new Encodings(),
            new GeneratedSurveys(),
            new Conservation(),
            new HostileTexts(),
            new CsvSpeed());

    private IngestBench() {}

    public static void main(String[] args) throws IOException {
        List<String> words = new ArrayList<>(List.of(args));
        boolean verbose = words.remove("-v");
        Path data = Path.of(option(words, "--data"));
        Path job = Path.of(option(words, "--job"));
        System.setProperty("bench.job", job.toString());
        boolean met = true;
        try (Bench bench = new Bench(data, job, verbose)) {
            for (Measure measure : MEASURES) {
                if (words.isEmpty() || words.contains(measure.name())) {
                    System.out.println("== " + measure.name());
                    for (Figure figure : measure.run(bench)) {
                        System.out.println(figure);
                        met &= figure.met();
                    }
                }
            }
        }
        System.exit(met ? 0 : 1);
    }

    private static String option(List<String> words, String name) {
        int at = words.indexOf(name);
        if (at < 0 || at + 1 == words.size()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        words.remove(at);
        return words.remove(at);
    }
}
