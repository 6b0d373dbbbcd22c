package org.quicksilver.convention;

import java.math.BigDecimal;
import java.util.Optional;
import org.quicksilver.consolidate.AmountConversion;
import org.quicksilver.consolidate.ConversionDates;
import org.quicksilver.record.SourceRecord;

/** Converts an amount at the date of the record that states it. */
final class Dollars {

    private final AmountConversion rates;
    private final ConversionDates dates;

    Dollars(AmountConversion rates, ConversionDates dates) {
        this.rates = rates;
        this.dates = dates;
    }

    /**
     * An amount in dollars; empty when it is no number, has no currency, or there is no rate.
     *
     * @param source record that states it; none for a decided amount, which only dollars need no rate for
     */
    Optional<AmountConversion.Converted> of(String amount, String currency, Optional<SourceRecord> source) {
        if (amount.isEmpty() || currency.isEmpty()) {
            return Optional.empty();
        }
        try {
            return rates.convert(
                    new BigDecimal(amount), currency, source.map(dates::of).orElse(""));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
