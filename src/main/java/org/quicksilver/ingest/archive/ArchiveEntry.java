package org.quicksilver.ingest.archive;

import java.nio.file.Path;
import java.util.Optional;
import org.quicksilver.ingest.gate.Refusal;

/**
 * A file of an archive.
 *
 * @param name its path in the archive, NFC, with {@code /}
 * @param file where it was unpacked to
 * @param size bytes
 * @param sha256 lower-case hex SHA-256 of its bytes
 * @param refusal why it is not read, where that is plain already
 */
public record ArchiveEntry(String name, Path file, long size, String sha256, Optional<Refusal> refusal) {

    /** The same file in another folder. */
    ArchiveEntry in(Path folder) {
        return new ArchiveEntry(name, folder.resolve(file.getFileName()), size, sha256, refusal);
    }
}
