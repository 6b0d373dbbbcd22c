package org.quicksilver.convention;

import java.math.BigDecimal;
import java.util.Optional;
import org.quicksilver.consolidate.AmountConversion;
import org.quicksilver.plan.Plan;

/** Converts amounts by the job's table of rates; immutable. */
public final class ExchangeRates implements AmountConversion {

    /** The rates of a job; of a job without a part {@code fx} a conversion that converts nothing. */
    public static AmountConversion of(Plan plan) {
        throw new UnsupportedOperationException(plan.job());
    }

    private ExchangeRates() {}

    @Override
    public Optional<Converted> convert(BigDecimal amount, String currency, String date) {
        throw new UnsupportedOperationException(amount + currency + date);
    }
}
