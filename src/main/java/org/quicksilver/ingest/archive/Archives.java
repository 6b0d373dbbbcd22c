package org.quicksilver.ingest.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.quicksilver.ingest.gate.Refusal;

/** Opens zip archives of survey files: each file in one is a source file of its own. */
public final class Archives {

    private static final int ZIP = 0x04034b50;
    /** Parts by which a zip package is a workbook or document and no archive. */
    private static final Set<String> PACKAGES = Set.of(
            "[content_types].xml",
            "_rels/.rels",
            "xl/workbook.xml",
            "xl/workbook.bin",
            "mimetype",
            "index/document.iwa",
            "encryptedpackage");

    private final UnpackedFiles unpacked;
    private final ArchiveLimits limits;

    /**
     * What an archive holds.
     *
     * @param refusal why it is not opened
     * @param entries the files in it, in the order in which it lists them; none when it is refused
     */
    public record Opened(Optional<Refusal> refusal, List<ArchiveEntry> entries) {
        public Opened {
            entries = List.copyOf(entries);
        }
    }

    /** @param folder where files are unpacked to; made when first needed */
    public Archives(Path folder, ArchiveLimits limits) {
        this.unpacked = new UnpackedFiles(folder);
        this.limits = limits;
    }

    /**
     * The files of an archive, unpacked; empty when a file is no zip archive, but perhaps a workbook.
     *
     * @param sha256 of the archive; names where it is unpacked
     */
    public Optional<Opened> open(Path archive, String sha256) throws IOException {
        try (FileChannel file = FileChannel.open(archive, StandardOpenOption.READ)) {
            Optional<List<ZipDirectory.Entry>> entries = entries(file);
            if (entries.isEmpty() || isPackage(entries.get())) {
                return Optional.empty();
            }
            try {
                return Optional.of(new Opened(Optional.empty(), unpack(file, entries.get(), sha256)));
            } catch (ArchiveRefused e) {
                return Optional.of(new Opened(Optional.of(e.refusal()), List.of()));
            }
        }
    }

    /** Whether a file is a zip file and no workbook or document. */
    static boolean isArchive(FileChannel file) throws IOException {
        Optional<List<ZipDirectory.Entry>> entries = entries(file);
        return entries.isPresent() && !isPackage(entries.get());
    }

    private static Optional<List<ZipDirectory.Entry>> entries(FileChannel file) throws IOException {
        ByteBuffer head = ZipDirectory.bytes(file, 0, Integer.BYTES);
        boolean zip = head.remaining() == Integer.BYTES && head.getInt() == ZIP;
        return zip ? ZipDirectory.read(file) : Optional.empty();
    }

    private static boolean isPackage(List<ZipDirectory.Entry> entries) {
        return entries.stream()
                .map(e -> EntryNames.text(e).toLowerCase(Locale.ROOT))
                .anyMatch(PACKAGES::contains);
    }

    private List<ArchiveEntry> unpack(FileChannel file, List<ZipDirectory.Entry> entries, String sha256)
            throws IOException {
        List<ZipDirectory.Entry> files =
                entries.stream().filter(e -> !e.isFolder()).toList();
        check(files);
        List<String> names = files.stream().map(EntryNames::text).toList();
        return unpacked.of(sha256, limits, names, target -> {
            Unpacking unpacking = new Unpacking(file, limits);
            List<ArchiveEntry> all = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                all.add(unpacking.unpack(files.get(i), target.resolve(Integer.toString(i + 1))));
            }
            return all;
        });
    }

    private void check(List<ZipDirectory.Entry> files) throws ArchiveRefused {
        if (files.isEmpty()) {
            throw new ArchiveRefused("empty", "The archive holds no file; ask for it again.");
        }
        if (files.size() > limits.entries()) {
            throw new ArchiveRefused(
                    "corrupt",
                    "The archive holds " + files.size() + " files, more than " + limits.entries()
                            + "; split it, or raise limits.zip_entries in the job file.");
        }
        Set<String> names = new HashSet<>();
        for (ZipDirectory.Entry entry : files) {
            String name = EntryNames.text(entry);
            if (isOutside(name)) {
                throw new ArchiveRefused(
                        "corrupt",
                        "The archive holds a file whose name leads out of it, " + name
                                + "; pack the files again and resend it.");
            }
            if (!names.add(name)) {
                throw new ArchiveRefused(
                        "corrupt",
                        "The archive holds two files named " + name + "; pack the files again and resend it.");
            }
            if (entry.encrypted()) {
                throw new ArchiveRefused(
                        "protected", "The archive is protected by a password; remove it and resend the files.");
            }
            if (entry.link()) {
                throw new ArchiveRefused(
                        "corrupt",
                        "The archive holds a link, " + name + "; put the file itself into it and resend it.");
            }
        }
    }

    private static boolean isOutside(String name) {
        return name.isEmpty()
                || name.startsWith("/")
                || ("/" + name + "/").contains("/../")
                || name.matches("[A-Za-z]:.*")
                || name.chars().anyMatch(c -> c < ' ');
    }
}
