package org.quicksilver.publish.table;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as published: plain decimals, the same on every platform. */
public final class Decimals {

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
        BigDecimal rounded = new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
