package org.quicksilver.normalise;

import com.opencsv.CSVReaderHeaderAware;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.quicksilver.plan.Plan;
import org.quicksilver.plan.PlanReader;
import org.quicksilver.vocabulary.Label;

/** Prints how many of the repository's own cases are read right, wrong and not at all. Argument: job file. */
final class CaseMeasure {

    private static final Path CASES = Path.of("src/test/resources");
    private static final Set<String> AUTHORITY = Set.of("preferred", "official", "formal", "short");

    private final Map<String, int[]> counts = new TreeMap<>();
    private final ValueResolver resolver;

    private CaseMeasure(Plan plan) {
        resolver = new ValueResolver(plan);
    }

    public static void main(String[] args) throws Exception {
        Plan plan = PlanReader.read(Path.of(args[0]), Path.of("jobs/vocabularies"));
        CaseMeasure measure = new CaseMeasure(plan);
        measure.names(plan);
        measure.cells();
        measure.negatives();
        measure.dates();
        System.out.printf("%-34s %6s %6s %6s %6s%n", "cases", "n", "right", "wrong", "open");
        measure.counts.forEach((set, c) ->
                System.out.printf("%-34s %6d %6.3f %6d %6d%n", set, c[0] + c[1] + c[2], share(c), c[1], c[2]));
    }

    private static double share(int[] c) {
        return c[0] / (double) (c[0] + c[1] + c[2]);
    }

    private void count(String set, boolean right, boolean open) {
        counts.computeIfAbsent(set, s -> new int[3])[right ? 0 : open ? 2 : 1]++;
    }

    private void country(String set, String text, String lang, String expected) {
        ResolvedValue is = resolver.resolve("country", text, lang);
        String[] codes = is.value().isEmpty() ? new String[0] : is.value().split(";", -1);
        Arrays.sort(codes);
        String value = String.join(" ", codes);
        count(set, value.equals(expected), value.isEmpty());
    }

    private void names(Plan plan) {
        for (Label label : plan.vocabularies().get("countries").labels()) {
            boolean declared = Set.of("ambiguous", "former").contains(rule(label));
            if (AUTHORITY.contains(label.kind()) && !declared) {
                country("names, " + label.source() + " " + label.lang(), label.label(), label.lang(), label.code());
            }
        }
    }

    private String rule(Label label) {
        return resolver.resolve("country", label.label(), label.lang()).rule();
    }

    private void cells() throws Exception {
        for (Map<String, String> row : rows("vocabulary/country_cells.csv")) {
            String outcome = row.getOrDefault("outcome", "");
            boolean read = Set.of("single", "list", "group").contains(outcome);
            if (read || Set.of("ambiguous", "former", "none", "typo").contains(outcome)) {
                country(
                        "country cells, " + outcome,
                        row.getOrDefault("cell", ""),
                        row.getOrDefault("lang", ""),
                        read ? row.getOrDefault("codes", "") : "");
            }
        }
    }

    private void negatives() throws Exception {
        for (Map<String, String> row : rows("vocabulary/not_countries.csv")) {
            country("no countries", row.getOrDefault("text", ""), row.getOrDefault("lang", ""), "");
        }
    }

    private void dates() throws IOException {
        DateParser parser = new DateParser(WordTable.ofResource("date-words.csv"));
        for (List<String> c : CaseFile.read("dates.csv")) {
            DateReading read = parser.read(c.get(0), c.get(1));
            String is = iso(read.start()) + "/" + iso(read.end());
            count("dates", is.equals(c.get(2) + "/" + c.get(3)), is.equals("/"));
        }
    }

    private static String iso(Optional<PartialDate> date) {
        return date.map(PartialDate::iso).orElse("");
    }

    private static List<Map<String, String>> rows(String file) throws Exception {
        List<Map<String, String>> rows = new ArrayList<>();
        try (CSVReaderHeaderAware reader =
                new CSVReaderHeaderAware(Files.newBufferedReader(CASES.resolve(file), StandardCharsets.UTF_8))) {
            for (Map<String, String> row = reader.readMap(); row != null; row = reader.readMap()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
