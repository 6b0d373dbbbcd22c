package org.quicksilver.ingest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** The 2,290 files of the Pollock benchmark, each polluted in one way. */
final class PollutedFiles implements Measure {

    @Override
    public String name() {
        return "polluted";
    }

    @Override
    public List<Figure> run(Bench bench) throws IOException {
        Optional<Path> corpus = bench.corpus("pollock/polluted_files.tar.xz");
        if (corpus.isEmpty()) {
            return List.of();
        }
        Map<String, Double> weights = weights(corpus.get());
        Path files = corpus.get().resolve("polluted_files");
        Path folder = bench.folder("polluted-read");
        double sum = 0;
        double weighted = 0;
        double weight = 0;
        Map<String, Double> lost = new TreeMap<>();
        List<Path> dirty = Bench.files(files.resolve("csv"));
        for (Path path : dirty) {
            String file = String.valueOf(path.getFileName());
            double its = weights.getOrDefault(file, 0.0);
            List<String[]> loaded = bench.firstTable(path, folder);
            LoadScore score = LoadScore.of(LooseCsv.read(files.resolve("clean").resolve(file)), loaded);
            sum += score.sum();
            weighted += its * score.sum();
            weight += its;
            lost.merge(file.replaceAll("(?<=[a-z_])\\d+_.*", ""), 10 - score.sum(), Double::sum);
            if (score.sum() < 9.9995) {
                bench.failure(String.format(Locale.ROOT, "%-60s %.3f of weight %.0f", file, score.sum(), its));
            }
        }
        lost.forEach((kind, points) -> bench.failure(String.format(Locale.ROOT, "lost %8.3f by %s", points, kind)));
        return List.of(
                Figure.atLeast("polluted files, simple score of 10", sum / dirty.size(), 9.97),
                Figure.atLeast("polluted files, weighted score of 10", weighted / weight, 9.98));
    }

    private static Map<String, Double> weights(Path corpus) throws IOException {
        Map<String, Double> weights = new TreeMap<>();
        JsonMapper.shared()
                .readTree(Files.readString(corpus.resolve("pollock_weights.json")))
                .properties()
                .forEach(e -> weights.put(e.getKey(), e.getValue().doubleValue()));
        return weights;
    }
}
