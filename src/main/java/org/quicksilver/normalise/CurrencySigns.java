package org.quicksilver.normalise;

import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;

/** Signs that several currencies share. */
final class CurrencySigns {

    private static final Map<String, List<String>> NAMES = Map.of(
            "$", List.of("Dollar", "Peso"),
            "\u00a5", List.of("Yen", "Yuan"),
            "\u5143", List.of("Yuan", "Dollar"),
            "CFA", List.of("CFA"));

    private CurrencySigns() {}

    /** ISO 4217 code of the currency of a country, empty when it is not known. */
    static String ofRegion(String iso2) {
        Currency currency = iso2.isEmpty() ? null : Currency.getInstance(new ULocale("", iso2));
        return currency == null ? "" : currency.getCurrencyCode();
    }

    /** Whether a sign is one that a currency is written with. */
    static boolean mayMean(String sign, String code) {
        if (code.isEmpty()) {
            return false;
        }
        String name = Currency.getInstance(code).getName(ULocale.ENGLISH, Currency.LONG_NAME, new boolean[1]);
        return NAMES.getOrDefault(sign, List.of()).stream().anyMatch(name::contains);
    }
}
