package org.quicksilver.ingest.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The real-world files of the Pollock benchmark. */
final class SurveySample implements Measure {

    /** What the truth calls the columns of a table without a heading. */
    private static final Pattern NUMBERED = Pattern.compile("col_\\d+");

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
        double ownHeader = 0;
        int headed = 0;
        List<Path> clean = Bench.files(files.resolve("clean"));
        for (Path file : clean) {
            Path dirty = files.resolve("csv").resolve(file.getFileName());
            List<String[]> truth = LooseCsv.read(file);
            LoadScore score = LoadScore.of(truth, bench.firstTable(dirty, folder));
            sum += score.sum();
            header += score.header()[2];
            if (hasHeading(truth)) {
                headed++;
                ownHeader += score.header()[2];
            }
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
                Figure.atLeast("real-world files, F1 of header cells", header / clean.size(), 0.90),
                Figure.plain(
                        "the same of the " + headed + " that have a heading",
                        String.format(Locale.ROOT, "%.4f", ownHeader / headed)));
    }

    private static boolean hasHeading(List<String[]> truth) {
        return !truth.isEmpty()
                && !Arrays.stream(truth.get(0))
                        .allMatch(name -> NUMBERED.matcher(name).matches());
    }
}
