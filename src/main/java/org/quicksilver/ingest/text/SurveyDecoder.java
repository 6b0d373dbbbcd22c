package org.quicksilver.ingest.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;

/**
 * Decodes without losing a byte: one that stands for no character becomes the lone surrogate U+DC00 plus the byte, which no
 * text holds, so that its row can be found and its byte shown.
 */
public final class SurveyDecoder extends Reader {

    private static final int FIRST = 0xdc00;
    private static final int LAST = 0xdcff;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
    private boolean ended;
    private boolean flushed;
    private boolean faulty;

    /** @param skip bytes of a byte order mark to leave out */
    public SurveyDecoder(InputStream in, Charset charset, int skip) throws IOException {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        in.skipNBytes(skip);
    }

    /** Whether any byte so far stood for no character. */
    public boolean isFaulty() {
        return faulty;
    }

    /** Whether a text holds a byte that could not be decoded. */
    public static boolean isUndecodable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST && c <= LAST && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)))) {
                return true;
            }
        }
        return false;
    }

    /** The text with each undecodable byte as {@code \xHH}. */
    public static String show(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST && c <= LAST && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)))) {
                out.append(String.format(Locale.ROOT, "\\x%02X", c - FIRST));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(target, offset, length).slice();
        while (chars.position() == 0 && !flushed) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (result.isError()) {
                if (!keep(result, chars)) {
                    break;
                }
                continue;
            }
            if (result.isOverflow()) {
                break;
            }
            if (ended) {
                flushed = decoder.flush(chars).isUnderflow();
            } else {
                fill();
            }
        }
        int read = chars.position();
        return read == 0 && flushed ? -1 : read;
    }

    /** Keeps the bytes at fault; false when there is no room for them. */
    private boolean keep(CoderResult error, CharBuffer chars) {
        if (chars.remaining() < error.length()) {
            return false;
        }
        faulty = true;
        for (int i = 0; i < error.length(); i++) {
            chars.put((char) (FIRST + (bytes.get() & 0xff)));
        }
        return true;
    }

    private void fill() throws IOException {
        bytes.compact();
        int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (n < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + n);
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
