package org.quicksilver.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quicksilver.vocabulary.FactTable;

/**
 * Which way a table quotes its rates, told by its numbers: most currencies are worth less than the one that all of them are
 * quoted in, so most rates per unit of that one are above 1. Publishers have been wrong about their own tables.
 */
final class RateDirection {
    private static final String RATE = "per_usd";
    private static final int ENOUGH_CURRENCIES = 10;
    private static final double MOST = 0.6;

    private RateDirection() {}

    /** The quote that a table is in; empty where it has too few currencies, or as many above 1 as below. */
    static String of(FactTable rates) {
        Map<String, Boolean> aboveOne = new HashMap<>();
        for (Map<String, String> row : rates.rows()) {
            String rate = row.getOrDefault(RATE, "");
            if (rate.matches("\\d+(\\.\\d+)?")) {
                aboveOne.put(row.getOrDefault("currency", ""), Double.parseDouble(rate) > 1);
            }
        }
        long above = aboveOne.values().stream().filter(a -> a).count();
        if (aboveOne.size() < ENOUGH_CURRENCIES) {
            return "";
        }
        double share = (double) above / aboveOne.size();
        List<String> quotes = Grammar.QUOTES;
        return share >= MOST ? quotes.get(0) : share <= 1 - MOST ? quotes.get(1) : "";
    }
}
