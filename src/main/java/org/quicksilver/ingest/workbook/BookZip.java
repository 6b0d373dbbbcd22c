package org.quicksilver.ingest.workbook;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A workbook that is a zip package. Parts are found whatever the case of their names, and every stream counts the bytes
 * that really come out of it, so that a part made to do harm is refused while it is read.
 */
final class BookZip implements Closeable {

    private static final int GRACE = 100 << 10;

    private final ZipFile zip;
    private final BookLimits limits;
    private final Map<String, ZipEntry> parts = new HashMap<>();
    private final Path copy;
    private boolean rescued;
    private long left;

    /** @param copy where the package is copied to when its directory is damaged; deleted in the end */
    BookZip(Path file, BookLimits limits, Path copy) throws IOException {
        this.limits = limits;
        this.left = limits.inflatedBytes();
        this.copy = copy;
        this.zip = open(file);
        try {
            index();
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            rescued = true;
            try {
                ZipRescue.copy(file, copy, limits, String.valueOf(e.getMessage()));
                return new ZipFile(copy.toFile());
            } catch (IOException | RuntimeException failed) {
                Files.deleteIfExists(copy);
                throw failed;
            }
        }
    }

    /** Whether its directory was damaged and its parts were found one behind the other, perhaps not all of them. */
    boolean isRescued() {
        return rescued;
    }

    private void index() throws WorkbookRefused {
        if (zip.size() > limits.entries()) {
            throw WorkbookRefused.tooMuch(
                    "The package has " + zip.size() + " parts, more than " + limits.entries(),
                    "save it anew without pictures",
                    "zip_entries");
        }
        zip.stream().filter(e -> !e.isDirectory()).forEach(e -> parts.merge(key(e.getName()), e, (a, b) -> REPEATED));
        for (Map.Entry<String, ZipEntry> part : parts.entrySet()) {
            String name = part.getKey();
            boolean outside = ("/" + name + "/").contains("/../") || name.matches("[a-z]:.*");
            if (outside || part.getValue() == REPEATED) {
                throw new WorkbookRefused(
                        "corrupt",
                        "The package has a part of a forbidden or repeated name, " + name
                                + "; save it anew with a spreadsheet program and resend it.");
            }
        }
    }

    private static final ZipEntry REPEATED = new ZipEntry("repeated");

    private static String key(String name) {
        String slashed = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return slashed.startsWith("/") ? slashed.substring(1) : slashed;
    }

    boolean has(String name) {
        return parts.containsKey(key(name));
    }

    /** The bytes of a part; empty where there is none of that name. */
    Optional<InputStream> open(String name) throws IOException {
        ZipEntry entry = parts.get(key(name));
        try {
            return entry == null ? Optional.empty() : Optional.of(new Counted(zip.getInputStream(entry), entry));
        } catch (ZipException e) {
            throw WorkbookRefused.damaged(name + ": " + e.getMessage());
        }
    }

    /** A part in XML; empty where there is none of that name. */
    Optional<XmlPart> xml(String name) throws IOException {
        Optional<InputStream> in = open(name);
        return in.isEmpty() ? Optional.empty() : Optional.of(new XmlPart(in.get(), limits.cellChars()));
    }

    @Override
    public void close() throws IOException {
        zip.close();
        if (rescued) {
            Files.deleteIfExists(copy);
        }
    }

    private final class Counted extends FilterInputStream {
        private final ZipEntry entry;
        private long inflated;

        Counted(InputStream in, ZipEntry entry) {
            super(in);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                int n = in.read(bytes, offset, length);
                count(n);
                return n;
            } catch (ZipException | EOFException e) {
                throw WorkbookRefused.damaged(entry.getName() + ": " + e.getMessage());
            }
        }

        private void count(int bytes) throws WorkbookRefused {
            if (bytes <= 0) {
                return;
            }
            inflated += bytes;
            left -= bytes;
            String what = "Part " + entry.getName() + " unpacks to more than ";
            if (inflated > GRACE && inflated / Math.max(1, entry.getCompressedSize()) > limits.ratio()) {
                throw tooMuch(what + limits.ratio() + " times its size", "inflate_ratio");
            }
            if (inflated > limits.entryBytes()) {
                throw tooMuch(what + (limits.entryBytes() >> 20) + " MB", "entry_mb");
            }
            if (left < 0) {
                throw tooMuch(
                        "The package unpacks to more than " + (limits.inflatedBytes() >> 20) + " MB", "inflated_mb");
            }
        }

        private WorkbookRefused tooMuch(String what, String limit) {
            return WorkbookRefused.tooMuch(what, "ask for the file again as CSV if it is known to be good", limit);
        }
    }
}
