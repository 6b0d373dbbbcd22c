package org.quicksilver.ingest.workbook;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Copies a zip package whose directory is damaged, part by part as they stand one behind the other. */
final class ZipRescue {

    private static final int GRACE = 100 << 10;

    private ZipRescue() {}

    /** @throws WorkbookRefused when a part is damaged or cut off too */
    static void copy(Path source, Path target, BookLimits limits, String damage) throws IOException {
        long stored = Files.size(source);
        int parts = 0;
        try (ZipInputStream in = new ZipInputStream(new BufferedInputStream(Files.newInputStream(source), 1 << 16));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
            out.setLevel(Deflater.BEST_SPEED);
            long total = 0;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++parts > limits.entries()) {
                    throw WorkbookRefused.damaged(damage);
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                total += copy(in, out, total, stored, limits, damage);
                out.closeEntry();
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw WorkbookRefused.damaged(damage);
        }
        if (parts == 0) {
            throw WorkbookRefused.damaged(damage);
        }
    }

    private static long copy(
            InputStream in, ZipOutputStream out, long before, long stored, BookLimits limits, String damage)
            throws IOException {
        byte[] buffer = new byte[1 << 14];
        long copied = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            out.write(buffer, 0, n);
            copied += n;
            long total = before + copied;
            boolean dense = total > GRACE && total / Math.max(1, stored) > limits.ratio();
            if (dense || copied > limits.entryBytes() || total > limits.inflatedBytes()) {
                throw WorkbookRefused.damaged(damage + ", and it unpacks to too much");
            }
        }
        return copied;
    }
}
