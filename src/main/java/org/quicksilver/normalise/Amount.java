package org.quicksilver.normalise;

import java.math.BigDecimal;

/**
 * One amount inside a cell.
 *
 * @param number as written
 * @param factor what scale words beside it multiply it by, 1 for none
 * @param currency ISO 4217 code beside it, empty for none
 * @param sign ambiguous sign beside it, for example {@code $}, empty for none
 */
record Amount(String number, long factor, String currency, String sign) {

    Amount withCurrency(String code) {
        return new Amount(number, factor, code, sign);
    }

    Amount withSign(String ambiguous) {
        return new Amount(number, factor, currency, ambiguous);
    }

    Amount times(long more) {
        return new Amount(number, Math.multiplyExact(factor, more), currency, sign);
    }

    boolean isBare() {
        return currency.isEmpty() && sign.isEmpty();
    }

    BigDecimal scaled(BigDecimal value, long unit) {
        return value.multiply(BigDecimal.valueOf(factor)).multiply(BigDecimal.valueOf(unit));
    }
}
