package org.quicksilver.ingest.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The central directory of a zip file (APPNOTE 4.3.12), with what the Java library does not tell of an entry. */
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END_SIZE = 22;
    private static final int ENTRY_SIZE = 46;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ENCRYPTED = 0x1;
    private static final int UTF_8 = 0x800;
    private static final int UNIX = 3;
    private static final int FILE_TYPE = 0xF000;
    private static final int LINK = 0xA000;

    private ZipDirectory() {}

    /**
     * An entry.
     *
     * @param name bytes of its name
     * @param utf8 whether the name is said to be in UTF-8
     * @param method 0 stored, 8 deflated, others as in APPNOTE 4.4.5
     * @param packed bytes in the file
     * @param offset where its local header is
     */
    record Entry(byte[] name, boolean utf8, boolean encrypted, boolean link, int method, long packed, long offset) {
        boolean isFolder() {
            return name.length > 0 && (name[name.length - 1] == '/' || name[name.length - 1] == '\\');
        }
    }

    /** The entries; empty for what is no zip file, is damaged or larger than 4 GB. */
    static Optional<List<Entry>> read(FileChannel file) throws IOException {
        int tailSize = (int) Math.min(file.size(), END_SIZE + LONGEST_COMMENT);
        ByteBuffer tail = bytes(file, file.size() - tailSize, tailSize);
        for (int at = tail.limit() - END_SIZE; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                long size = Integer.toUnsignedLong(tail.getInt(at + 12));
                long end = file.size() - tailSize + at;
                return size > end || size > Integer.MAX_VALUE
                        ? Optional.empty()
                        : entries(bytes(file, end - size, (int) size), tail.getShort(at + 10) & 0xFFFF);
            }
        }
        return Optional.empty();
    }

    private static Optional<List<Entry>> entries(ByteBuffer directory, int count) {
        List<Entry> entries = new ArrayList<>();
        int at = 0;
        while (at + ENTRY_SIZE <= directory.limit() && directory.getInt(at) == ENTRY) {
            int name = directory.getShort(at + 28) & 0xFFFF;
            int flags = directory.getShort(at + 8) & 0xFFFF;
            int next = at
                    + ENTRY_SIZE
                    + name
                    + (directory.getShort(at + 30) & 0xFFFF)
                    + (directory.getShort(at + 32) & 0xFFFF);
            if (next > directory.limit()) {
                return Optional.empty();
            }
            boolean unix = directory.get(at + 5) == UNIX;
            entries.add(new Entry(
                    name(directory, at + ENTRY_SIZE, name),
                    (flags & UTF_8) != 0,
                    (flags & ENCRYPTED) != 0,
                    unix && (directory.getShort(at + 40) & FILE_TYPE) == (LINK & FILE_TYPE),
                    directory.getShort(at + 10),
                    Integer.toUnsignedLong(directory.getInt(at + 20)),
                    Integer.toUnsignedLong(directory.getInt(at + 42))));
            at = next;
        }
        return (entries.size() & 0xFFFF) == count ? Optional.of(entries) : Optional.empty();
    }

    private static byte[] name(ByteBuffer directory, int at, int length) {
        byte[] name = new byte[length];
        directory.get(at, name);
        return name;
    }

    static ByteBuffer bytes(FileChannel file, long from, int size) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        long at = from;
        while (bytes.hasRemaining()) {
            int n = file.read(bytes, at);
            if (n < 0) {
                break;
            }
            at += n;
        }
        return bytes.flip();
    }
}
