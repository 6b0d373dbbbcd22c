package org.quicksilver.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
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

    /** First line of each file in which two differ, for a message that can be read. */
    static List<String> differences(Map<String, String> expected, Map<String, String> actual) {
        List<String> found = new ArrayList<>();
        for (String file : new TreeSet<>(expected.keySet())) {
            List<String> want = expected.getOrDefault(file, "").lines().toList();
            List<String> have = actual.getOrDefault(file, "").lines().toList();
            int same = 0;
            while (same < want.size() && same < have.size() && want.get(same).equals(have.get(same))) {
                same++;
            }
            if (same < Math.max(want.size(), have.size())) {
                found.add(file + ":" + (same + 1) + ": expected " + line(want, same) + ", found " + line(have, same));
            }
        }
        actual.keySet().stream().filter(f -> !expected.containsKey(f)).forEach(f -> found.add(f + " is new"));
        return found;
    }

    private static String line(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index) : "its end";
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
