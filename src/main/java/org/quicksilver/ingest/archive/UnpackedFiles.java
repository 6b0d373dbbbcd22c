package org.quicksilver.ingest.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The unpacked archives of a folder, each in a folder named by its content. One that is there is whole: it is filled under
 * another name and renamed, so that a process that dies leaves nothing that counts, and of two that unpack the same archive
 * at once one wins and both find the same.
 */
public final class UnpackedFiles {

    private static final String INDEX = "index";

    private final Path folder;

    public UnpackedFiles(Path folder) {
        this.folder = folder;
    }

    /** Fills a folder with the files {@code 1}, {@code 2} and so on. */
    interface Filling {
        List<ArchiveEntry> fill(Path target) throws IOException;
    }

    /**
     * The files of an archive, unpacked unless they are there.
     *
     * @param sha256 content of the archive
     * @param limits under which it is unpacked; what was unpacked under others does not count
     * @param names names of its files, in order
     */
    List<ArchiveEntry> of(String sha256, ArchiveLimits limits, List<String> names, Filling filling) throws IOException {
        Path whole = folder.resolve(sha256);
        Optional<List<ArchiveEntry>> known = known(whole, limits, names);
        if (known.isPresent()) {
            return known.get();
        }
        Files.createDirectories(folder);
        Path fresh = Files.createTempDirectory(folder, sha256 + ".");
        try {
            List<ArchiveEntry> entries = filling.fill(fresh);
            Files.write(fresh.resolve(INDEX), index(limits, entries), StandardCharsets.UTF_8);
            settle(fresh, whole, limits, names);
            return entries.stream().map(e -> e.in(whole)).toList();
        } finally {
            delete(fresh);
        }
    }

    private static void settle(Path fresh, Path whole, ArchiveLimits limits, List<String> names) throws IOException {
        if (Files.exists(whole) && known(whole, limits, names).isEmpty()) {
            delete(whole);
        }
        try {
            Files.move(fresh, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (known(whole, limits, names).isEmpty()) {
                throw e;
            }
        }
    }

    private static List<String> index(ArchiveLimits limits, List<ArchiveEntry> entries) {
        List<String> lines = new ArrayList<>(List.of(limits.toString()));
        entries.forEach(
                e -> lines.add(e.size() + " " + e.sha256() + " " + e.refusal().isPresent()));
        return lines;
    }

    /** What is there of an archive; empty unless it is all there. */
    private static Optional<List<ArchiveEntry>> known(Path whole, ArchiveLimits limits, List<String> names)
            throws IOException {
        Path index = whole.resolve(INDEX);
        if (!Files.isRegularFile(index)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(index, StandardCharsets.UTF_8);
        if (lines.size() != names.size() + 1 || !lines.get(0).equals(limits.toString())) {
            return Optional.empty();
        }
        List<ArchiveEntry> entries = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String[] parts = lines.get(i + 1).split(" ", -1);
            Path file = whole.resolve(Integer.toString(i + 1));
            if (parts.length != 3
                    || !Files.isRegularFile(file)
                    || !String.valueOf(Files.size(file)).equals(parts[0])) {
                return Optional.empty();
            }
            entries.add(new ArchiveEntry(
                    names.get(i),
                    file,
                    Files.size(file),
                    parts[1],
                    Boolean.parseBoolean(parts[2]) ? Optional.of(Unpacking.NESTED) : Optional.empty()));
        }
        return Optional.of(entries);
    }

    /**
     * Deletes what nobody needs: archives of other contents, and what dead processes left. No other process may be unpacking
     * into the folder.
     *
     * @param needed files that are still read
     */
    public void keep(Set<Path> needed) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.list(folder)) {
            for (Path archive : all.toList()) {
                if (needed.stream().noneMatch(f -> f.startsWith(archive))) {
                    delete(archive);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
