package org.quicksilver.consolidate;

import java.io.ByteArrayOutputStream;

/** Writes whole numbers seven bits a byte, small ones short. */
final class Packer {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(64);

    void put(long number) {
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    /** A number that may be negative, small ones of either sign short. */
    void putSigned(long number) {
        put((number << 1) ^ (number >> 63));
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
