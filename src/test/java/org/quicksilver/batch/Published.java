package org.quicksilver.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a run published, but for the files that hold times. */
final class Published {
    private static final List<String> FOLDERS = List.of("tables", "quality", "changes", "statistics", "codelists");

    private Published() {}

    /** Path to content of every file whose bytes depend on nothing but input and state. */
    static Map<String, String> of(Path output) throws IOException {
        return of(output, text -> text);
    }

    /** The same, with paths that differ made alike. */
    static Map<String, String> of(Path output, UnaryOperator<String> alike) throws IOException {
        Path run = output.resolve("latest").toRealPath();
        Map<String, String> files = new TreeMap<>();
        for (String folder : FOLDERS) {
            try (Stream<Path> all = Files.walk(run.resolve(folder))) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files.put(run.relativize(file).toString(), alike.apply(Files.readString(file)));
                }
            }
        }
        return files;
    }
}
