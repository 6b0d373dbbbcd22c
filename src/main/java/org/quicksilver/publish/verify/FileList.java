package org.quicksilver.publish.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.quicksilver.publish.work.Parallel;

/** The files of a run against its list of checksums, and who may read the private ones. */
final class FileList {

    private static final String CHECKSUMS = "checksums.sha256";

    private final Path run;
    private final Flaws flaws;
    private final Map<String, String> hashes = new TreeMap<>();

    FileList(Path run, int threads, Flaws flaws) throws IOException {
        this.run = run;
        this.flaws = flaws;
        try (Stream<Path> walk = Files.walk(run)) {
            List<Path> files = walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
            List<String> of = Parallel.map(
                    threads,
                    files,
                    file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? FileHash.of(file) : "");
            for (int i = 0; i < of.size(); i++) {
                hashes.put(run.relativize(files.get(i)).toString().replace('\\', '/'), of.get(i));
            }
        }
    }

    /** Path to hash of every file that is there. */
    Map<String, String> hashes() {
        return hashes;
    }

    void check() throws IOException {
        Map<String, String> listed = listed();
        listed.forEach((path, hash) -> {
            if (!hashes.containsKey(path)) {
                flaws.add(path, 0, "is listed in " + CHECKSUMS + " but is not there");
            } else if (!hash.equals(hashes.get(path))) {
                flaws.add(path, 0, "its checksum differs from " + CHECKSUMS);
            }
        });
        for (String path : hashes.keySet()) {
            if (!path.equals(CHECKSUMS) && !listed.containsKey(path)) {
                flaws.add(path, 0, "is not listed in " + CHECKSUMS);
            }
            if (NothingPrivate.mayBePrivate(path)) {
                checkMode(path);
            }
        }
    }

    private Map<String, String> listed() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        if (!hashes.containsKey(CHECKSUMS)) {
            flaws.add(CHECKSUMS, 0, "is not there");
            return listed;
        }
        List<String> lines = Files.readAllLines(run.resolve(CHECKSUMS));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.matches("[0-9a-f]{64}  .+")) {
                listed.put(line.substring(66), line.substring(0, 64));
            } else {
                flaws.add(CHECKSUMS, i + 1, "is no line of a hash, two spaces and a path");
            }
        }
        return listed;
    }

    private void checkMode(String path) throws IOException {
        if (Files.getFileAttributeView(run, PosixFileAttributeView.class) == null) {
            return;
        }
        Set<PosixFilePermission> mode = Files.getPosixFilePermissions(run.resolve(path));
        boolean others = mode.stream().anyMatch(permission -> !permission.name().startsWith("OWNER"));
        if (others) {
            flaws.add(path, 0, "can be read by others than its owner");
        }
    }
}
