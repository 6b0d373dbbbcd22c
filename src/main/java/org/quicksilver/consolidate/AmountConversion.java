package org.quicksilver.consolidate;

import java.math.BigDecimal;
import java.util.Optional;

/** Brings amounts to one common currency, so that they can be compared and added. */
@FunctionalInterface
public interface AmountConversion {

    /** Converts nothing: a job without rates. */
    AmountConversion NONE = (amount, currency, date) -> Optional.empty();

    /**
     * An amount in the common currency; empty when there is no rate for the currency at that date.
     *
     * @param amount the amount as stated
     * @param currency its ISO 4217 code
     * @param date ISO date, reduced precision allowed
     */
    Optional<Converted> convert(BigDecimal amount, String currency, String date);

    /**
     * A converted amount.
     *
     * @param amount in the common currency, two decimals
     * @param rate the rate applied, as the table of rates states it
     * @param date date of the rate, as the table of rates states it
     */
    record Converted(BigDecimal amount, BigDecimal rate, String date) {}
}
