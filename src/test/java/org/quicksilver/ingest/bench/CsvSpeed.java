package org.quicksilver.ingest.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * CPU time of hashing, detecting and reading a large CSV with provenance, compiled as the launcher has it for large inputs,
 * against opencsv reading its cells alone. Both are run in turn, the middle of the times counts.
 */
final class CsvSpeed implements Measure {

    private static final Path LAUNCHER = Path.of("quicksilver");
    private static final Pattern COMPILER =
            Pattern.compile("-XX:(?:Tier4\\w+|MaxInlineLevel|InlineSmallCode|FreqInlineSize)=\\d+");
    private static final int ROUNDS = 3;

    private static final int[] MEGABYTES = {50, 200, 500};
    private static final double LINEAR = 1.1;

    @Override
    public String name() {
        return "speed";
    }

    @Override
    public List<Figure> run(Bench bench) throws IOException {
        List<Figure> figures = new ArrayList<>();
        Path file = bench.folder("speed").resolve("rows.csv");
        List<String> compiler = COMPILER.matcher(Files.readString(LAUNCHER))
                .results()
                .map(MatchResult::group)
                .toList();
        double before = 0;
        for (int i = 0; i < MEGABYTES.length; i++) {
            int megabytes = MEGABYTES[i];
            write(file, megabytes);
            double[] plains = new double[ROUNDS];
            double[] owns = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                plains[round] = seconds(List.of(), PlainOpencsv.class, file);
                owns[round] = seconds(compiler, ReadFile.class, file);
            }
            double plain = middle(plains);
            double own = middle(owns);
            figures.add(Figure.plain(
                    megabytes + " MB in 256 MB: whole way, opencsv alone",
                    String.format(Locale.ROOT, "%.1f s, %.1f s CPU", own, plain)));
            if (i == MEGABYTES.length - 1) {
                figures.add(Figure.atMost(megabytes + " MB, whole way to opencsv alone", own / plain, 1.3));
                double times = (double) megabytes / MEGABYTES[i - 1];
                figures.add(Figure.atMost(times + " times the rows, times the time", own / before, LINEAR * times));
            }
            before = own;
        }
        Files.delete(file);
        return figures;
    }

    private static double middle(double[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static double seconds(List<String> options, Class<?> main, Path file) throws IOException {
        Child.Result result = Child.run(256, options, main, List.of(file.toString(), "parts"), 300);
        if (result.exit() != 0) {
            throw new IOException(main.getSimpleName() + " failed: " + result.lastLine());
        }
        return Double.parseDouble(result.lastLine().split(" ", 2)[0]);
    }

    /** Writes rows of surveys, every eighth with a quoted cell. */
    static void write(Path file, int megabytes) throws IOException {
        Random random = new Random(11);
        long written = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("No,Title,Country,Organisation,Start date,End date,Budget (US$),Status,Participants,Remarks\n");
            for (int row = 1; written < ((long) megabytes << 20); row++) {
                String line = row
                        + (row % 8 == 0
                                ? ",\"Workshop, second of " + random.nextInt(99) + " on \"\"waste\"\"\""
                                : ",Training course " + random.nextInt(100000) + " on the management of waste")
                        + ",Peru,Ministry of Environment,2017-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(9)
                        + ",2018-05-01," + random.nextInt(100_000) + ".50,completed," + random.nextInt(200)
                        + ",funded by partners of the centre\n";
                out.write(line);
                written += line.length();
            }
        }
    }
}
