package org.quicksilver.convention;

import java.math.BigDecimal;

/** Plain decimals as published. */
final class Decimals {

    private Decimals() {}

    /** Without exponent or trailing zeros. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
