package org.quicksilver.ingest.sheet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads numbers of nothing but digits and a decimal point, which most numbers of a table are, in ten-thousandths. */
public final class PlainNumber {

    /** What is surely no number. */
    public static final long NONE = -1;

    /** What may be a number that is written otherwise. */
    public static final long OTHER = -2;

    /** Decimals of a ten-thousandth. */
    public static final int DECIMALS = 4;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long[] TENS = {1, 10, 100, 1000, 10_000};
    private static final int MOST_DIGITS = 14;
    private static final long ONES = 0x0101010101010101L;
    private static final long POINTS = ONES * '.';
    private static final long ZEROS = ONES * '0';
    private static final long HIGHEST = 0x8080808080808080L;
    private static final long HIGHER_HALVES = 0xf0f0f0f0f0f0f0f0L;

    /** What makes a number up to nine fall short of the highest bit, and no other. */
    private static final long ABOVE_NINE = 0x7676767676767676L;

    private PlainNumber() {}

    /** Whether a number in any way of writing may begin with a character; false for the letters of ASCII. */
    public static boolean mayBegin(char first) {
        return first < 'A' || first >= 0x80;
    }

    /** The number that a text is, {@link #NONE} or {@link #OTHER}. */
    public static long of(CharSequence text) {
        int length = text.length();
        if (length == 0 || length > MOST_DIGITS) {
            return OTHER;
        }
        long value = 0;
        int point = -1;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                value = value * 10 + (c - '0');
            } else if (c == '.' && point < 0 && i > 0 && i + 1 < length) {
                point = i;
            } else {
                // a sign behind a digit is that of a date
                boolean date = c == '-' && i > 0 && text.charAt(0) >= '0' && text.charAt(0) <= '9';
                return date ? NONE : OTHER;
            }
        }
        int decimals = point < 0 ? 0 : length - point - 1;
        return decimals > DECIMALS ? OTHER : value * TENS[DECIMALS - decimals];
    }

    /**
     * The number that up to eight characters are, {@link #NONE} for a date; {@link #OTHER} for what
     * {@link #of(CharSequence)} may yet tell.
     *
     * @param ascii holds it, with eight bytes from its start on
     */
    public static long ofShort(byte[] ascii, int from, int length) {
        int missing = Long.BYTES - length;
        if (missing < 0) {
            return length <= MOST_DIGITS && isDate(ascii, from) ? NONE : OTHER;
        }
        if (length == 0) {
            return OTHER;
        }
        // the first character is in the lowest byte; the last one comes to stand in the highest
        long digits = (long) LONGS.get(ascii, from) << (missing * Byte.SIZE);
        long different = digits ^ POINTS;
        long points = ~(((different & ~HIGHEST) + ~HIGHEST) | different) & HIGHEST;
        int decimals = 0;
        if (points != 0) {
            int point = Long.numberOfTrailingZeros(points) >>> 3;
            decimals = Long.BYTES - 1 - point;
            if ((points & (points - 1)) != 0 || point == missing || decimals == 0 || decimals > DECIMALS) {
                return OTHER;
            }
            long before = (1L << (point * Byte.SIZE)) - 1;
            digits = (digits & ~(before << Byte.SIZE | 0xff)) | ((digits & before) << Byte.SIZE);
            missing++;
        }
        digits |= missing == 0 ? 0 : ZEROS >>> ((Long.BYTES - missing) * Byte.SIZE);
        boolean are = (digits & HIGHER_HALVES) == ZEROS && ((digits + ONES * 6) & HIGHER_HALVES) == ZEROS;
        return are ? eight(digits - ZEROS) * TENS[DECIMALS - decimals] : OTHER;
    }

    /** Whether the first of eight characters that is no digit is a hyphen behind one. */
    private static boolean isDate(byte[] ascii, int from) {
        long digits = (long) LONGS.get(ascii, from) ^ ZEROS;
        long others = (digits + ABOVE_NINE) & HIGHEST;
        int first = Long.numberOfTrailingZeros(others) >>> 3;
        return others != 0 && first > 0 && ascii[from + first] == '-';
    }

    /** The number that eight digits are, the first of them in the lowest byte: pairs, then fours, then all. */
    private static long eight(long digits) {
        long pairs = digits * 10 + (digits >>> 8);
        long low = (pairs & 0x000000ff000000ffL) * (100 + (1_000_000L << 32));
        long high = ((pairs >>> 16) & 0x000000ff000000ffL) * (1 + (10_000L << 32));
        return (low + high) >>> 32;
    }
}
