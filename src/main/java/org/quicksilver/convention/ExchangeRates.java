package org.quicksilver.convention;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.quicksilver.consolidate.AmountConversion;
import org.quicksilver.plan.Plan;

/**
 * Converts amounts to United States dollars by the monthly rates of the job; immutable. A date without a month takes June,
 * the middle of its year. There is no rate for a month that the table lacks: nothing is carried forward.
 */
public final class ExchangeRates implements AmountConversion {

    /** The currency that amounts are converted to. */
    static final String COMMON = "USD";

    private static final String MIDDLE = "-06";

    private final Map<String, BigDecimal> rates = new HashMap<>();
    private final boolean divides;

    /** The rates of a job; of a job without a part {@code fx} a conversion that converts nothing. */
    public static AmountConversion of(Plan plan) {
        return plan.fx()
                .<AmountConversion>map(fx -> new ExchangeRates(plan, fx))
                .orElse(AmountConversion.NONE);
    }

    private ExchangeRates(Plan plan, Plan.Fx fx) {
        divides = fx.quote().equals("currency_per_usd");
        for (Map<String, String> row : plan.vocabularies().facts(fx.file()).rows()) {
            String rate = row.getOrDefault("per_usd", "");
            if (!rate.isEmpty()) {
                rates.put(key(row.getOrDefault("currency", ""), row.getOrDefault("month", "")), new BigDecimal(rate));
            }
        }
    }

    private static String key(String currency, String month) {
        return currency.toUpperCase(Locale.ROOT) + " " + month;
    }

    @Override
    public Optional<Converted> convert(BigDecimal amount, String currency, String date) {
        if (currency.equals(COMMON)) {
            return Optional.of(new Converted(amount.setScale(2, RoundingMode.HALF_EVEN), BigDecimal.ONE, month(date)));
        }
        String month = month(date);
        BigDecimal rate = rates.get(key(currency, month));
        if (rate == null || rate.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal dollars = divides
                ? amount.divide(rate, 2, RoundingMode.HALF_EVEN)
                : amount.multiply(rate).setScale(2, RoundingMode.HALF_EVEN);
        return Optional.of(new Converted(dollars, rate, month));
    }

    private static String month(String date) {
        if (date.length() == 4) {
            return date + MIDDLE;
        }
        return date.length() < 7 ? "" : date.substring(0, 7);
    }
}
