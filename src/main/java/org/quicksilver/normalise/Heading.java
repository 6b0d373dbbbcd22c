package org.quicksilver.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a heading says about the amounts below it.
 *
 * @param currency ISO 4217 code, empty when it names none or several
 * @param unit multiplier, 1 when it names none
 * @param sign ambiguous sign of a currency that it names without saying which, empty for none
 */
record Heading(String currency, long unit, String sign) {

    static final Heading NONE = new Heading("", 1, "");

    /** A heading that leaves the currency to each cell: {@code Amount (local currency or US$)}. */
    private static final Pattern LOCAL = Pattern.compile(
            "local currency|national currency|monnaie locale|monnaie nationale|devise locale|moneda local|moneda nacional"
                    + "|(?:национальн|местн)\\p{L}+ валют|العملة المحلية|العملة الوطنية|当地货币|本国货币|本币|moeda local",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Reads a heading: {@code Budget (thousands of US$)} says USD and 1000. */
    static Heading of(String text, MoneyScanner scanner, String lang) {
        List<MoneyToken> tokens = new ArrayList<>(scanner.scan(Plain.of(text), lang));
        tokens.removeIf(t -> t.is(MoneyPart.FILLER) || t.text().equals("'"));
        Set<String> currencies = new TreeSet<>();
        for (MoneyToken token : tokens) {
            if (token.is(MoneyPart.CURRENCY)) {
                currencies.add(token.text());
            }
        }
        String currency = currencies.size() == 1 ? currencies.iterator().next() : "";
        String sign = tokens.stream()
                .filter(t -> t.is(MoneyPart.AMBIGUOUS))
                .map(MoneyToken::text)
                .findFirst()
                .orElse("");
        if (LOCAL.matcher(text).find()) {
            return new Heading("", unit(tokens), "");
        }
        return new Heading(currency, unit(tokens), currencies.isEmpty() ? sign : "");
    }

    /** The scale that stands beside a currency or alone in brackets; two different ones say nothing. */
    private static long unit(List<MoneyToken> tokens) {
        Set<Long> units = new TreeSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is(MoneyPart.SCALE)
                    && (isMoney(tokens, i - 1) || isMoney(tokens, i + 1) || isBracketed(tokens, i))) {
                units.add(Long.parseLong(tokens.get(i).text()));
            }
        }
        return units.size() == 1 ? units.iterator().next() : 1;
    }

    private static boolean isMoney(List<MoneyToken> tokens, int i) {
        return i >= 0
                && i < tokens.size()
                && (tokens.get(i).is(MoneyPart.CURRENCY) || tokens.get(i).is(MoneyPart.AMBIGUOUS));
    }

    private static boolean isBracketed(List<MoneyToken> tokens, int i) {
        return isMark(tokens, i - 1, "([,（") && (i + 1 == tokens.size() || isMark(tokens, i + 1, ")]）"));
    }

    private static boolean isMark(List<MoneyToken> tokens, int i, String marks) {
        return i >= 0
                && i < tokens.size()
                && tokens.get(i).is(MoneyPart.MARK)
                && marks.contains(tokens.get(i).text());
    }
}
