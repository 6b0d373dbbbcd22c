package org.quicksilver.ingest.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The part of a text that is in memory: the record being read and what was read ahead of it, in whole characters. */
final class TextWindow implements Closeable {

    private static final int LEAST = 1 << 16;

    private final InputStream in;
    private final Letters letters;
    private final int most;
    private byte[] bytes = new byte[LEAST + ByteStops.PADDING];
    private String searched = "";
    private int start;
    private int limit;
    private int filled;
    private int fills;

    /** Where the next byte beyond ASCII is, or the limit; before the start where that is not known. */
    private int beyondAscii;

    private boolean ended;

    /** @param most characters of a record behind which no more are read for it */
    TextWindow(InputStream in, Letters letters, int most) {
        this.in = in;
        this.letters = letters;
        this.most = most;
    }

    /** The bytes in memory, with some behind the limit that mean nothing. */
    byte[] bytes() {
        return bytes;
    }

    /** The bytes in memory up to the limit as a text of a character for each, which is searched faster than they are. */
    String searched() {
        return searched;
    }

    /** How many times other bytes came to be in memory. */
    int fills() {
        return fills;
    }

    /** Whether what is in memory from the start of the record to a place is all of ASCII. */
    boolean isAscii(int end) {
        if (beyondAscii < start) {
            beyondAscii = ByteStops.asciiEnd(bytes, start, limit);
        }
        return beyondAscii >= end;
    }

    /** Where the record begins. */
    int start() {
        return start;
    }

    /** Where the last whole character in memory ends. */
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

    /** Gives up bytes from the start of the record. */
    void drop(int length) {
        start += length;
    }

    /** Reads on while there is room, of which it makes some; false at the end of the text and for a record at its limit. */
    boolean fill() throws IOException {
        if (ended || letters.areMore(bytes, start, limit, most - 1)) {
            return false;
        }
        int before = limit - start;
        fills++;
        System.arraycopy(bytes, start, bytes, 0, filled - start);
        filled -= start;
        start = 0;
        int room = bytes.length - ByteStops.PADDING;
        if (before > room / 2) {
            room *= 2;
            bytes = Arrays.copyOf(bytes, room + ByteStops.PADDING);
        }
        while (!ended && room - filled >= Letters.LONGEST) {
            int n = in.read(bytes, filled, room - filled);
            ended = n < 0;
            filled += Math.max(0, n);
        }
        limit = ended ? filled : letters.wholeEnd(bytes, start, filled);
        search();
        return limit > before;
    }

    private void search() {
        if (beyondAscii == searched.length()) {
            // as long as all is of ASCII, which this tells on the way
            searched = new String(bytes, 0, limit, StandardCharsets.UTF_8);
            if (searched.length() == limit && searched.indexOf('\ufffd') < 0) {
                beyondAscii = limit;
                return;
            }
        }
        searched = new String(bytes, 0, limit, StandardCharsets.ISO_8859_1);
        beyondAscii = -1;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
