package org.quicksilver.publish.table;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as published: plain decimals, the same on every platform. */
public final class Decimals {

    /** Products below this, and further than that from a half, round as the exact number does: their error is below 2^-11. */
    private static final double SURE = 0x1p42;

    private static final double NEAR_HALF = 0x1p-10;
    private static final long[] POWERS = {
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000L
    };

    private Decimals() {}

    /**
     * A number at a fixed number of digits, without trailing zeros.
     *
     * @param value any finite number; NaN gives an empty text
     * @param digits digits after the point
     */
    public static String of(double value, int digits) {
        if (Double.isNaN(value)) {
            return "";
        }
        if (digits < POWERS.length) {
            double scaled = Math.abs(value) * POWERS[digits];
            double rest = scaled - Math.floor(scaled);
            if (scaled < SURE && Math.abs(rest - 0.5) > NEAR_HALF) {
                return plain(value < 0, Math.round(scaled), digits);
            }
        }
        BigDecimal rounded = new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String plain(boolean negative, long units, int digits) {
        if (units == 0) {
            return "0";
        }
        long power = POWERS[digits];
        StringBuilder text = new StringBuilder(24);
        text.append(negative ? "-" : "").append(units / power);
        long rest = units % power;
        if (rest > 0) {
            text.append('.');
            for (long place = power / 10; rest > 0; place /= 10) {
                text.append((char) ('0' + rest / place));
                rest %= place;
            }
        }
        return text.toString();
    }
}
