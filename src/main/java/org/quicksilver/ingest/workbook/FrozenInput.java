package org.quicksilver.ingest.workbook;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads what {@link FrozenOutput} writes. */
final class FrozenInput implements Closeable {

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int size;

    FrozenInput(InputStream in) {
        this.in = in;
    }

    int readByte() throws IOException {
        if (at == size) {
            size = in.read(buffer, 0, buffer.length);
            at = 0;
            if (size <= 0) {
                size = 0;
                throw new EOFException("A frozen workbook ends too soon");
            }
        }
        return buffer[at++] & 0xFF;
    }

    int readInt() throws IOException {
        return (int) readNumber();
    }

    long readNumber() throws IOException {
        long n = 0;
        for (int shift = 0; ; shift += 7) {
            int b = readByte();
            n |= (long) (b & 0x7F) << shift;
            if (b <= 0x7F) {
                return n;
            }
        }
    }

    String readText() throws IOException {
        int length = readInt();
        if (length <= size - at) {
            String text = new String(buffer, at, length, StandardCharsets.UTF_8);
            at += length;
            return text;
        }
        byte[] bytes = new byte[length];
        int had = size - at;
        System.arraycopy(buffer, at, bytes, 0, had);
        at = size;
        if (in.readNBytes(bytes, had, length - had) < length - had) {
            throw new EOFException("A frozen workbook ends too soon");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
