package org.quicksilver.consolidate;

/** Reads back what a {@link Packer} wrote. */
final class Unpacker {

    private final byte[] bytes;
    private int next;

    Unpacker(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    boolean hasNext() {
        return next < bytes.length;
    }

    long get() {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = bytes[next++];
            number |= (long) (b & 0x7F) << shift;
            if (b >= 0) {
                return number;
            }
        }
    }

    long getSigned() {
        long number = get();
        return (number >>> 1) ^ -(number & 1);
    }
}
