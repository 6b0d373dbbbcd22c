package org.quicksilver.match;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Kind;

/**
 * Scores the engine against a gold clustering: {@code GoldHarness DIR field:kind[:many]...}, DIR with {@code input/*.csv}
 * (id column {@code rid}) and {@code gold.csv} (rid, entity). Figures are pairwise over clusters; true pairs that blocking
 * missed count as missed.
 */
final class GoldHarness {

    private GoldHarness() {}

    public static void main(String[] args) {
        Path dir = Path.of(args[0]);
        List<Field> fields = new ArrayList<>();
        for (int i = 1; i < args.length; i++) {
            String[] parts = Words.of(args[i], ":").toArray(String[]::new);
            Kind kind = Kind.valueOf(parts[1].toUpperCase(Locale.ROOT));
            fields.add(parts.length > 2 ? Fixtures.many(parts[0], kind) : Fixtures.field(parts[0], kind));
        }
        List<MatchRecord> records = records(dir, fields);
        Map<String, String> gold = new HashMap<>();
        rows(dir.resolve("gold.csv")).forEach(r -> gold.put(r.get("rid"), r.get("entity")));
        long start = System.nanoTime();
        Matching matching = Matching.of(Fixtures.PLAIN, fields, records.iterator());
        long encoded = System.nanoTime();
        MatchModel model = matching.train(Integer.getInteger("seed", 1));
        long trained = System.nanoTime();
        List<Pair> pairs = new ArrayList<>();
        long candidates = 0;
        for (int r = 0; r < matching.ranges(); r++) {
            candidates += matching.score(r, model, pairs::add);
        }
        long scored = System.nanoTime();
        Clustering.Clusters clusters = Clustering.of(
                matching.size(),
                pairs,
                Fixtures.MATCH,
                List.of(),
                List.of(),
                (a, b) -> !matching.apart(a, b).isEmpty());
        long clustered = System.nanoTime();
        model.levels()
                .forEach(l -> System.out.printf(
                        Locale.ROOT,
                        "%-16s %-20s m %.6f u %.8f w %.2f%n",
                        l.field(),
                        l.level(),
                        l.m(),
                        l.u(),
                        l.weight()));
        System.out.println(model.prior() + " " + model.notes() + matching.notes());
        System.out.printf(
                "candidates %d ranges %d pairs %d; ms: encode %d train %d score %d cluster %d%n",
                candidates,
                matching.ranges(),
                pairs.size(),
                (encoded - start) / 1000000,
                (trained - encoded) / 1000000,
                (scored - trained) / 1000000,
                (clustered - scored) / 1000000);
        String[] truth = records.stream().map(r -> gold.get(r.id())).toArray(String[]::new);
        levels(truth, pairs, matching, model);
        report(truth, clusters.cluster(), matching, model);
    }

    /** Levels of the pairs kept, by truth. */
    static void levels(String[] truth, List<Pair> pairs, Matching matching, MatchModel model) {
        Map<String, int[]> counts = new java.util.TreeMap<>();
        for (Pair pair : pairs) {
            boolean same = truth[pair.left()].equals(truth[pair.right()]);
            for (Explanation.Line line :
                    matching.explain(pair.left(), pair.right(), model).lines()) {
                counts.computeIfAbsent(line.field() + " " + line.level(), k -> new int[2])[same ? 0 : 1]++;
            }
        }
        counts.forEach((k, v) -> System.out.printf("%-36s same %6d other %6d%n", k, v[0], v[1]));
    }

    static void report(String[] truth, int[] found, Matching matching, MatchModel model) {
        Map<String, Integer> t = new HashMap<>();
        Map<Integer, Integer> f = new HashMap<>();
        Map<String, Integer> both = new HashMap<>();
        for (int i = 0; i < found.length; i++) {
            t.merge(truth[i], 1, Integer::sum);
            f.merge(found[i], 1, Integer::sum);
            both.merge(truth[i] + " " + found[i], 1, Integer::sum);
        }
        double tp = pairs(both.values());
        double p = tp / Math.max(1, pairs(f.values()));
        double r = tp / Math.max(1, pairs(t.values()));
        System.out.printf(Locale.ROOT, "precision %.4f recall %.4f f1 %.4f%n", p, r, 2 * p * r / (p + r));
        int shown = Integer.getInteger("show", 0);
        for (int i = 0; i < found.length && shown > 0; i++) {
            for (int j = i + 1; j < found.length && shown > 0; j++) {
                boolean same = truth[i].equals(truth[j]);
                boolean one = found[i] == found[j];
                if (same != one && Mix.draw(7, (long) i * found.length + j, Integer.getInteger("every", 1)) == 0) {
                    shown--;
                    Explanation e = matching.explain(i, j, model);
                    System.out.printf(
                            Locale.ROOT,
                            "%n%s %d %d weight %.2f vetoes %s%n",
                            same ? "MISSED" : "WRONG",
                            i,
                            j,
                            e.weight(),
                            e.vetoes());
                    e.lines()
                            .forEach(l -> System.out.printf(
                                    Locale.ROOT,
                                    "   %-16s %-18s %6.2f (%.2f) | %s | %s%n",
                                    l.field(),
                                    l.level(),
                                    l.weight(),
                                    l.rarity(),
                                    l.left(),
                                    l.right()));
                }
            }
        }
    }

    private static double pairs(Iterable<Integer> sizes) {
        double sum = 0;
        for (int n : sizes) {
            sum += n * (n - 1) / 2.0;
        }
        return sum;
    }

    static List<MatchRecord> records(Path dir, List<Field> fields) {
        List<MatchRecord> out = new ArrayList<>();
        try (Stream<Path> files = Files.list(dir.resolve("input"))) {
            for (Path file : files.sorted().toList()) {
                for (Map<String, String> row : rows(file)) {
                    Fixtures.ARecord one =
                            Fixtures.aRecord(row.getOrDefault("rid", "")).from(file.toString());
                    for (Field field : fields) {
                        String cell = row.getOrDefault(field.name(), "").strip();
                        if (field.kind() == Kind.DATE) {
                            cell = cell.replaceFirst("^(\\d{4})(\\d\\d)(\\d\\d)$", "$1-$2-$3");
                            one.withCodes(field.name(), cell);
                        } else if (field.many()) {
                            one.with(field.name(), cell.split("[,;] *"));
                        } else {
                            one.with(field.name(), cell);
                        }
                    }
                    out.add(one.build());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Fixtures.sorted(out);
    }

    static List<Map<String, String>> rows(Path file) {
        List<Map<String, String>> out = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            csv.forEach(row -> out.add(new LinkedHashMap<>(row.getFieldsAsMap())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }
}
