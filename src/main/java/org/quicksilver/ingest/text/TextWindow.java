package org.quicksilver.ingest.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/** The part of a text that is in memory: the record being read and what was read ahead of it. */
final class TextWindow implements Closeable {

    private static final int LEAST = 1 << 16;

    private final Reader in;
    private final int most;
    private char[] chars = new char[LEAST];
    private int start;
    private int limit;
    private boolean ended;

    /** @param most characters of a record behind which no more are read for it */
    TextWindow(Reader in, int most) {
        this.in = in;
        this.most = most;
    }

    char[] chars() {
        return chars;
    }

    /** Where the record begins. */
    int start() {
        return start;
    }

    /** Where the characters in memory end. */
    int limit() {
        return limit;
    }

    /** Whether nothing follows the characters in memory. */
    boolean isEnded() {
        return ended;
    }

    /** Whether the text has no more characters. */
    boolean isEmpty() throws IOException {
        return start == limit && !fill();
    }

    /** Gives up characters from the start of the record. */
    void drop(int characters) {
        start += characters;
    }

    /** Reads on while there is room, of which it makes some; false at the end of the text and for a record at its limit. */
    boolean fill() throws IOException {
        if (ended || limit - start >= most) {
            return false;
        }
        if (start > 0) {
            System.arraycopy(chars, start, chars, 0, limit - start);
            limit -= start;
            start = 0;
        }
        if (limit > chars.length / 2) {
            chars = Arrays.copyOf(chars, chars.length * 2);
        }
        int before = limit;
        while (!ended && limit < chars.length) {
            int n = in.read(chars, limit, chars.length - limit);
            ended = n < 0;
            limit += Math.max(0, n);
        }
        return limit > before;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
