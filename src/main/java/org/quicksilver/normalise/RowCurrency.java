package org.quicksilver.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Kind;
import org.quicksilver.plan.Plan;
import org.quicksilver.record.Confidence;

/** A currency column says the currency of every amount of its row that does not name its own. */
final class RowCurrency {

    /** Rule of a currency that stands in the cell of the amount. */
    private static final String NAMED = "currency.cell";

    private static final String CURRENCY = "currency";

    private final Schema schema;
    private final MoneyFields fields;

    /** The currency column: the field of role {@code currency}, else the one of that name. */
    private final Optional<Field> column;

    RowCurrency(Plan plan, Schema schema) {
        this.schema = schema;
        this.fields = new MoneyFields(plan);
        column = schema.role(CURRENCY).or(() -> Optional.ofNullable(schema.field(CURRENCY)));
    }

    /** The lines of a row with the currency column's word taken into account. */
    List<Line> applied(List<Line> lines) {
        if (column.isPresent()) {
            for (Line line : lines) {
                if (line.isStated() && line.field().equals(column.get().name()) && line.isOwn()) {
                    return applied(lines, line);
                }
            }
        }
        return lines;
    }

    private List<Line> applied(List<Line> lines, Line currency) {
        List<Line> out = new ArrayList<>();
        for (Line line : lines) {
            if (isDerivedCurrency(line)) {
                if (line.reading().rule().equals(NAMED) && !line.field().equals(currency.field())) {
                    out.add(line);
                }
            } else if (isAmount(line)) {
                out.addAll(amount(line, currency, namedBy(line, lines)));
            } else {
                boolean contradicted = line.equals(currency)
                        && lines.stream()
                                .filter(l -> isAmount(l) && currencyField(l).equals(currency.field()))
                                .anyMatch(l -> isOther(namedBy(l, lines), currency));
                out.add(contradicted ? conflict(line) : line);
            }
        }
        return out;
    }

    /** An amount in the column's currency, unless its own cell names one. */
    private List<Line> amount(Line amount, Line currency, Optional<String> named) {
        if (named.isPresent()) {
            return List.of(amount);
        }
        String target = currencyField(amount);
        Line inCurrency = withCurrency(amount, currency.reading().value());
        return target.equals(currency.field())
                ? List.of(inCurrency)
                : List.of(inCurrency, new Line(target, currency.cell(), currency.reading()));
    }

    private boolean isAmount(Line line) {
        Field field = schema.field(line.field());
        return line.isStated() && field != null && field.kind() == Kind.MONEY;
    }

    private String currencyField(Line amount) {
        return fields.currencyOf(amount.field());
    }

    private static boolean isDerivedCurrency(Line line) {
        return !line.isOwn() && line.reading().rule().startsWith("currency.");
    }

    /** The currency that the cell of an amount names itself. */
    private Optional<String> namedBy(Line amount, List<Line> lines) {
        return lines.stream()
                .filter(l -> isDerivedCurrency(l) && l.reading().rule().equals(NAMED))
                .filter(l -> l.cell().equals(amount.cell()) && l.field().equals(currencyField(amount)))
                .map(l -> l.reading().value())
                .findFirst();
    }

    private static boolean isOther(Optional<String> named, Line currency) {
        return named.isPresent() && !named.get().equals(currency.reading().value());
    }

    private static Line conflict(Line currency) {
        Reading doubt = Reading.unresolved(
                "currency.conflict", Confidence.X, currency.reading().value());
        return new Line(currency.field(), currency.cell(), doubt);
    }

    private static Line withCurrency(Line amount, String code) {
        Map<String, String> detail = new TreeMap<>(amount.reading().detail());
        detail.put("currency", code);
        return new Line(amount.field(), amount.cell(), amount.reading().with(detail));
    }
}
