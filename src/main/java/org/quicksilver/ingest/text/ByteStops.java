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
    private static final long LOW = ONES * 0x0e;

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
            if (!mark.isNone()) {
                stops[mark.first()] = true;
                if (mark.first() >= 0x80) {
                    beyond = HIGHEST;
                } else {
                    patterns[used++] = ONES * mark.first();
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
            long eight = (long) LONGS.get(bytes, at);
            // a byte may be marked that is none of these, as one above another that is, but none is left out
            long one = eight ^ first;
            long two = eight ^ second;
            long hits = (one - ONES & ~one) | (two - ONES & ~two) | (eight - LOW & ~eight);
            if (hasThird) {
                long three = eight ^ third;
                hits |= three - ONES & ~three;
            }
            hits = (hits | eight & beyondAscii) & HIGHEST;
            while (hits != 0) {
                int place = at + (Long.numberOfTrailingZeros(hits) >>> 3);
                if (place >= limit) {
                    return limit;
                }
                if (stops[bytes[place] & 0xff]) {
                    return place;
                }
                hits &= hits - 1;
            }
        }
        return limit;
    }
}
