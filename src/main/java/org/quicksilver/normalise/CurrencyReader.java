package org.quicksilver.normalise;

import java.util.List;
import org.quicksilver.record.Cell;
import org.quicksilver.record.Confidence;

/** Codes; in a field of the vocabulary {@code currencies} the signs and words that amounts are written with are read too. */
final class CurrencyReader implements KindReader {

    private static final String CURRENCIES = "currencies";

    private final MoneyScanner scanner;
    private final KindReader codes;

    CurrencyReader(MoneyScanner scanner, KindReader codes) {
        this.scanner = scanner;
        this.codes = codes;
    }

    @Override
    public List<Reading> read(Cell cell, Column column) {
        if (!column.field().vocabulary().equals(CURRENCIES)) {
            return codes.read(cell, column);
        }
        List<MoneyToken> tokens = scanner.scan(Plain.of(cell.text()), column.lang());
        if (tokens.size() != 1) {
            return codes.read(cell, column);
        }
        MoneyToken token = tokens.get(0);
        if (token.is(MoneyPart.AMBIGUOUS)) {
            CurrencyChoice choice = CurrencyChoice.of(new Amount("", 1, "", token.text()), column);
            return List.of(choice.reading().orElse(Reading.unresolved("currency.sign", Confidence.X, "")));
        }
        if (!token.is(MoneyPart.CURRENCY)) {
            return codes.read(cell, column);
        }
        Confidence sure = token.text().equals(cell.text().strip()) ? Confidence.A : Confidence.B;
        return List.of(Reading.stated(token.text(), "currency.cell", sure, token.text()));
    }
}
