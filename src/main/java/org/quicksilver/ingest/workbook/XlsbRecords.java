package org.quicksilver.ingest.workbook;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Walks the records of a part of a binary workbook (MS-XLSB 2.1.4). */
final class XlsbRecords implements Closeable {

    private static final int LARGEST = 16 << 20;
    private static final int RUNS = 1;

    private final InputStream in;
    private ByteBuffer body = ByteBuffer.allocate(0).order(ByteOrder.LITTLE_ENDIAN);
    private byte[] bytes = new byte[1024];
    private int type;

    XlsbRecords(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** Goes to the next record; false behind the last. */
    boolean next() throws IOException {
        int first = in.read();
        if (first < 0) {
            return false;
        }
        type = first < 0x80 ? first : (first & 0x7F) | ((needed() & 0x7F) << 7);
        int size = 0;
        for (int shift = 0; shift < 28; shift += 7) {
            int b = needed();
            size |= (b & 0x7F) << shift;
            if (b < 0x80) {
                break;
            }
        }
        if (size > LARGEST) {
            throw WorkbookRefused.damaged("a record of " + size + " bytes");
        }
        if (size > bytes.length) {
            bytes = Arrays.copyOf(bytes, size);
        }
        if (in.readNBytes(bytes, 0, size) < size) {
            throw WorkbookRefused.damaged("a record ends too soon");
        }
        body = ByteBuffer.wrap(bytes, 0, size).order(ByteOrder.LITTLE_ENDIAN);
        return true;
    }

    private int needed() throws IOException {
        int b = in.read();
        if (b < 0) {
            throw WorkbookRefused.damaged("a record ends too soon");
        }
        return b;
    }

    int type() {
        return type;
    }

    int size() {
        return body.limit();
    }

    int u8(int at) {
        return body.get(at) & 0xFF;
    }

    int u16(int at) {
        return body.getShort(at) & 0xFFFF;
    }

    int i32(int at) {
        return body.getInt(at);
    }

    double f64(int at) {
        return body.getDouble(at);
    }

    /** A text of 32-bit length; one that is missing is empty. */
    String text(int at) throws IOException {
        int length = body.getInt(at);
        if (length == -1) {
            return "";
        }
        if (length < 0 || length > (body.limit() - at - 4) / 2) {
            throw WorkbookRefused.damaged("a text is longer than its record");
        }
        return new String(bytes, at + 4, 2 * length, StandardCharsets.UTF_16LE);
    }

    /** Whether some run of the rich text (MS-XLSB 2.5.122) at an offset is in a font that is struck through. */
    boolean isStruck(int at, OoxmlStyles fonts) throws IOException {
        int runs = afterText(at + 1);
        if ((u8(at) & RUNS) == 0 || runs + 4 > body.limit()) {
            return false;
        }
        int length = body.getInt(at + 1);
        int count = (int) Math.min(Integer.toUnsignedLong(body.getInt(runs)), (body.limit() - runs - 4) / 4);
        for (int i = 0; i < count; i++) {
            int run = runs + 4 + 4 * i;
            int end = i + 1 < count ? u16(run + 4) : length;
            if (fonts.isStruck(u16(run + 2)) && u16(run) < Math.min(end, length)) {
                return true;
            }
        }
        return false;
    }

    /** Where a text of 32-bit length ends; behind the record where there is none. */
    int afterText(int at) {
        if (at + 4 > body.limit()) {
            return body.limit() + 1;
        }
        int length = body.getInt(at);
        long end = at + 4 + (length == -1 ? 0 : 2L * length);
        return end < at || end > body.limit() ? body.limit() + 1 : (int) end;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
