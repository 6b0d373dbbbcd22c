package org.quicksilver.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.quicksilver.ingest.archive.ArchiveEntry;
import org.quicksilver.ingest.archive.ArchiveLimits;
import org.quicksilver.ingest.archive.Archives;
import org.quicksilver.ingest.gate.Refusal;
import org.quicksilver.ingest.text.ByteScan;
import org.quicksilver.plan.Glob;
import org.quicksilver.plan.Plan;

/** Lists the files below an input folder, hashed, in order of path. */
public final class SurveyFiles {

    /** Name of the ledger of submissions at the top of the input folder; it is no survey file. */
    public static final String LEDGER = "submissions.csv";

    /**
     * A file below the input folder.
     *
     * @param path path below the input folder, NFC, with {@code /}
     * @param file where it is
     * @param size bytes
     * @param sha256 lower-case hex SHA-256 of its bytes; empty when it may not be read
     * @param matched whether a pattern of the job names it
     * @param refusal why it is not read, where listing alone tells
     * @param scan what its bytes are, where that was found out while they were hashed
     */
    public record Found(
            String path,
            Path file,
            long size,
            String sha256,
            boolean matched,
            Optional<Refusal> refusal,
            Optional<ByteScan> scan) {

        Found(String path, Path file, long size, String sha256, boolean matched, Optional<Refusal> refusal) {
            this(path, file, size, sha256, matched, refusal, Optional.empty());
        }

        Found(String path, Path file, long size, FileBytes bytes, boolean matched) {
            this(path, file, size, bytes.sha256(), matched, Optional.empty(), bytes.scan());
        }
    }

    /** Of a file that may not be read. */
    private static final FileBytes UNREAD = new FileBytes("", Optional.empty());

    private final Path unpacked;

    /** @param unpacked where files of archives are unpacked to; made when first needed */
    public SurveyFiles(Path unpacked) {
        this.unpacked = unpacked;
    }

    /**
     * Every file below the folder, the ledger apart, in order of path. A zip archive stands for the files in it, as a
     * folder does, unless it is refused. The folder may be a link; a link below it is listed and never followed: what it
     * leads to is either below the folder anyway or none of its files.
     *
     * @throws UncheckedIOException when the folder itself cannot be listed
     */
    public List<Found> list(Plan plan, Path input) {
        List<Glob> globs = plan.files().stream().map(Glob::of).toList();
        List<Found> found = new ArrayList<>();
        Archives archives = new Archives(unpacked, ArchiveLimits.of(plan::limit));
        try {
            Path folder = input.toRealPath();
            Files.walkFileTree(folder, new Listing(folder, globs, found, archives));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + input, e);
        }
        found.sort(Comparator.comparing(Found::path));
        return List.copyOf(found);
    }

    /**
     * One file by itself as though a pattern named it, or each file of an archive.
     *
     * @param below its path below the input folder, or its name
     */
    public List<Found> one(Plan plan, Path file, Path below) throws IOException {
        String path = nfc(below.toString().replace('\\', '/'));
        FileBytes bytes = bytes(file);
        Archives archives = new Archives(unpacked, ArchiveLimits.of(plan::limit));
        Optional<Archives.Opened> opened = archives.open(file, bytes.sha256());
        if (opened.isEmpty()) {
            return List.of(new Found(path, file, Files.size(file), bytes, true));
        }
        Optional<Refusal> refusal = opened.get().refusal();
        if (refusal.isPresent()) {
            return List.of(new Found(path, file, Files.size(file), bytes.sha256(), true, refusal));
        }
        return opened.get().entries().stream()
                .map(e -> new Found(path + "/" + e.name(), e.file(), e.size(), e.sha256(), true, e.refusal()))
                .toList();
    }

    /** One file by itself, as though a pattern named it. */
    public static Found one(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        return new Found(nfc(name), file, Files.size(file), bytes(file), true);
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static FileBytes bytes(Path file) {
        try {
            return FileBytes.of(file);
        } catch (IOException e) {
            return UNREAD;
        }
    }

    private static final class Listing extends SimpleFileVisitor<Path> {
        private final Path input;
        private final List<Glob> globs;
        private final List<Found> found;
        private final Archives archives;

        Listing(Path input, List<Glob> globs, List<Found> found, Archives archives) {
            this.archives = archives;
            this.input = input;
            this.globs = globs;
            this.found = found;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            String path = nfc(input.relativize(file).toString().replace('\\', '/'));
            if (path.equals(LEDGER)) {
                return FileVisitResult.CONTINUE;
            }
            boolean plain = attributes.isRegularFile();
            FileBytes bytes = plain ? bytes(file) : UNREAD;
            String sha256 = bytes.sha256();
            Optional<Archives.Opened> opened = sha256.isEmpty() ? Optional.empty() : archives.open(file, sha256);
            if (opened.isEmpty()) {
                found.add(new Found(path, file, plain ? attributes.size() : 0, bytes, plain && matches(path)));
            } else if (opened.get().refusal().isPresent()) {
                found.add(new Found(
                        path,
                        file,
                        attributes.size(),
                        sha256,
                        true,
                        opened.get().refusal()));
            } else {
                for (ArchiveEntry entry : opened.get().entries()) {
                    String inside = path + "/" + entry.name();
                    found.add(new Found(
                            inside,
                            entry.file(),
                            entry.size(),
                            entry.sha256(),
                            matches(inside) || entry.refusal().isPresent(),
                            entry.refusal()));
                }
            }
            return FileVisitResult.CONTINUE;
        }

        private boolean matches(String path) {
            return globs.stream().anyMatch(g -> g.matches(path));
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(input)) {
                throw e;
            }
            found.add(new Found(nfc(input.relativize(file).toString().replace('\\', '/')), file, 0, UNREAD, true));
            return FileVisitResult.CONTINUE;
        }
    }
}
