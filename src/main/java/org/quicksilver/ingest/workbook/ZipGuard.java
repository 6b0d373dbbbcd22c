package org.quicksilver.ingest.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks at a zip package before any library does: counts the bytes that its parts really inflate to, and refuses what is
 * made to do harm or is no workbook.
 */
final class ZipGuard {

    private static final int GRACE = 100 << 10;

    private ZipGuard() {}

    /** @throws WorkbookRefused when it is cut off, too large or no XLSX workbook */
    static void check(Path file, BookLimits limits) throws WorkbookRefused, IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> entries = new ArrayList<>(zip.stream().toList());
            checkNames(entries, limits);
            checkKind(zip);
            long left = limits.inflatedBytes();
            byte[] buffer = new byte[1 << 16];
            for (ZipEntry entry : entries) {
                if (isRead(entry)) {
                    left -= inflate(zip, entry, limits, left, buffer);
                }
            }
        } catch (ZipException e) {
            throw new WorkbookRefused(
                    "corrupt",
                    "The workbook is damaged or cut off (" + e.getMessage()
                            + "); open it in a spreadsheet program, save it" + " again and resend it.");
        }
    }

    /** Only parts in XML are ever read; pictures stay as they are. */
    private static boolean isRead(ZipEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        return name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
    }

    private static void checkNames(List<? extends ZipEntry> entries, BookLimits limits) throws WorkbookRefused {
        if (entries.size() > limits.entries()) {
            throw new WorkbookRefused(
                    "corrupt",
                    "The package has " + entries.size() + " parts, more than " + limits.entries()
                            + "; save it anew without pictures, or raise limits.zip_entries in the job file.");
        }
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : entries) {
            String name = entry.getName().replace('\\', '/');
            boolean outside =
                    name.startsWith("/") || name.matches("(?:.*/)?\\.\\.(?:/.*)?") || name.matches("[A-Za-z]:.*");
            if (outside || !names.add(name.toLowerCase(Locale.ROOT))) {
                throw new WorkbookRefused(
                        "corrupt",
                        "The package has a part of a forbidden or repeated name, " + name
                                + "; save it anew with a spreadsheet program and resend it.");
            }
        }
    }

    private static void checkKind(ZipFile zip) throws WorkbookRefused {
        if (zip.getEntry("EncryptedPackage") != null) {
            throw new WorkbookRefused(
                    "protected", "The workbook is protected by a password; remove it and resend the file.");
        }
        boolean ooxml = zip.getEntry("[Content_Types].xml") != null || zip.getEntry("_rels/.rels") != null;
        if (zip.getEntry("mimetype") != null && !ooxml) {
            throw new WorkbookRefused(
                    "not_a_table", "It is an OpenDocument file; save it as XLSX or CSV and resend it.");
        }
        if (!ooxml) {
            throw new WorkbookRefused(
                    "not_a_table", "It is a zip archive, no workbook; send the files in it one by one.");
        }
        if (zip.getEntry("xl/workbook.bin") != null) {
            throw new WorkbookRefused("not_a_table", "It is a binary workbook (XLSB); save it as XLSX and resend it.");
        }
        if (zip.getEntry("word/document.xml") != null || zip.getEntry("ppt/presentation.xml") != null) {
            throw new WorkbookRefused(
                    "not_a_table", "It is a document or presentation; put the table into a workbook and resend it.");
        }
    }

    private static long inflate(ZipFile zip, ZipEntry entry, BookLimits limits, long left, byte[] buffer)
            throws IOException, WorkbookRefused {
        long stored = Math.max(1, entry.getCompressedSize());
        long inflated = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                inflated += n;
                boolean dense = inflated > GRACE && inflated / stored > limits.ratio();
                if (dense || inflated > limits.entryBytes() || inflated > left) {
                    throw new WorkbookRefused(
                            "corrupt",
                            "Part " + entry.getName() + " unpacks to more than "
                                    + (dense ? limits.ratio() + " times its size" : (inflated >> 20) + " MB")
                                    + "; if the file is known to be good, raise limits."
                                    + (dense ? "inflate_ratio" : "entry_mb or limits.inflated_mb")
                                    + " in the job file.");
                }
            }
        }
        return inflated;
    }
}
