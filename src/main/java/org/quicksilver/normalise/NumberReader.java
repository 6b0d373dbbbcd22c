package org.quicksilver.normalise;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quicksilver.plan.Kind;
import org.quicksilver.record.Cell;
import org.quicksilver.record.CellType;
import org.quicksilver.record.Confidence;

/** Numbers and whole numbers; a range, two numbers and words that could change the meaning stay unresolved. */
final class NumberReader implements KindReader {

    private static final Pattern REMARK = Pattern.compile("([^()]*\\d[^()]*)\\(.*\\)");
    private static final Pattern SIGN = Pattern.compile("-\\s*(?=\\d)");

    private final MoneyScanner scanner;

    NumberReader(MoneyScanner scanner) {
        this.scanner = scanner;
    }

    @Override
    public List<Reading> read(Cell cell, Column column) {
        if (cell.type() == CellType.NUMBER) {
            return List.of(typed(cell, column));
        }
        String plain = Plain.oneLine(Plain.of(cell.text()));
        Matcher remark = REMARK.matcher(plain);
        boolean hasRemark = remark.matches();
        String text = hasRemark ? remark.group(1).strip() : plain;
        boolean percent = text.endsWith("%");
        text = percent ? text.substring(0, text.length() - 1) : text;
        boolean negative = SIGN.matcher(text).lookingAt();
        text = negative ? SIGN.matcher(text).replaceFirst("") : text;
        return List.of(number(text, negative, percent, hasRemark, plain, column));
    }

    private static Reading typed(Cell cell, Column column) {
        try {
            return stated(new BigDecimal(cell.text()), "number.exact", Confidence.A, Map.of(), column);
        } catch (NumberFormatException e) {
            return Reading.unresolved("number.unknown", Confidence.U, "");
        }
    }

    private Reading number(
            String text, boolean negative, boolean percent, boolean remark, String plain, Column column) {
        List<MoneyToken> tokens = scanner.scan(text, column.lang());
        Amounts amounts = Amounts.of(tokens);
        if (amounts.range()) {
            return range(amounts, column);
        }
        if (!amounts.clean()
                || amounts.list().size() != 1
                || !amounts.list().get(0).isBare()) {
            String rule = amounts.list().size() > 1 ? "number.several" : "number.words";
            String guess = guess(amounts, column);
            return Reading.unresolved(rule, Confidence.U, guess).comparedBy(guess);
        }
        Amount amount = amounts.list().get(0);
        Optional<BigDecimal> value = value(amount, column);
        if (value.isEmpty()) {
            return Reading.unresolved(
                    "number.separator", Confidence.X, NumberText.plain(NumberText.grouped(amount.number())));
        }
        Map<String, String> detail = new TreeMap<>();
        if (amounts.estimate()) {
            detail.put("is_estimate", "true");
        }
        if (percent) {
            detail.put("unit", "%");
        }
        BigDecimal signed = negative ? value.get().negate() : value.get();
        boolean exact = plain.equals(NumberText.plain(signed));
        String rule = exact ? "number.exact" : remark ? "number.before_remark" : "number.written";
        return stated(signed, rule, exact ? Confidence.A : Confidence.B, detail, column);
    }

    /** The value; where a whole number is asked for, a mark before three digits can only group thousands. */
    private static Optional<BigDecimal> value(Amount amount, Column column) {
        NumberText number = NumberText.of(amount.number(), column.evidence().decimal());
        boolean whole = column.field().kind() == Kind.INTEGER;
        Optional<BigDecimal> value = whole && amount.factor() == 1 && !number.decided() && isGroupable(amount)
                ? Optional.of(NumberText.grouped(amount.number()))
                : number.value();
        return value.map(v -> amount.scaled(v, 1));
    }

    private static boolean isGroupable(Amount amount) {
        return amount.number().matches("[1-9]\\d{0,2}[.,]\\d{3}");
    }

    private static Reading range(Amounts amounts, Column column) {
        Optional<BigDecimal> min = value(amounts.list().get(0), column);
        Optional<BigDecimal> max = value(amounts.list().get(1), column);
        if (min.isEmpty() || max.isEmpty()) {
            return Reading.unresolved("number.several", Confidence.U, "");
        }
        String from = NumberText.plain(min.get());
        String to = NumberText.plain(max.get());
        return Reading.unresolved("number.range", Confidence.U, from + " - " + to)
                .with(Map.of("min", from, "max", to, "is_estimate", "true"));
    }

    private static String guess(Amounts amounts, Column column) {
        if (amounts.list().size() != 1) {
            return "";
        }
        return value(amounts.list().get(0), column).map(NumberText::plain).orElse("");
    }

    private static Reading stated(
            BigDecimal number, String rule, Confidence sure, Map<String, String> detail, Column column) {
        String plain = NumberText.plain(number);
        boolean fraction = plain.indexOf('.') >= 0;
        if (column.field().kind() == Kind.INTEGER && fraction) {
            return Reading.unresolved("integer.fraction", Confidence.U, plain);
        }
        return Reading.stated(plain, rule, sure, plain).with(detail);
    }
}
