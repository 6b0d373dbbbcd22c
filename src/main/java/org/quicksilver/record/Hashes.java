package org.quicksilver.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 and the base32 letters that ids are made of. */
public final class Hashes {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /** Copied, which takes a fraction of the time of asking the platform for a new one. */
    private static final MessageDigest FRESH = made();

    private Hashes() {}

    /** A fresh SHA-256 digest. */
    public static MessageDigest sha256() {
        try {
            return (MessageDigest) FRESH.clone();
        } catch (CloneNotSupportedException e) {
            return made();
        }
    }

    private static MessageDigest made() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Lower-case hex SHA-256 of the UTF-8 bytes of a text. */
    public static String sha256Hex(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The first {@code letters} base32 letters (RFC 4648, no padding) of the SHA-256 of a text; at most 51. */
    public static String base32(String text, int letters) {
        byte[] digest = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        StringBuilder out = new StringBuilder(letters);
        int buffer = 0;
        int bits = 0;
        int next = 0;
        while (out.length() < letters) {
            if (bits < 5) {
                buffer = (buffer << 8) | (digest[next++] & 0xff);
                bits += 8;
            }
            out.append(BASE32.charAt((buffer >> (bits - 5)) & 31));
            bits -= 5;
            buffer &= (1 << bits) - 1;
        }
        return out.toString();
    }
}
