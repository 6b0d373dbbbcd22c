package org.quicksilver.ingest.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** The words of one language that made-up sheets are written with. */
final class LocatedWords {

    static final List<String> LANGUAGES = List.of("en", "fr", "es", "ru", "ar", "zh");

    private static final String FILE = "/ingest/located-words.tsv";

    private final Map<String, List<String>> words = new HashMap<>();

    LocatedWords(String language) {
        InputStream in = Objects.requireNonNull(LocatedWords.class.getResourceAsStream(FILE), FILE);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split("\t", -1);
                if (parts[0].equals(language)) {
                    words.put(parts[1], List.of(parts[2].split("\\|", -1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    List<String> all(String what) {
        return words.getOrDefault(what, List.of());
    }

    /** One of the words for something. */
    String one(String what, Random random) {
        List<String> some = all(what);
        return some.get(random.nextInt(some.size()));
    }

    /** Some of them, no two alike while they last. */
    List<String> some(String what, int count, Random random) {
        List<String> some = new ArrayList<>();
        while (some.size() < count) {
            List<String> mixed = new ArrayList<>(all(what));
            Collections.shuffle(mixed, random);
            some.addAll(mixed.subList(0, Math.min(mixed.size(), count - some.size())));
        }
        return some;
    }
}
