package org.quicksilver.ingest.workbook;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Walks the records of a workbook stream (MS-XLS 2.1.4). Reading beyond a record goes on in the ones that continue it, and
 * reading beyond those throws {@link IndexOutOfBoundsException}.
 */
final class BiffRecords {

    static final int CONTINUE = 0x3C;
    private static final int HEADER = 4;

    private final ByteBuffer bytes;
    private int type;
    private int start;
    private int end;
    private int next;
    private int at;

    BiffRecords(byte[] stream) {
        this.bytes = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Goes to the record that has its header at an offset. */
    boolean seek(int offset) {
        next = Math.max(0, offset);
        return next();
    }

    /** Goes to the next record, continuations included; false behind the last whole one. */
    boolean next() {
        if (next + HEADER > bytes.limit()) {
            return false;
        }
        start = next;
        type = bytes.getShort(start) & 0xFFFF;
        at = start + HEADER;
        end = at + (bytes.getShort(start + 2) & 0xFFFF);
        next = end;
        return end <= bytes.limit();
    }

    int type() {
        return type;
    }

    /** Where the header of the record is. */
    int offset() {
        return start;
    }

    /** Bytes of the record itself. */
    int size() {
        return end - start - HEADER;
    }

    /** Bytes left in this piece of the record. */
    int left() {
        return end - at;
    }

    /** A byte at an offset within the record itself. */
    int u8(int offset) {
        return bytes.get(checked(offset, 1)) & 0xFF;
    }

    int u16(int offset) {
        return bytes.getShort(checked(offset, 2)) & 0xFFFF;
    }

    int i32(int offset) {
        return bytes.getInt(checked(offset, 4));
    }

    double f64(int offset) {
        return bytes.getDouble(checked(offset, 8));
    }

    private int checked(int offset, int length) {
        int place = start + HEADER + offset;
        if (offset < 0 || place + length > end) {
            throw new IndexOutOfBoundsException("record " + type + " is too short");
        }
        return place;
    }

    /** Goes to an offset within the record itself, for what is read from there on. */
    void goTo(int offset) {
        at = start + HEADER + offset;
    }

    /** Goes to the piece that continues the record. */
    void goOn() {
        if (next + HEADER > bytes.limit() || (bytes.getShort(next) & 0xFFFF) != CONTINUE) {
            throw new IndexOutOfBoundsException("record " + type + " is not continued");
        }
        at = next + HEADER;
        end = at + (bytes.getShort(next + 2) & 0xFFFF);
        next = end;
        if (end > bytes.limit()) {
            throw new IndexOutOfBoundsException("record " + type + " is cut off");
        }
    }

    int readU8() {
        while (at >= end) {
            goOn();
        }
        return bytes.get(at++) & 0xFF;
    }

    int readU16() {
        int low = readU8();
        return low | (readU8() << 8);
    }

    int readI32() {
        int low = readU16();
        return low | (readU16() << 16);
    }

    void skip(long count) {
        for (long n = count; n > 0; ) {
            while (at >= end) {
                goOn();
            }
            int step = (int) Math.min(n, end - at);
            at += step;
            n -= step;
        }
    }

    /** Bytes from here on within this piece. */
    byte[] readBytes(int count) {
        if (count < 0 || at + count > end) {
            throw new IndexOutOfBoundsException("record " + type + " is too short");
        }
        byte[] read = new byte[count];
        bytes.get(at, read, 0, count);
        at += count;
        return read;
    }
}
