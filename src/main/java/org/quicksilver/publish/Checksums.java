package org.quicksilver.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.quicksilver.publish.verify.FileHash;

/** The list of every file of a run with its hash, as {@code sha256sum -c} reads it. */
final class Checksums {

    static final String FILE = "checksums.sha256";

    private Checksums() {}

    /**
     * Writes the list.
     *
     * @param known hashes already known, by path; the rest is hashed now
     */
    static void write(Path run, Map<String, String> known) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (Path file : Disk.files(run)) {
            String path = run.relativize(file).toString().replace('\\', '/');
            if (!path.equals(FILE)) {
                hashes.put(path, known.containsKey(path) ? known.get(path) : FileHash.of(file));
            }
        }
        StringBuilder lines = new StringBuilder();
        hashes.forEach(
                (path, hash) -> lines.append(hash).append("  ").append(path).append('\n'));
        Files.writeString(run.resolve(FILE), lines, StandardCharsets.UTF_8);
    }
}
