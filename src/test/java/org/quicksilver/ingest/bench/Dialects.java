package org.quicksilver.ingest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quicksilver.record.FileReading;

/** Delimiter and quote against files annotated by hand. */
final class Dialects implements Measure {

    private static final Map<String, String> MARKS = Map.of(
            "comma",
            ",",
            "semicolon",
            ";",
            "tab",
            "\t",
            "vslash",
            "|",
            "space",
            " ",
            "doublequote",
            "\"",
            "singlequote",
            "'");

    @Override
    public String name() {
        return "dialects";
    }

    @Override
    public List<Figure> run(Bench bench) throws IOException {
        Optional<Path> corpus = bench.corpus("dialects/dialects.tar.xz");
        if (corpus.isEmpty()) {
            return List.of();
        }
        int right = 0;
        int delimiters = 0;
        int all = 0;
        for (String line : Files.readAllLines(corpus.get().resolve("annotations.txt"))) {
            String[] parts = line.split("\\|", -1);
            if (line.startsWith("#") || parts[0].equals("file_name") || parts.length < 5) {
                continue;
            }
            Path file = corpus.get().resolve("CSV").resolve(parts[0]);
            if (!Files.exists(file)) {
                continue;
            }
            FileReading reading = bench.detect(file);
            String delimiter = MARKS.getOrDefault(parts[2], parts[2]);
            String quote = MARKS.getOrDefault(parts[3], parts[3]);
            // a blank that belongs to the delimiter is told apart
            boolean same = reading.delimiter().startsWith(delimiter) && !delimiter.isEmpty();
            all++;
            delimiters += same ? 1 : 0;
            if (same && reading.quote().equals(quote)) {
                right++;
            } else {
                bench.failure(parts[0] + ": delimiter " + delimiter + " quote " + quote + ", read with "
                        + reading.delimiter() + " and " + reading.quote() + " " + reading.reason());
            }
        }
        return List.of(
                Figure.share("dialects, delimiter and quote right", right, all, 97),
                Figure.plain("dialects, delimiter right", delimiters + " of " + all));
    }
}
