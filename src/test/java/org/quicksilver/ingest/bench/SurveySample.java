package org.quicksilver.ingest.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The real-world files of the Pollock benchmark. */
final class SurveySample implements Measure {

    @Override
    public String name() {
        return "sample";
    }

    @Override
    public List<Figure> run(Bench bench) throws IOException {
        Optional<Path> corpus = bench.corpus("pollock/survey_sample_half.tar.xz");
        if (corpus.isEmpty()) {
            return List.of();
        }
        Path files = corpus.get().resolve("survey_sample");
        Path folder = bench.folder("sample-read");
        double sum = 0;
        double header = 0;
        List<Path> clean = Bench.files(files.resolve("clean"));
        for (Path file : clean) {
            Path dirty = files.resolve("csv").resolve(file.getFileName());
            LoadScore score = LoadScore.of(LooseCsv.read(file), bench.firstTable(dirty, folder));
            sum += score.sum();
            header += score.header()[2];
            if (score.sum() < 9.995) {
                bench.failure(String.format(
                        Locale.ROOT,
                        "%-70s %.3f header %.3f records %.3f cells %.3f",
                        file.getFileName(),
                        score.sum(),
                        score.header()[2],
                        score.records()[2],
                        score.cells()[2]));
            }
        }
        return List.of(
                Figure.atLeast("real-world files, simple score of 10", sum / clean.size(), 9.20),
                Figure.atLeast("real-world files, F1 of header cells", header / clean.size(), 0.90));
    }
}
