package org.quicksilver.normalise;

import com.ibm.icu.util.Currency;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.quicksilver.record.Cell;
import org.quicksilver.record.CellType;
import org.quicksilver.record.Confidence;

/**
 * Amounts of money: a plain decimal, its currency as a value of the currency field. Only what the cell, its heading or its
 * column says fills a currency; a range, an amount that is shared or several amounts under one heading stay unresolved.
 */
final class MoneyReader implements KindReader {

    private final MoneyScanner scanner;
    private final MoneyFields fields;

    MoneyReader(MoneyScanner scanner, MoneyFields fields) {
        this.scanner = scanner;
        this.fields = fields;
    }

    @Override
    public List<Reading> read(Cell cell, Column column) {
        boolean typed = cell.type() == CellType.NUMBER;
        Amounts amounts = typed ? typed(cell) : Amounts.of(scanner.scan(Plain.of(cell.text()), column.lang()));
        List<Amount> list = amounts.list();
        if (list.isEmpty()) {
            return List.of(Reading.unresolved("money.no_number", Confidence.U, ""));
        }
        if (!amounts.clean()) {
            return List.of(Reading.unresolved("money.words", Confidence.U, guess(amounts, column)));
        }
        if (amounts.range()) {
            return range(list.get(0), list.get(1), column);
        }
        List<String> targets = list.size() == 1 ? List.of(column.field().name()) : fields.of(column);
        if (list.size() != targets.size()) {
            return List.of(Reading.unresolved("money.several", Confidence.U, ""));
        }
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            readings.addAll(one(list.get(i), targets.get(i), amounts.estimate(), typed, column));
        }
        return readings;
    }

    /** A number of a workbook; its number format may name the currency. */
    private Amounts typed(Cell cell) {
        String format = cell.format()
                .replaceAll("\\[\\$([^\\]-]*)[^\\]]*\\]", " $1 ")
                .replaceAll("[#0_*?\\\\.,;\\[\\]\"]", " ");
        Amount amount = new Amount(cell.text(), 1, "", "");
        for (MoneyToken token : scanner.scan(Plain.of(format), "und")) {
            if (token.is(MoneyPart.CURRENCY)) {
                amount = amount.withCurrency(token.text());
            } else if (token.is(MoneyPart.AMBIGUOUS)) {
                amount = amount.withSign(token.text());
            }
        }
        return new Amounts(List.of(amount), false, false, true);
    }

    private List<Reading> one(Amount amount, String field, boolean estimate, boolean typed, Column column) {
        CurrencyChoice currency = CurrencyChoice.of(amount, column);
        Optional<BigDecimal> number = number(amount, typed, column);
        long unit = unit(amount, column);
        if (number.isEmpty()) {
            String guess = NumberText.PATTERN.matcher(amount.number()).matches()
                    ? NumberText.plain(amount.scaled(NumberText.grouped(amount.number()), Math.max(1, unit)))
                    : "";
            return List.of(
                    Reading.unresolved("money.separator", Confidence.X, guess).of(field));
        }
        if (unit == 0) {
            String guess = NumberText.plain(amount.scaled(number.get(), 1));
            return List.of(Reading.unresolved("money.unit_of_other_currency", Confidence.X, guess)
                    .of(field));
        }
        String plain = NumberText.plain(amount.scaled(number.get(), unit));
        boolean exact = typed || amount.number().equals(plain);
        boolean scaled = unit != 1 || amount.factor() != 1;
        boolean minor = !typed
                && NumberText.of(amount.number(), column.evidence().decimal()).ambiguous();
        String rule = scaled ? "money.unit" : exact ? "money.exact" : minor ? "money.minor_unit" : "money.separators";
        Map<String, String> detail = new TreeMap<>();
        if (!currency.code().isEmpty()) {
            detail.put("currency", currency.code());
        }
        if (estimate) {
            detail.put("is_estimate", "true");
        }
        List<Reading> readings = new ArrayList<>();
        readings.add(Reading.stated(plain, rule, scaled || !exact || estimate ? Confidence.B : Confidence.A, plain)
                .of(field)
                .with(detail));
        currency.reading().ifPresent(r -> readings.add(r.of(fields.currencyOf(field))));
        return readings;
    }

    private static Optional<BigDecimal> number(Amount amount, boolean typed, Column column) {
        if (typed) {
            return decimal(amount.number());
        }
        NumberText number = NumberText.of(amount.number(), column.evidence().decimal());
        return number.ambiguous() && isWhole(amount, column)
                ? Optional.of(NumberText.grouped(amount.number()))
                : number.value();
    }

    /**
     * Whether an amount can have no three decimals, so that its one mark groups: the cell names a currency whose minor unit has
     * two (ISO 4217), and no multiplier.
     */
    private static boolean isWhole(Amount amount, Column column) {
        if (amount.factor() != 1
                || column.evidence().unit() != 1
                || amount.isBare()
                || amount.sign().equals("?")) {
            return false;
        }
        return amount.currency().isEmpty()
                || Currency.getInstance(amount.currency()).getDefaultFractionDigits() < 3;
    }

    private static Optional<BigDecimal> decimal(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The heading's multiplier, 1 where the cell has its own, 0 where the cell's currency is not the heading's. */
    private static long unit(Amount amount, Column column) {
        if (amount.factor() != 1 || column.evidence().unit() == 1) {
            return 1;
        }
        boolean same = amount.currency().isEmpty()
                || amount.currency().equals(column.evidence().currency());
        return same ? column.evidence().unit() : 0;
    }

    private List<Reading> range(Amount low, Amount high, Column column) {
        Amount first = low.factor() == 1 && high.factor() != 1 ? low.times(high.factor()) : low;
        Optional<BigDecimal> min =
                number(first, false, column).map(n -> first.scaled(n, Math.max(1, unit(first, column))));
        Optional<BigDecimal> max =
                number(high, false, column).map(n -> high.scaled(n, Math.max(1, unit(high, column))));
        if (min.isEmpty() || max.isEmpty() || min.get().compareTo(max.get()) >= 0) {
            return List.of(Reading.unresolved("money.several", Confidence.U, ""));
        }
        String from = NumberText.plain(min.get());
        String to = NumberText.plain(max.get());
        Map<String, String> detail = new TreeMap<>(Map.of("min", from, "max", to, "is_estimate", "true"));
        CurrencyChoice currency = CurrencyChoice.of(low.isBare() ? high : low, column);
        if (!currency.code().isEmpty()) {
            detail.put("currency", currency.code());
        }
        return List.of(Reading.unresolved("money.range", Confidence.U, from + " - " + to)
                .with(detail));
    }

    private static String guess(Amounts amounts, Column column) {
        if (amounts.list().size() != 1) {
            return "";
        }
        Amount amount = amounts.list().get(0);
        return number(amount, false, column)
                .map(n -> NumberText.plain(amount.scaled(n, Math.max(1, unit(amount, column)))))
                .orElse("");
    }
}
