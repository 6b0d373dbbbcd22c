package org.quicksilver.ingest.text;

/** A character that means something in a dialect, as the bytes that stand for it, which a charset may lack. */
final class Mark {

    static final Mark NONE = new Mark(new byte[0]);

    /** Number of its bytes, 0 where it cannot stand in the text. */
    final int length;

    private final byte first;
    private final long pattern;
    private final byte[] bytes;

    Mark(byte[] bytes) {
        this.bytes = bytes;
        this.length = bytes.length;
        this.first = length == 0 ? 0 : bytes[0];
        this.pattern = ByteStops.pattern(first());
    }

    /** Whether the dialect has no such character. */
    boolean isNone() {
        return this == NONE;
    }

    /** Its first byte as a number from 0 to 255; only where it has any. */
    int first() {
        return first & 0xff;
    }

    /** Whether a byte is its first one; of no character that is a zero. */
    boolean mayBegin(byte b) {
        return b == first;
    }

    /** Marks its first byte among the eight bytes from a place on. */
    long hits(byte[] text, int at) {
        return ByteStops.equal(text, at, pattern);
    }

    /** Whether it stands at a place of a text that ends at a limit. */
    boolean isAt(byte[] text, int at, int limit) {
        return at < limit && text[at] == first && (length == 1 || isWhole(text, at, limit));
    }

    private boolean isWhole(byte[] text, int at, int limit) {
        if (length == 0 || limit - at < length) {
            return false;
        }
        for (int i = 1; i < length; i++) {
            if (text[at + i] != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
