package org.quicksilver.ingest.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Numbers and texts as bytes: numbers seven bits a byte, the lowest first; texts in UTF-8 behind their length. */
final class FrozenOutput implements Closeable {

    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 16];
    private int size;
    private long flushed;

    FrozenOutput(Path file) throws IOException {
        out = Files.newOutputStream(file);
    }

    /** Bytes written so far. */
    long written() {
        return flushed + size;
    }

    void writeByte(int b) throws IOException {
        if (size == buffer.length) {
            flush();
        }
        buffer[size++] = (byte) b;
    }

    /** @param n at least 0 */
    void writeNumber(long n) throws IOException {
        long rest = n;
        while (rest > 0x7F) {
            writeByte((int) rest | 0x80);
            rest >>>= 7;
        }
        writeByte((int) rest);
    }

    /** All 64 bits, for what must stand at a known place. */
    void writeLong(long n) throws IOException {
        for (int shift = 56; shift >= 0; shift -= 8) {
            writeByte((int) (n >>> shift));
        }
    }

    void writeText(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        writeNumber(bytes.length);
        if (bytes.length > buffer.length - size) {
            flush();
        }
        if (bytes.length > buffer.length) {
            out.write(bytes);
            flushed += bytes.length;
        } else {
            System.arraycopy(bytes, 0, buffer, size, bytes.length);
            size += bytes.length;
        }
    }

    private void flush() throws IOException {
        out.write(buffer, 0, size);
        flushed += size;
        size = 0;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
        }
    }
}
