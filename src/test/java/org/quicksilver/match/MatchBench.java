package org.quicksilver.match;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Kind;
import org.quicksilver.plan.MatchPlan;
import org.quicksilver.plan.MatchPlan.Level;
import org.quicksilver.record.FieldValue;

/**
 * The engine's side of bench/match: {@code rows FOLDER CSV} makes one plain table of generated surveys, {@code patterns CSV
 * OUT} counts agreement patterns of short values, {@code score CSV} scores them with fixed weights ({@code -long}: whole titles
 * and names of organisations), {@code end CSV} trains, matches and clusters.
 * Figures are printed as one line of JSON.
 */
final class MatchBench {

    private static final List<Field> FIELDS = List.of(
            Fixtures.field("title", Kind.TITLE),
            Fixtures.field("organisation", Kind.TITLE),
            Fixtures.field("country", Kind.CODE),
            Fixtures.field("start_date", Kind.DATE),
            Fixtures.field("budget", Kind.NUMBER));

    /** Short values only, as names are: the first two words of title and organisation. */
    private static final List<Field> SHORT = List.of(
            Fixtures.field("word_1", Kind.TITLE),
            Fixtures.field("word_2", Kind.TITLE),
            Fixtures.field("name_1", Kind.TITLE),
            Fixtures.field("name_2", Kind.TITLE),
            Fixtures.field("country", Kind.CODE),
            Fixtures.field("start_date", Kind.DATE),
            Fixtures.field("budget", Kind.NUMBER));

    private static final List<List<String>> SHORT_BLOCKING = List.of(
            List.of("country", "start_date"),
            List.of("country", "budget"),
            List.of("country", "name_1"),
            List.of("name_1", "name_2"));

    private static final List<List<String>> BLOCKING = List.of(
            List.of("country", "start_date"), List.of("country", "budget"), List.of("organisation"), List.of("title"));

    private static final int THREADS = 2;
    private static final int PAGE = 2000;

    private MatchBench() {}

    public static void main(String[] args) throws Exception {
        Path table = Path.of(args[args[0].equals("rows") ? 2 : 1]);
        switch (args[0]) {
            case "rows" -> rows(Path.of(args[1]), table);
            case "patterns" -> patterns(table, Path.of(args[2]), SHORT);
            case "patterns-long" -> patterns(table, Path.of(args[2]), FIELDS);
            case "score" -> score(table, SHORT);
            case "score-long" -> score(table, FIELDS);
            case "end" -> end(table);
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static MatchPlan plan(boolean estimate, List<Field> fields) {
        Map<String, List<Level>> levels = new LinkedHashMap<>();
        for (Field field : fields) {
            if (field.kind() == Kind.TITLE) {
                levels.put(
                        field.name(),
                        field.name().equals("organisation")
                                ? spelt(0.8, 0.0001, 0.1, 0.001, 0.05, 0.02, 0.05, 0.9789)
                                : spelt(0.6, 0.0001, 0.25, 0.0005, 0.1, 0.01, 0.05, 0.9894));
            }
        }
        levels.put("country", List.of(level("exact", Double.NaN, 0.95, 0.024), level("else", Double.NaN, 0.05, 0.976)));
        levels.put(
                "start_date",
                List.of(
                        level("exact", Double.NaN, 0.8, 0.0004),
                        level("days", 31, 0.1, 0.02),
                        level("days", 366, 0.05, 0.2),
                        level("else", Double.NaN, 0.05, 0.7796)));
        levels.put(
                "budget",
                List.of(
                        level("exact", Double.NaN, 0.8, 0.001),
                        level("percent", 2, 0.05, 0.005),
                        level("percent", 10, 0.05, 0.04),
                        level("else", Double.NaN, 0.1, 0.954)));
        return new MatchPlan(
                fields == SHORT ? SHORT_BLOCKING : BLOCKING,
                levels,
                List.of(),
                estimate,
                new MatchPlan.Thresholds(0.95, 0.5));
    }

    private static List<Level> spelt(double... p) {
        return List.of(
                level("exact", Double.NaN, p[0], p[1]),
                level("jaro_winkler", 0.92, p[2], p[3]),
                level("jaro_winkler", 0.8, p[4], p[5]),
                level("else", Double.NaN, p[6], p[7]));
    }

    private static Level level(String test, double value, double m, double u) {
        return new Level(test, value, m, u);
    }

    private static void rows(Path folder, Path table) throws IOException {
        try (CsvWriter out = CsvWriter.builder().build(table);
                Stream<Path> files = Files.list(folder)) {
            out.writeRecord(
                    "unique_id",
                    "title",
                    "organisation",
                    "country",
                    "start_date",
                    "budget",
                    "word_1",
                    "word_2",
                    "name_1",
                    "name_2");
            int next = 0;
            for (Path file : files.sorted().toList()) {
                String header;
                try (java.io.BufferedReader first = Files.newBufferedReader(file)) {
                    header = String.valueOf(first.readLine());
                }
                char delimiter = header.contains(";") ? ';' : header.contains("\t") ? '\t' : ',';
                try (CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().fieldSeparator(delimiter).ofNamedCsvRecord(file)) {
                    for (NamedCsvRecord row : csv) {
                        String budget = row.getField("budget_usd");
                        String title = Fixtures.fold(row.getField("title"));
                        String organisation = Fixtures.fold(row.getField("organisation"));
                        out.writeRecord(
                                String.format(Locale.ROOT, "R%07d", next++),
                                title,
                                organisation,
                                row.getField("country"),
                                row.getField("start_date"),
                                budget.equals("n/a") ? "" : budget,
                                word(title, 0),
                                word(title, 1),
                                word(organisation, 0),
                                word(organisation, 1));
                    }
                }
            }
        }
    }

    private static String word(String text, int place) {
        List<String> words = Words.of(text);
        return place < words.size() ? words.get(place) : "";
    }

    /** Reads a table as the program's own steps hand it over: values with their forms, pages ahead on another thread. */
    private static Iterator<MatchRecord> records(Path table, List<Field> fields) {
        BlockingQueue<List<MatchRecord>> pages = new ArrayBlockingQueue<>(4);
        Thread reader = new Thread(() -> read(table, fields, pages));
        reader.setDaemon(true);
        reader.start();
        return new Iterator<>() {
            private Iterator<MatchRecord> page = List.<MatchRecord>of().iterator();
            private boolean ended;

            @Override
            public boolean hasNext() {
                while (!ended && !page.hasNext()) {
                    page = taken(pages).iterator();
                    ended = !page.hasNext();
                }
                return !ended;
            }

            @Override
            public MatchRecord next() {
                return page.next();
            }
        };
    }

    private static List<MatchRecord> taken(BlockingQueue<List<MatchRecord>> pages) {
        try {
            return pages.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts pages of records, an empty one last. */
    private static void read(Path table, List<Field> fields, BlockingQueue<List<MatchRecord>> pages) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(table)) {
            Iterator<CsvRecord> rows = csv.iterator();
            List<String> header = rows.next().getFields();
            int[] places =
                    fields.stream().mapToInt(f -> header.indexOf(f.name())).toArray();
            List<MatchRecord> page = new ArrayList<>(PAGE);
            while (rows.hasNext()) {
                page.add(of(rows.next(), fields, places));
                if (page.size() == PAGE) {
                    pages.put(page);
                    page = new ArrayList<>(PAGE);
                }
            }
            if (!page.isEmpty()) {
                pages.put(page);
            }
            pages.put(List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MatchRecord of(CsvRecord row, List<Field> fields, int[] places) {
        List<FieldValue> values = new ArrayList<>(places.length);
        for (int f = 0; f < places.length; f++) {
            String value = row.getField(places[f]);
            if (!value.isEmpty()) {
                values.add(Fixtures.value(fields.get(f).name(), value, value, Map.of()));
            }
        }
        return new MatchRecord(row.getField(0), "", "", "", "en", values);
    }

    private static void patterns(Path table, Path out, List<Field> fields) throws IOException {
        MatchPlan plan = plan(false, fields);
        Encoding encoding = Encoding.of(plan, fields, records(table, fields));
        List<Comparison> comparisons = encoding.comparisons();
        BlockIndex index = new Blocking(encoding).index(plan, comparisons);
        Codes codes = Codes.of(comparisons, encoding.size());
        Scratch[] scratch = comparisons.stream().map(c -> new Scratch()).toArray(Scratch[]::new);
        Map<String, long[]> counts = new TreeMap<>();
        for (int range = 0; range < index.ranges(); range++) {
            index.visit(
                    range,
                    (left, rights, count, rule) -> IntStream.of(rights)
                            .limit(count)
                            .forEach(right -> {
                                StringBuilder key = new StringBuilder();
                                for (int c = 0; c < comparisons.size(); c++) {
                                    Comparison comparison = comparisons.get(c);
                                    int level = comparison.level(
                                            codes.at(codes.row(left) + c), codes.at(codes.row(right) + c), scratch[c]);
                                    int gamma =
                                            level == comparison.nullLevel() ? -1 : comparison.nullLevel() - 1 - level;
                                    key.append(key.length() == 0 ? "" : ",").append(gamma);
                                }
                                counts.computeIfAbsent(key.toString(), k -> new long[1])[0]++;
                            }));
        }
        if (!index.purges().isEmpty()) {
            throw new IllegalStateException("Blocks were split: " + Blocking.words(index.purges()));
        }
        List<String> lines = new ArrayList<>();
        counts.forEach((key, count) -> lines.add(key + "," + count[0]));
        Files.write(out, lines);
    }

    /** Scores with one thread; blocking counts as scoring, start, reading and encoding are told apart. */
    private static void score(Path table, List<Field> fields) throws IOException {
        MatchPlan plan = plan(false, fields);
        Encoding encoding = Encoding.of(plan, fields, records(table, fields));
        long read = cpu();
        List<Comparison> comparisons = encoding.comparisons();
        Codes codes = Codes.of(comparisons, encoding.size());
        BlockIndex index = new Blocking(encoding).index(plan, comparisons);
        MatchModel model = new Training(comparisons, codes, index, encoding.size()).declared(1e-6, List.of());
        Scorer scorer = new Scorer(comparisons, codes, model, encoding.size());
        Longs edges = new Longs();
        Longs weights = new Longs();
        long pairs = 0;
        for (int range = 0; range < index.ranges(); range++) {
            pairs += index.visit(range, (left, rights, count, rule) -> {
                int kept = scorer.shortlist(left, rights, count, 0);
                for (int n = 0; n < kept; n++) {
                    double weight = scorer.weigh(left, rights[n], 0);
                    if (weight >= 0) {
                        edges.add((long) left << 32 | rights[n]);
                        weights.add(Double.doubleToRawLongBits(weight));
                    }
                }
            });
        }
        double seconds = (cpu() - read) / 1e9;
        double whole = cpu() / 1e9;
        System.out.printf(
                Locale.ROOT,
                "{\"engine\":\"quicksilver\",\"rows\":%d,\"pairs\":%d,\"kept\":%d,\"start_read_cpu_s\":%.2f,\"score_cpu_s\":%.2f,"
                        + "\"whole_cpu_s\":%.2f,\"peak_mb\":%d,\"mpairs_per_score_cpu_s\":%.2f,\"mpairs_per_whole_cpu_s\":%.2f}%n",
                encoding.size(),
                pairs,
                edges.size(),
                read / 1e9,
                seconds,
                whole,
                peakMegabytes(),
                pairs / seconds / 1e6,
                pairs / whole / 1e6);
    }

    private static void end(Path table) throws IOException, InterruptedException, ExecutionException {
        long start = System.nanoTime();
        MatchPlan plan = plan(true, FIELDS);
        Matching matching = Matching.of(plan, FIELDS, records(table, FIELDS));
        long encoded = System.nanoTime();
        MatchModel model = matching.train(1);
        long trained = System.nanoTime();
        List<Pair> pairs = new ArrayList<>();
        long candidates = 0;
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<Pair>>> parts = new ArrayList<>();
            long[] scored = new long[matching.ranges()];
            for (int range = 0; range < matching.ranges(); range++) {
                int mine = range;
                parts.add(pool.submit(() -> {
                    List<Pair> kept = new ArrayList<>();
                    scored[mine] = matching.score(mine, model, kept::add);
                    return kept;
                }));
            }
            for (int range = 0; range < scored.length; range++) {
                pairs.addAll(parts.get(range).get());
                candidates += scored[range];
            }
        } finally {
            pool.shutdown();
        }
        long matched = System.nanoTime();
        int[] cluster = Clustering.of(matching.size(), pairs, 0.95, List.of(), List.of())
                .cluster();
        long done = System.nanoTime();
        long clusters =
                IntStream.range(0, cluster.length).filter(i -> cluster[i] == i).count();
        System.out.printf(
                Locale.ROOT,
                "{\"engine\":\"quicksilver\",\"rows\":%d,\"pairs\":%d,\"kept\":%d,\"clusters\":%d,\"read_s\":%.1f,\"train_s\":%.1f,\"match_s\":%.1f,\"cluster_s\":%.1f,\"wall_s\":%.1f,\"cpu_s\":%.1f,\"peak_mb\":%d}%n",
                matching.size(),
                candidates,
                pairs.size(),
                clusters,
                (encoded - start) / 1e9,
                (trained - encoded) / 1e9,
                (matched - trained) / 1e9,
                (done - matched) / 1e9,
                (done - start) / 1e9,
                cpu() / 1e9,
                peakMegabytes());
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** Most memory the process ever held, where the system tells; else -1. */
    private static long peakMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(l -> l.startsWith("VmHWM:"))
                .mapToLong(l -> Long.parseLong(l.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }
}
