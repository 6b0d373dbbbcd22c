package org.quicksilver.ingest.bench;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.quicksilver.record.FileReading;

/** Encodings against texts of known encoding: right when the decoded text is the same. */
final class Encodings implements Measure {

    private static final Map<String, String> NAMES = Map.of(
            "cp932", "windows-31j", "tis-620", "x-windows-874", "maccyrillic", "x-MacCyrillic", "utf-8-sig", "UTF-8");

    @Override
    public String name() {
        return "encodings";
    }

    @Override
    public List<Figure> run(Bench bench) throws IOException {
        Optional<Path> corpus = bench.corpus("encodings/chardet_half.tar.xz");
        if (corpus.isEmpty()) {
            return List.of();
        }
        int right = 0;
        int all = 0;
        Map<String, Integer> wrong = new TreeMap<>();
        for (Path file : Bench.tree(corpus.get())) {
            String folder = String.valueOf(corpus.get().relativize(file).getName(0));
            Charset charset = charset(folder.toLowerCase(Locale.ROOT));
            FileReading reading = bench.detect(file);
            all++;
            if (!reading.encoding().isEmpty()
                    && isSame(Files.readAllBytes(file), charset, Charset.forName(reading.encoding()))) {
                right++;
            } else {
                wrong.merge(folder + " read as " + reading.encoding(), 1, Integer::sum);
                bench.failure(corpus.get().relativize(file) + " read as " + reading.encoding() + " "
                        + reading.encodingReason() + reading.reason());
            }
        }
        wrong.forEach((what, n) -> bench.failure(n + " " + what));
        return List.of(Figure.share("texts of known encoding, same decoded text", right, all, 92));
    }

    private static Charset charset(String folder) {
        String name = folder;
        while (!name.isEmpty()) {
            String known = NAMES.getOrDefault(name, name);
            if (Charset.isSupported(known)) {
                return Charset.forName(known);
            }
            // a folder may add the language to the encoding
            name = name.substring(0, Math.max(0, name.lastIndexOf('-')));
        }
        throw new IllegalArgumentException("No charset of name " + folder);
    }

    static boolean isSame(byte[] bytes, Charset one, Charset other) {
        return plain(new String(bytes, one)).equals(plain(new String(bytes, other)));
    }

    private static String plain(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
