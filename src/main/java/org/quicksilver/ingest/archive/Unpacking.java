package org.quicksilver.ingest.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.quicksilver.ingest.gate.Refusal;
import org.quicksilver.record.Hashes;

/** Unpacks entries of one archive and counts the bytes that really come out of it. */
final class Unpacking {

    private static final int LOCAL_HEADER = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int GRACE = 100 << 10;

    /** Of a file of an archive that is an archive itself. */
    static final Refusal NESTED = new Refusal(
            "not_a_table", "It is an archive within an archive, which is not opened; unpack it and resend its files.");

    private final FileChannel archive;
    private final ArchiveLimits limits;
    private long left;

    Unpacking(FileChannel archive, ArchiveLimits limits) {
        this.archive = archive;
        this.limits = limits;
        this.left = limits.inflatedBytes();
    }

    /** Unpacks an entry; what stands at the target is whole unless it is refused. */
    ArchiveEntry unpack(ZipDirectory.Entry entry, Path target) throws IOException {
        String name = EntryNames.text(entry);
        MessageDigest digest = Hashes.sha256();
        long size = 0;
        Inflater inflater = new Inflater(true);
        try (InputStream in = open(entry, name, inflater);
                OutputStream out = Files.newOutputStream(target)) {
            byte[] buffer = new byte[1 << 14];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                left -= n;
                check(name, size, entry.packed());
                digest.update(buffer, 0, n);
                out.write(buffer, 0, n);
            }
        } catch (ZipException | EOFException e) {
            throw ArchiveRefused.damaged(name + ": " + e.getMessage());
        } finally {
            inflater.end();
        }
        return new ArchiveEntry(name, target, size, HexFormat.of().formatHex(digest.digest()), nested(target));
    }

    private InputStream open(ZipDirectory.Entry entry, String name, Inflater inflater) throws IOException {
        ByteBuffer header = ZipDirectory.bytes(archive, entry.offset(), LOCAL_HEADER);
        if (header.remaining() < LOCAL_HEADER) {
            throw ArchiveRefused.damaged(name + " is missing from it");
        }
        long start = entry.offset() + LOCAL_HEADER + (header.getShort(26) & 0xFFFF) + (header.getShort(28) & 0xFFFF);
        InputStream packed = new Section(archive, start, entry.packed());
        return switch (entry.method()) {
            case STORED -> packed;
            case DEFLATED -> new InflaterInputStream(packed, inflater, 1 << 14);
            default ->
                throw new ArchiveRefused(
                        "corrupt",
                        "The archive packs " + name + " by a method that few programs know; pack it again as plain zip"
                                + " and resend it.");
        };
    }

    private void check(String name, long size, long packed) throws ArchiveRefused {
        boolean dense = size > GRACE && size / Math.max(1, packed) > limits.ratio();
        if (dense || size > limits.entryBytes() || left < 0) {
            throw new ArchiveRefused(
                    "corrupt",
                    "In the archive " + name + " unpacks to more than "
                            + (dense ? limits.ratio() + " times its size" : (size >> 20) + " MB")
                            + "; if it is known to be good, raise limits."
                            + (dense ? "inflate_ratio" : "entry_mb or limits.inflated_mb") + " in the job file.");
        }
    }

    private static Optional<Refusal> nested(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return Archives.isArchive(channel) ? Optional.of(NESTED) : Optional.empty();
        }
    }

    /** Bytes of a part of a file. */
    private static final class Section extends InputStream {
        private final FileChannel file;
        private long at;
        private long left;

        Section(FileChannel file, long start, long size) {
            this.file = file;
            this.at = start;
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int n = file.read(ByteBuffer.wrap(bytes, offset, (int) Math.min(length, left)), at);
            if (n < 0) {
                throw new ZipException("the archive ends too soon");
            }
            at += n;
            left -= n;
            return n;
        }
    }
}
