package org.quicksilver.publish.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes texts as UTF-8 through one buffer; a whole text at a time costs a fraction of an encoder's way over characters. */
final class Utf8Writer extends Writer {

    private final OutputStream bytes;
    private final byte[] buffer = new byte[1 << 16];
    private int size;

    Utf8Writer(OutputStream bytes) {
        this.bytes = bytes;
    }

    @Override
    public void write(String text) throws IOException {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        if (encoded.length > buffer.length - size) {
            drain();
        }
        if (encoded.length > buffer.length) {
            bytes.write(encoded);
        } else {
            System.arraycopy(encoded, 0, buffer, size, encoded.length);
            size += encoded.length;
        }
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        write(text.substring(from, from + length));
    }

    /** Takes whole texts only: half a surrogate pair at an end becomes a question mark. */
    @Override
    public void write(char[] text, int from, int length) throws IOException {
        write(new String(text, from, length));
    }

    private void drain() throws IOException {
        bytes.write(buffer, 0, size);
        size = 0;
    }

    @Override
    public void flush() throws IOException {
        drain();
        bytes.flush();
    }

    @Override
    public void close() throws IOException {
        try (bytes) {
            drain();
        }
    }
}
