package org.quicksilver.ingest.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How the bytes of a text stand for characters, where every byte of ASCII stands for itself wherever it is met: UTF-8 and the
 * code pages of one byte a character. Texts in other charsets are written anew as UTF-8 before they come here.
 */
final class Letters {

    /** Most bytes of a character. */
    static final int LONGEST = 4;

    private static final int ASCII = 128;

    private final Charset charset;
    private final boolean several;
    private final boolean anew;
    private boolean faulty;

    private Letters(Charset charset, boolean anew) {
        this.charset = charset;
        this.several = charset.equals(StandardCharsets.UTF_8);
        this.anew = anew;
    }

    /** The letters of a text in a charset that {@link #has}. */
    static Letters of(Charset charset) {
        return new Letters(charset, false);
    }

    /** The letters of what {@link Rewritten} makes of a text. */
    static Letters rewritten() {
        return new Letters(StandardCharsets.UTF_8, true);
    }

    /** Whether texts in a charset need not be written anew. */
    static boolean has(Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return true;
        }
        byte[] ascii = new byte[ASCII];
        for (int i = 0; i < ASCII; i++) {
            ascii[i] = (byte) i;
        }
        return charset.canEncode()
                && charset.newEncoder().maxBytesPerChar() == 1
                && Arrays.equals(new String(ascii, charset).getBytes(StandardCharsets.UTF_8), ascii);
    }

    /** Whether any byte so far stood for no character. */
    boolean isFaulty() {
        return faulty;
    }

    /** The bytes of a character, none where the charset lacks it. */
    byte[] bytes(char c) {
        try {
            ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(new char[] {c}));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            return new byte[0];
        }
    }

    /** The characters of some bytes as {@link SurveyDecoder} has them. */
    String text(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, charset);
        return text.indexOf('\ufffd') < 0 ? text : exact(bytes, from, to);
    }

    private String exact(byte[] bytes, int from, int to) {
        if (anew) {
            String text = Rewritten.text(bytes, from, to);
            faulty |= SurveyDecoder.isUndecodable(text);
            return text;
        }
        InputStream in = new ByteArrayInputStream(bytes, from, to - from);
        try (SurveyDecoder decoder = new SurveyDecoder(in, charset, 0)) {
            StringWriter out = new StringWriter(to - from);
            decoder.transferTo(out);
            faulty |= decoder.isFaulty();
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory cannot fail to be read", e);
        }
    }

    /** Whether some bytes are more characters than so many, each byte at fault for one. */
    boolean areMore(byte[] bytes, int from, int to, int most) {
        if (to - from <= most) {
            return false;
        }
        if (!several || anew) {
            return count(bytes, from, to) > most;
        }
        InputStream in = new ByteArrayInputStream(bytes, from, to - from);
        try (SurveyDecoder decoder = new SurveyDecoder(in, charset, 0)) {
            char[] piece = new char[1 << 13];
            int more = 0;
            for (int n = decoder.read(piece); n >= 0 && more <= most; n = decoder.read(piece)) {
                more += n;
            }
            return more > most;
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory cannot fail to be read", e);
        }
    }

    /** How many characters some bytes without a fault are. */
    private int count(byte[] bytes, int from, int to) {
        int count = to - from;
        for (int i = from; several && i < to; i++) {
            count -= isInside(bytes[i]) ? 1 : 0;
            count += (bytes[i] & 0xf8) == 0xf0 ? 1 : 0;
        }
        return count;
    }

    /** Turns places in bytes, each behind the one before, into places in the characters of bytes without a fault. */
    void toCharacters(byte[] bytes, int start, int[] places) {
        int at = 0;
        int characters = 0;
        for (int i = 0; i < places.length; i++) {
            characters += count(bytes, start + at, start + places[i]);
            at = places[i];
            places[i] = characters;
        }
    }

    /** Where the last whole character ends. */
    int wholeEnd(byte[] bytes, int from, int to) {
        if (!several) {
            return to;
        }
        int lead = to - 1;
        while (lead > from && lead > to - LONGEST && isInside(bytes[lead])) {
            lead--;
        }
        int b = lead < from ? 0 : bytes[lead] & 0xff;
        int length = b >= 0xf0 ? LONGEST : b >= 0xe0 ? 3 : b >= 0xc0 ? 2 : 1;
        return to - lead < length ? lead : to;
    }

    private static boolean isInside(byte b) {
        return (b & 0xc0) == 0x80;
    }
}
