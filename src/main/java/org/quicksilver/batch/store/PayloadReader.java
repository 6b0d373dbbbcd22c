package org.quicksilver.batch.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link PayloadWriter} wrote, in the same order. */
final class PayloadReader {
    private static final int HASH_BYTES = 32;

    private final Words words;
    private final byte[] bytes;
    private final RecentTexts recent = new RecentTexts();
    private int at;

    PayloadReader(Words words, byte[] bytes) {
        this.words = words;
        this.bytes = bytes;
    }

    /** Refuses a payload that another version of the program wrote. */
    void version(int known, String what) {
        int found = oneByte();
        if (found != known) {
            throw new IllegalStateException("Staged " + what + " of version " + found
                    + " cannot be read, this program reads version " + known + "; start a new run");
        }
    }

    int oneByte() {
        return bytes[at++] & 0xff;
    }

    <E extends Enum<E>> E choice(E[] constants) {
        return constants[oneByte()];
    }

    long number() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    int count() {
        return Math.toIntExact(number());
    }

    double real() {
        long bits = 0;
        for (int i = 0; i < 8; i++) {
            bits = bits << 8 | (bytes[at++] & 0xff);
        }
        return Double.longBitsToDouble(bits);
    }

    String text() {
        int tag = count();
        if (tag == 0) {
            return "";
        }
        if (tag <= RecentTexts.SIZE) {
            return recent.get(tag - 1);
        }
        int length = (tag - 1 - RecentTexts.SIZE) >>> 1;
        boolean wide = ((tag - 1 - RecentTexts.SIZE) & 1) == 1;
        String text = wide ? chars(length / 2) : new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        recent.add(text);
        return text;
    }

    String word() {
        int place = count();
        return place == 0 ? text() : words.get(place - 1);
    }

    String hash() {
        if (oneByte() == 0) {
            return text();
        }
        at += HASH_BYTES;
        return HexHash.unpack(bytes, at - HASH_BYTES);
    }

    byte[] block() {
        int length = count();
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    private String chars(int length) {
        char[] out = new char[length];
        for (int i = 0; i < length; i++) {
            out[i] = (char) ((bytes[at + 2 * i] & 0xff) << 8 | (bytes[at + 2 * i + 1] & 0xff));
        }
        return new String(out);
    }
}
