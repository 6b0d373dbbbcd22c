package org.quicksilver.ingest.text;

import java.nio.charset.StandardCharsets;

/** A piece of a text of ASCII, before it is a text of its own. */
final class AsciiPiece implements CharSequence {

    private final byte[] bytes;
    private final int from;
    private final int to;

    /**
     * @param bytes holds it
     * @param from where it begins
     * @param to where it ends
     */
    AsciiPiece(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    @Override
    public int length() {
        return to - from;
    }

    @Override
    public char charAt(int index) {
        return (char) bytes[from + index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new AsciiPiece(bytes, from + start, from + end);
    }

    @Override
    public String toString() {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
