package org.quicksilver.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.quicksilver.record.Hashes;

/** Generated input, and what runs made of it. */
final class GeneratedRows {
    static final Path JOB = Path.of("bench", "rows.yaml").toAbsolutePath();
    private static final Path GENERATOR = Path.of("bench", "MakeRows.java").toAbsolutePath();
    private static final List<String> COMPARED = List.of("tables", "quality", "changes", "statistics", "codelists");

    private GeneratedRows() {}

    /** Writes so many rows into a folder, the same ones for the same seed. */
    static void write(int rows, int seed, Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        GENERATOR.toString(),
                        String.valueOf(rows),
                        String.valueOf(seed),
                        folder.toString())
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The rows could not be generated");
        }
    }

    /** Hash of every file that must be the same, by its path below the folder of the run that is latest. */
    static TreeMap<String, String> published(Path output) throws IOException {
        Path run = output.resolve("latest").toRealPath();
        TreeMap<String, String> hashes = new TreeMap<>();
        for (String folder : COMPARED) {
            if (Files.isDirectory(run.resolve(folder))) {
                try (Stream<Path> files = Files.walk(run.resolve(folder))) {
                    files.filter(Files::isRegularFile)
                            .forEach(f -> hashes.put(run.relativize(f).toString(), hash(f)));
                }
            }
        }
        return hashes;
    }

    private static String hash(Path file) {
        try {
            return HexFormat.of().formatHex(Hashes.sha256().digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
