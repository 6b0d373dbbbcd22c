package org.quicksilver.ingest.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds the next byte at which a line ends or a mark may begin, eight bytes at a time. */
final class ByteStops {

    /** Bytes that there must be behind the last one looked at. */
    static final int PADDING = Long.BYTES;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHEST = 0x8080808080808080L;

    /** Above the line ends. */
    private static final long LOW = pattern(0x0e);

    private final boolean[] stops = new boolean[256];
    private final long first;
    private final long second;
    private final long third;
    private final boolean hasThird;
    private final long beyondAscii;

    /** @param marks at most three */
    ByteStops(Mark... marks) {
        long[] patterns = new long[3];
        int used = 0;
        long beyond = 0;
        stops['\n'] = true;
        stops['\r'] = true;
        for (Mark mark : marks) {
            if (mark.length > 0) {
                stops[mark.first()] = true;
                if (mark.first() >= 0x80) {
                    beyond = HIGHEST;
                } else {
                    patterns[used++] = pattern(mark.first());
                }
            }
        }
        this.hasThird = used > 2;
        this.first = used > 0 ? patterns[0] : LOW;
        this.second = used > 1 ? patterns[1] : first;
        this.third = patterns[2];
        this.beyondAscii = beyond;
    }

    /** Where the next stop is, the limit for none. */
    int next(byte[] bytes, int from, int limit) {
        for (int at = from; at < limit; at += Long.BYTES) {
            for (long hits = hits(bytes, at); hits != 0; hits &= hits - 1) {
                int place = place(at, hits);
                if (place >= limit) {
                    return limit;
                }
                if (isStop(bytes[place])) {
                    return place;
                }
            }
        }
        return limit;
    }

    /** Eight times a byte. */
    static long pattern(int b) {
        return ONES * b;
    }

    /** Marks those of the eight bytes from a place on that are as a pattern has them. */
    static long equal(byte[] bytes, int at, long pattern) {
        long different = (long) LONGS.get(bytes, at) ^ pattern;
        return ~(((different & ~HIGHEST) + ~HIGHEST) | different) & HIGHEST;
    }

    /** Marks the stops among the eight bytes from a place on; a byte that is none may be marked too. */
    long hits(byte[] bytes, int at) {
        long eight = (long) LONGS.get(bytes, at);
        long one = eight ^ first;
        long two = eight ^ second;
        long hits = ((one - ONES) & ~one) | ((two - ONES) & ~two) | ((eight - LOW) & ~eight);
        if (hasThird) {
            long three = eight ^ third;
            hits |= (three - ONES) & ~three;
        }
        return (hits | (eight & beyondAscii)) & HIGHEST;
    }

    /** The place of the first of some marks among eight bytes. */
    static int place(int at, long hits) {
        return at + (Long.numberOfTrailingZeros(hits) >>> 3);
    }

    boolean isStop(byte b) {
        return stops[b & 0xff];
    }

    /** Where bytes of ASCII end. */
    static int asciiEnd(byte[] bytes, int from, int limit) {
        for (int at = from; at < limit; at += Long.BYTES) {
            long beyond = (long) LONGS.get(bytes, at) & HIGHEST;
            if (beyond != 0) {
                return Math.min(place(at, beyond), limit);
            }
        }
        return limit;
    }
}
