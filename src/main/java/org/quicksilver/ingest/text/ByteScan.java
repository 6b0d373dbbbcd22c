package org.quicksilver.ingest.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * What one pass over the bytes of a file tells: how many are what, whether they are UTF-8, and a sample of the lines that
 * are not plain ASCII.
 */
public final class ByteScan {

    private static final int HEAD = 1 << 16;
    private static final int SAMPLE = 1 << 14;
    private static final int LINE = 1 << 12;
    private static final int BUFFER = 1 << 16;

    /** Of so many bytes of a text at most one is a control code that means nothing in it. */
    static final int MOST_CONTROLS = 100;

    private static final long HIGHEST = 0x8080808080808080L;
    private static final long LINE_FEED = ByteStops.pattern('\n');

    /** What makes a byte from 0x20 on have its highest bit, and none below. */
    private static final long PRINTING = ByteStops.pattern(0x80 - 0x20);

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    long size;
    long high;
    long controls;
    long escapes;
    final Utf8Count utf8 = new Utf8Count();
    final long[] zeros = new long[4];
    byte[] head = new byte[0];

    private final ByteArrayOutputStream sample = new ByteArrayOutputStream();
    private final byte[] line = new byte[LINE];
    private int lineLength;
    private boolean lineHigh;
    private boolean wholeSample = true;

    private ByteScan() {}

    static ByteScan of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in);
        }
    }

    static ByteScan of(InputStream in) throws IOException {
        ByteScan scan = new ByteScan();
        byte[] buffer = new byte[BUFFER];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            scan.accept(buffer, n);
        }
        return scan.ended();
    }

    /** What the bytes are, read to their end; empty, and the rest left unread, once too many are none of letters. */
    public static Optional<ByteScan> ofText(InputStream in) throws IOException {
        ByteScan scan = new ByteScan();
        byte[] buffer = new byte[BUFFER];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            scan.accept(buffer, n);
            if (scan.zeroBytes() > 0 || scan.controls * MOST_CONTROLS > scan.size) {
                return Optional.empty();
            }
        }
        return Optional.of(scan.ended());
    }

    private ByteScan ended() {
        endLine(line, 0, 0);
        return this;
    }

    /** Lines with bytes beyond ASCII, in file order, up to some 16 KB. */
    byte[] sample() {
        return sample.toByteArray();
    }

    /** Whether the sample holds every line with bytes beyond ASCII. */
    boolean isWholeSample() {
        return wholeSample;
    }

    long zeroBytes() {
        return zeros[0] + zeros[1] + zeros[2] + zeros[3];
    }

    private void accept(byte[] buffer, int n) {
        if (head.length < HEAD) {
            int before = head.length;
            head = Arrays.copyOf(head, Math.min(before + n, HEAD));
            System.arraycopy(buffer, 0, head, before, head.length - before);
        }
        int lineStart = 0;
        int i = 0;
        while (i < n) {
            int end = utf8.isInside() ? i : lineHigh ? wordsEnd(buffer, i, n) : linesEnd(buffer, i, n);
            if (!lineHigh) {
                lineStart = lineStart(buffer, i, end, lineStart);
            }
            size += end - i;
            i = end;
            if (i < n) {
                int b = buffer[i++] & 0xff;
                accept(b);
                if (b == '\n' || b == '\r') {
                    endLine(buffer, lineStart, i - 1);
                    lineStart = i;
                }
            }
        }
        keep(buffer, lineStart, n);
    }

    /** Where the line begins that goes on behind some lines of ASCII. */
    private int lineStart(byte[] buffer, int from, int to, int before) {
        for (int i = to - 1; i >= from; i--) {
            if (buffer[i] == '\n' || buffer[i] == '\r') {
                lineLength = 0;
                return i + 1;
            }
        }
        return before;
    }

    /** Keeps a part of the line, up to the length that a line of the sample may have. */
    private void keep(byte[] buffer, int from, int to) {
        int kept = Math.min(to - from, LINE - lineLength);
        System.arraycopy(buffer, from, line, lineLength, kept);
        lineLength += kept;
    }

    /** Where a run of printing ASCII, tabs and line ends ends, looked at many bytes at a time. */
    private static int linesEnd(byte[] buffer, int from, int to) {
        int i = from;
        while (i + 4 * Long.BYTES <= to) {
            long odd = odd(buffer, i) | odd(buffer, i + Long.BYTES);
            odd |= odd(buffer, i + 2 * Long.BYTES) | odd(buffer, i + 3 * Long.BYTES);
            if (odd != 0 && !areLines(buffer, i, i + 4 * Long.BYTES)) {
                break;
            }
            i += 4 * Long.BYTES;
        }
        while (i < to && isOfLines(buffer[i])) {
            i++;
        }
        return i;
    }

    private static boolean areLines(byte[] buffer, int from, int to) {
        long odd = 0;
        for (int i = from; i < to; i += Long.BYTES) {
            long eight = (long) LONGS.get(buffer, i);
            long low = ~((eight & ~HIGHEST) + PRINTING) & ~ByteStops.equal(buffer, i, LINE_FEED);
            odd |= (eight | low) & HIGHEST;
        }
        if (odd == 0) {
            return true;
        }
        for (int i = from; i < to; i++) {
            if (!isOfLines(buffer[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfLines(byte b) {
        return b >= 0x20 || b == '\n' || b == '\r' || b == '\t';
    }

    /** Where a run of printing ASCII ends, looked at eight bytes at a time. */
    private static int wordsEnd(byte[] buffer, int from, int to) {
        int i = from;
        while (i + Long.BYTES <= to) {
            long odd = odd(buffer, i);
            if (odd != 0) {
                return ByteStops.place(i, odd);
            }
            i += Long.BYTES;
        }
        while (i < to && buffer[i] >= 0x20) {
            i++;
        }
        return i;
    }

    /** Marks those of eight bytes that are no printing ASCII, the first of them for sure. */
    private static long odd(byte[] buffer, int at) {
        long eight = (long) LONGS.get(buffer, at);
        // a byte has its highest bit set, or gives it away when 0x20 is taken off
        return (eight | (eight - 0x2020202020202020L)) & HIGHEST;
    }

    private void accept(int b) {
        if (b >= 0x80) {
            high++;
            lineHigh = true;
            utf8.beyondAscii(b);
        } else {
            utf8.ascii();
            if (b < 0x20) {
                control(b);
            }
        }
        size++;
    }

    private void control(int b) {
        switch (b) {
            // 0x01, 0x1e and 0x1f part cells and records
            case '\n', '\r', '\t', '\f', 0x1a, 0x01, 0x1e, 0x1f -> {}
            case 0 -> zeros[(int) (size & 3)]++;
            case 0x1b -> escapes++;
            default -> controls++;
        }
    }

    private void endLine(byte[] buffer, int from, int to) {
        if (lineHigh) {
            keep(buffer, from, to);
            wholeSample &= sample.size() < SAMPLE && lineLength < LINE;
            if (sample.size() < SAMPLE) {
                sample.write(line, 0, lineLength);
                sample.write('\n');
            }
        }
        lineLength = 0;
        lineHigh = false;
    }
}
