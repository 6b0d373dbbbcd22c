package org.quicksilver.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.quicksilver.ingest.text.ByteScan;
import org.quicksilver.record.Hashes;

/**
 * What one read of a file tells.
 *
 * @param sha256 lower-case hex SHA-256 of its bytes
 * @param scan what its bytes are, where it is a text too large to be read once more for that
 */
record FileBytes(String sha256, Optional<ByteScan> scan) {

    /** A smaller file is read again sooner than its scan is kept for as long as the run takes. */
    private static final long LARGE = 1 << 24;

    static FileBytes of(Path file) throws IOException {
        MessageDigest digest = Hashes.sha256();
        Optional<ByteScan> scan;
        boolean large = Files.size(file) >= LARGE;
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            scan = large ? ByteScan.ofText(in) : Optional.empty();
            byte[] buffer = new byte[1 << 16];
            while (in.read(buffer) >= 0) {
                // what is read is hashed on the way
            }
        }
        return new FileBytes(HexFormat.of().formatHex(digest.digest()), scan);
    }
}
