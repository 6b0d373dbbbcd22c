package org.quicksilver.normalise;

import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.CSVWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.quicksilver.plan.PlanReader;

/**
 * Reads lists of texts with what they mean (kind, lang, text, expected; empty for nothing) through the resolver, prints a line
 * of figures a list and writes every text that was not read as expected. Arguments: job file, folder of lists, file to write.
 */
final class ListMeasure {

    private final ValueResolver resolver;
    private final CSVWriter misses;

    private ListMeasure(ValueResolver resolver, CSVWriter misses) {
        this.resolver = resolver;
        this.misses = misses;
    }

    public static void main(String[] args) throws Exception {
        ValueResolver resolver = new ValueResolver(PlanReader.read(Path.of(args[0]), Path.of("jobs/vocabularies")));
        try (CSVWriter out = new CSVWriter(Files.newBufferedWriter(Path.of(args[2]), StandardCharsets.UTF_8));
                Stream<Path> files = Files.list(Path.of(args[1]))) {
            out.writeNext(
                    new String[] {"list", "outcome", "lang", "text", "expected", "value", "class", "rule", "best"});
            ListMeasure measure = new ListMeasure(resolver, out);
            System.out.printf("%-28s %6s %6s %6s %10s %8s%n", "list", "n", "right", "wrong", "suggested", "open");
            for (Path file : files.sorted().toList()) {
                measure.list(file);
            }
        }
    }

    private void list(Path file) throws Exception {
        int[] counts = new int[Outcome.values().length];
        int n = 0;
        String name = file.getFileName().toString().replace(".csv", "");
        try (CSVReaderHeaderAware rows =
                new CSVReaderHeaderAware(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            for (Map<String, String> row = rows.readMap(); row != null; row = rows.readMap()) {
                n++;
                counts[one(name, row).ordinal()]++;
            }
        }
        System.out.printf(
                "%-28s %6d %6.3f %6d %10d %8d%n", name, n, counts[0] / (double) n, counts[1], counts[2], counts[3]);
    }

    private enum Outcome {
        RIGHT,
        WRONG,
        SUGGESTED,
        OPEN
    }

    private Outcome one(String list, Map<String, String> row) throws IOException {
        String expected = row.getOrDefault("expected", "");
        String lang = row.getOrDefault("lang", "und");
        String text = row.getOrDefault("text", "");
        ResolvedValue is = resolver.resolve(row.getOrDefault("kind", ""), text, lang);
        String best =
                is.alternatives().isEmpty() ? "" : is.alternatives().get(0).code();
        Outcome outcome = outcome(expected, row.getOrDefault("kind", ""), is, best);
        if (outcome != Outcome.RIGHT) {
            misses.writeNext(new String[] {
                list,
                outcome.name(),
                lang,
                text,
                expected,
                is.value(),
                is.confidence().name(),
                is.rule(),
                best
            });
        }
        return outcome;
    }

    private static Outcome outcome(String expected, String kind, ResolvedValue is, String best) {
        if (is.value().isEmpty()) {
            return expected.isEmpty() ? Outcome.RIGHT : best.equals(expected) ? Outcome.SUGGESTED : Outcome.OPEN;
        }
        return means(expected, kind, is) ? Outcome.RIGHT : Outcome.WRONG;
    }

    private static boolean means(String expected, String kind, ResolvedValue is) {
        if (expected.isEmpty()) {
            return false;
        }
        if (kind.equals("money")) {
            return List.of(is.value().split(";", -1)).stream()
                    .anyMatch(v -> new java.math.BigDecimal(v).compareTo(new java.math.BigDecimal(expected)) == 0);
        }
        return is.value().equals(expected);
    }
}
