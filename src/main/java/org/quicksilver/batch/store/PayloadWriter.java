package org.quicksilver.batch.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Packs numbers and texts into bytes. A text that was written a moment ago costs one byte, a word of the dictionary one or
 * two; every other text is UTF-8, or UTF-16 where half a surrogate pair would not survive UTF-8.
 */
final class PayloadWriter {
    private final Words words;
    private final RecentTexts recent = new RecentTexts();
    private byte[] bytes = new byte[1024];
    private int size;

    PayloadWriter(Words words) {
        this.words = words;
    }

    /** Forgets what was written. */
    void clear() {
        size = 0;
        recent.clear();
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    void oneByte(int value) {
        ensure(1);
        bytes[size++] = (byte) value;
    }

    /** A constant of an enum, by its place: a changed order is a new version of the payload. */
    @SuppressWarnings("EnumOrdinal")
    void choice(Enum<?> constant) {
        oneByte(constant.ordinal());
    }

    /** A number that is not negative, seven bits a byte, lowest first. */
    void number(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("A number of a payload is not negative: " + value);
        }
        ensure(10);
        if (value <= 0x7f) {
            bytes[size++] = (byte) value;
            return;
        }
        long rest = value;
        while (rest > 0x7f) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** Every bit of a double. */
    void real(double value) {
        ensure(8);
        long bits = Double.doubleToRawLongBits(value);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (bits >>> shift);
        }
    }

    /** A text of any content. */
    void text(String text) {
        if (text.isEmpty()) {
            number(0);
            return;
        }
        int known = recent.indexOf(text);
        if (known >= 0) {
            number(1 + known);
            return;
        }
        recent.add(text);
        boolean wide = RecentTexts.hasLoneSurrogate(text);
        byte[] encoded = wide ? chars(text) : text.getBytes(StandardCharsets.UTF_8);
        number(1 + RecentTexts.SIZE + 2L * encoded.length + (wide ? 1 : 0));
        raw(encoded);
    }

    /** A text that is probably a word of the dictionary. */
    void word(String word) {
        int index = words.indexOf(word);
        number(index + 1L);
        if (index < 0) {
            text(word);
        }
    }

    /** A SHA-256 in hex as its 32 bytes; any other text as it is. */
    void hash(String hex) {
        byte[] packed = HexHash.pack(hex);
        oneByte(packed.length == 0 ? 0 : 1);
        if (packed.length == 0) {
            text(hex);
        } else {
            raw(packed);
        }
    }

    /** Bytes with their length before them. */
    void block(byte[] block) {
        number(block.length);
        raw(block);
    }

    private void raw(byte[] more) {
        ensure(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }

    private static byte[] chars(String text) {
        byte[] out = new byte[text.length() * 2];
        for (int i = 0; i < text.length(); i++) {
            out[2 * i] = (byte) (text.charAt(i) >>> 8);
            out[2 * i + 1] = (byte) text.charAt(i);
        }
        return out;
    }
}
