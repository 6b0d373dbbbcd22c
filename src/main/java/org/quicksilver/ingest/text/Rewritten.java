package org.quicksilver.ingest.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A text written anew as UTF-8, half of a surrogate pair as the three bytes that it would have, since it stands for a byte
 * that could not be decoded.
 */
final class Rewritten extends InputStream {

    private final Reader in;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer chars = CharBuffer.allocate(1 << 13).limit(0);
    private boolean ended;

    Rewritten(Reader in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        throw new UnsupportedOperationException("Bytes are read by the block");
    }

    /** @param length room for a character or more */
    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length < Letters.LONGEST) {
            throw new IllegalArgumentException("There is no room for a character");
        }
        ByteBuffer bytes = ByteBuffer.wrap(target, offset, length).slice();
        while (true) {
            CoderResult result = encoder.encode(chars, bytes, ended);
            if (result.isError() && bytes.remaining() >= Letters.LONGEST) {
                char half = chars.get();
                bytes.put((byte) (0xe0 | (half >> 12)));
                bytes.put((byte) (0x80 | ((half >> 6) & 0x3f)));
                bytes.put((byte) (0x80 | (half & 0x3f)));
            } else if (bytes.position() > 0 || (ended && result.isUnderflow())) {
                return bytes.position() > 0 ? bytes.position() : -1;
            } else {
                fill();
            }
        }
    }

    private void fill() throws IOException {
        chars.compact();
        int n = in.read(chars.array(), chars.position(), chars.remaining());
        ended = n < 0;
        chars.position(chars.position() + Math.max(0, n));
        chars.flip();
    }

    /** The characters of such bytes. */
    static String text(byte[] bytes, int from, int to) {
        StringBuilder out = new StringBuilder(to - from);
        int at = from;
        while (at < to) {
            int b = bytes[at] & 0xff;
            int length = b < 0x80 ? 1 : b < 0xe0 ? 2 : b < 0xf0 ? 3 : Letters.LONGEST;
            int code = length == 1 ? b : b & (0x7f >> length);
            for (int i = 1; i < length; i++) {
                code = (code << 6) | (bytes[at + i] & 0x3f);
            }
            out.appendCodePoint(code);
            at += length;
        }
        return out.toString();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
