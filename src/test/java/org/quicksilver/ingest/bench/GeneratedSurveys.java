package org.quicksilver.ingest.bench;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.quicksilver.record.FileReading;

/** Made-up surveys in six languages and the encodings that their languages are written in. */
final class GeneratedSurveys implements Measure {

    private static final int SEEDS = 20;
    private static final List<Integer> ROWS = List.of(3, 20, 200);
    private static final Map<String, List<String>> ENCODINGS = new TreeMap<>(Map.of(
            "en", List.of("UTF-8", "windows-1252", "x-MacRoman", "IBM850", "UTF-16LE"),
            "fr", List.of("UTF-8", "windows-1252", "ISO-8859-15", "IBM850", "x-MacRoman", "UTF-16BE"),
            "es", List.of("UTF-8", "windows-1252", "ISO-8859-1", "IBM850", "x-MacRoman"),
            "ru", List.of("UTF-8", "windows-1251", "KOI8-R", "IBM866", "ISO-8859-5", "x-MacCyrillic", "UTF-16LE"),
            "ar", List.of("UTF-8", "windows-1256", "ISO-8859-6", "UTF-32LE"),
            "zh", List.of("UTF-8", "GB18030", "Big5", "UTF-16BE")));

    @Override
    public String name() {
        return "generated";
    }

    @Override
    public List<Figure> run(Bench bench) throws IOException {
        Path folder = bench.folder("generated");
        int all = 0;
        int right = 0;
        int unflagged = 0;
        int heads = 0;
        Map<String, Integer> wrong = new TreeMap<>();
        for (Map.Entry<String, List<String>> language : ENCODINGS.entrySet()) {
            SurveyText texts = new SurveyText(language.getKey());
            for (String name : language.getValue()) {
                for (int rows : ROWS) {
                    for (int seed = 0; seed < SEEDS; seed++) {
                        Charset charset = Charset.forName(name);
                        SurveyText.Survey survey = texts.make(new Random(seed * 31L + rows), rows, charset);
                        byte[] bytes = survey.text().getBytes(charset);
                        Path file = folder.resolve(String.join("-", language.getKey(), name, rows + "", seed + ".csv"));
                        Files.write(file, bytes);
                        FileReading reading = bench.detect(file);
                        all++;
                        boolean same = !reading.encoding().isEmpty()
                                && Encodings.isSame(bytes, charset, Charset.forName(reading.encoding()));
                        boolean flagged = reading.warnings().stream().anyMatch(w -> w.contains("encoding"));
                        right += same ? 1 : 0;
                        unflagged += same || flagged ? 0 : 1;
                        boolean head = reading.tables().size() == 1
                                && reading.tables().get(0).headerRows().equals(List.of(survey.headerRow()));
                        heads += head ? 1 : 0;
                        if (!same) {
                            wrong.merge(
                                    language.getKey() + " " + name + " " + rows + " rows read as " + reading.encoding(),
                                    1,
                                    Integer::sum);
                        }
                        if (!same || !head) {
                            bench.failure(file.getFileName() + " read as " + reading.encoding() + " "
                                    + reading.encodingReason()
                                    + (flagged ? " flagged" : "")
                                    + (head
                                            ? ""
                                            : " heading " + survey.headerRow() + " read as "
                                                    + new ArrayList<>(reading.tables().stream()
                                                            .map(t -> t.headerRows())
                                                            .toList()))
                                    + " " + reading.reason());
                        }
                        Files.delete(file);
                    }
                }
            }
        }
        wrong.forEach((what, n) -> bench.failure(n + " " + what));
        return List.of(
                Figure.share("generated surveys, same decoded text", right, all, 99),
                Figure.atMost("generated surveys, % wrong without a warning", 100.0 * unflagged / all, 0.2),
                Figure.share("generated surveys, heading found", heads, all, 97));
    }
}
