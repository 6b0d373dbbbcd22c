package org.quicksilver.normalise;

import java.util.Optional;
import org.quicksilver.record.Confidence;
import org.quicksilver.record.Origin;

/**
 * The currency of an amount.
 *
 * @param code ISO 4217 code, empty when nothing decides
 * @param reading the value of the currency field, empty where nothing is said about a currency
 */
record CurrencyChoice(String code, Optional<Reading> reading) {

    private static final CurrencyChoice NONE = new CurrencyChoice("", Optional.empty());

    /**
     * What the cell says, else the heading; a bare sign means the heading's currency, else the one that other cells of the
     * column name in full, else the one that the respondent reports in, else it stays ambiguous.
     */
    static CurrencyChoice of(Amount amount, Column column) {
        TableEvidence.Column evidence = column.evidence();
        if (!amount.currency().isEmpty()) {
            return stated(amount.currency(), "currency.cell", Confidence.A);
        }
        if (amount.sign().isEmpty()) {
            return ofHeading(amount, column);
        }
        if (CurrencySigns.mayMean(amount.sign(), evidence.currency())) {
            return stated(evidence.currency(), "currency.sign_of_heading", Confidence.B);
        }
        if (amount.sign().equals("$") && !evidence.dollar().isEmpty()) {
            return stated(evidence.dollar(), "currency.sign_of_column", Confidence.B);
        }
        if (amount.sign().equals("$") && !column.respondent().currency().isEmpty()) {
            return stated(column.respondent().currency(), "currency.sign_of_respondent", Confidence.B);
        }
        String local = CurrencySigns.ofRegion(column.respondent().region());
        if (amount.sign().equals("CFA") && CurrencySigns.mayMean("CFA", local)) {
            return stated(local, "currency.sign_of_respondent", Confidence.B);
        }
        String guess = amount.sign().equals("$") ? "USD" : "";
        return new CurrencyChoice("", Optional.of(Reading.unresolved("currency.sign", Confidence.X, guess)));
    }

    /** What the heading says of an amount that says nothing itself. */
    private static CurrencyChoice ofHeading(Amount amount, Column column) {
        String code = column.evidence().currency();
        String sign = column.evidence().sign();
        if (code.isEmpty() && sign.isEmpty()) {
            return NONE;
        }
        CurrencyChoice choice =
                code.isEmpty() ? of(amount.withSign(sign), column) : stated(code, "currency.heading", Confidence.A);
        return new CurrencyChoice(choice.code(), choice.reading().map(r -> r.from(Origin.HEADER)));
    }

    private static CurrencyChoice stated(String code, String rule, Confidence confidence) {
        return new CurrencyChoice(code, Optional.of(Reading.stated(code, rule, confidence, code)));
    }
}
