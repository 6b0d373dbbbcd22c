package org.quicksilver.ingest.text;

import java.io.IOException;
import java.io.Reader;

/** Reads a text as though a single character stood in place of each long separator. */
final class SeparatorReader extends Reader {

    private static final int PIECE = 1 << 14;

    private final Reader in;
    private final SeparatorMarker marker;
    private final char[] buffer = new char[PIECE];
    private final StringBuilder ahead = new StringBuilder();
    private final StringBuilder out = new StringBuilder();
    private int at;
    private boolean ended;

    SeparatorReader(Reader in, LongSeparator separator) {
        this.in = in;
        this.marker = new SeparatorMarker(separator);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (at == out.length() && !ended) {
            fill();
        }
        if (at == out.length()) {
            return -1;
        }
        int n = Math.min(length, out.length() - at);
        out.getChars(at, at + n, target, offset);
        at += n;
        return n;
    }

    private void fill() throws IOException {
        int n = in.read(buffer, 0, buffer.length);
        ended = n < 0;
        ahead.append(buffer, 0, Math.max(0, n));
        // the last character tells what goes before it
        char before = out.length() == 0 ? 0 : out.charAt(out.length() - 1);
        out.setLength(0);
        at = 0;
        if (before != 0) {
            out.append(before);
            at = 1;
        }
        int done = marker.mark(ahead, 0, ahead.length(), ended, out);
        ahead.delete(0, done);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
