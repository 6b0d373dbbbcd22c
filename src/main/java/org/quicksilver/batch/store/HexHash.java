package org.quicksilver.batch.store;

import java.util.HexFormat;

/** A SHA-256 in lower-case hex as bytes. */
final class HexHash {
    private static final int BYTES = 32;
    private static final byte[] NONE = {};

    private HexHash() {}

    /** The 32 bytes, or none when the text is not 64 lower-case hex digits. */
    static byte[] pack(String hex) {
        if (hex.length() != 2 * BYTES) {
            return NONE;
        }
        byte[] out = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            int high = digit(hex.charAt(2 * i));
            int low = digit(hex.charAt(2 * i + 1));
            if (high < 0 || low < 0) {
                return NONE;
            }
            out[i] = (byte) (high << 4 | low);
        }
        return out;
    }

    static String unpack(byte[] bytes, int from) {
        return HexFormat.of().formatHex(bytes, from, from + BYTES);
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    }
}
