package org.quicksilver.ingest.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Writes surveys of one language from lists of words, the same for the same random numbers. */
final class SurveyText {

    private static final Map<String, String> PLAINER =
            Map.of("’", "'", "“", "\"", "”", "\"", "–", "-", "€", "EUR", "«", "\"", "»", "\"", "№", "N", "…", "...");

    private final Map<String, List<String>> words = new HashMap<>();
    private final String language;

    /**
     * A survey.
     *
     * @param text its lines
     * @param headerRow 1-based line of its heading
     */
    record Survey(String text, int headerRow) {}

    /** @param language one of those that {@code bench-words.tsv} has */
    SurveyText(String language) throws IOException {
        this.language = language;
        try (InputStream in = Objects.requireNonNull(SurveyText.class.getResourceAsStream("/ingest/bench-words.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split("\t", -1);
                if (parts[0].equals(language)) {
                    words.put(parts[1], List.of(parts[2].split("\\|", -1)));
                }
            }
        }
    }

    /** A survey of some rows whose every character the charset has. */
    Survey make(Random random, int rows, Charset charset) {
        char delimiter = ",;\t".charAt(random.nextInt(3));
        StringBuilder out = new StringBuilder();
        int titles = random.nextInt(3);
        for (int i = 0; i < titles; i++) {
            out.append(pick(random, "title")).append('\n');
        }
        List<String> headings = new ArrayList<>();
        words.getOrDefault("header", List.of())
                .forEach(h -> headings.add(h.contains("/") ? h.split("/", -1)[random.nextInt(2)] : h));
        line(out, headings, delimiter);
        for (int row = 1; row <= rows; row++) {
            line(out, cells(random, row), delimiter);
        }
        return new Survey(plainer(out.toString(), charset.newEncoder()), titles + 1);
    }

    private List<String> cells(Random random, int row) {
        int year = 2015 + random.nextInt(6);
        String gap = language.equals("zh") ? "" : " ";
        String title = pick(random, "act") + gap + pick(random, "theme") + gap + pick(random, "where");
        return List.of(
                Integer.toString(row),
                title,
                pick(random, "country"),
                pick(random, "who"),
                String.format(
                        java.util.Locale.ROOT, "%02d.%02d.%d", 1 + random.nextInt(28), 1 + random.nextInt(12), year),
                Integer.toString(1000 * (1 + random.nextInt(90))),
                pick(random, "status"),
                random.nextInt(4) == 0 ? pick(random, "remark") : "");
    }

    private String pick(Random random, String kind) {
        List<String> list = words.getOrDefault(kind, List.of(""));
        return list.get(random.nextInt(list.size()));
    }

    private static void line(StringBuilder out, List<String> cells, char delimiter) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean quoted = cell.indexOf(delimiter) >= 0 || cell.indexOf('"') >= 0;
            out.append(i == 0 ? "" : delimiter).append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        out.append('\n');
    }

    private static String plainer(String text, CharsetEncoder encoder) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            String c = text.substring(i, i + 1);
            out.append(encoder.canEncode(c) ? c : PLAINER.getOrDefault(c, "?"));
        }
        return out.toString();
    }
}
