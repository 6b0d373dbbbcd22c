package org.quicksilver.consolidate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Kind;

/** Whether two records say the same thing about a field, as far as their precision goes. */
final class Agreement {

    /** Roles of fields that say who answers, when and for which round; the currency of an amount is compared with it. */
    private static final Set<String> OF_THE_ANSWER = Set.of("received_on", "round", "provider", "currency");

    private static final BigDecimal TOLERANCE = new BigDecimal("0.02");

    private final AmountConversion conversion;
    private final ConversionDates dates;

    Agreement(AmountConversion conversion, ConversionDates dates) {
        this.conversion = conversion;
        this.dates = dates;
    }

    /**
     * Whether records that differ in this field can be said to disagree: wordings differ without disagreeing, and what a
     * field says about the answer rather than about the thing differs from answer to answer.
     */
    static boolean canDisagree(Field field) {
        if (OF_THE_ANSWER.contains(field.role())) {
            return false;
        }
        return switch (field.kind()) {
            case TITLE, TEXT, ADDRESS -> false;
            case IDENTIFIER -> !field.many() && field.compare();
            default -> !field.many();
        };
    }

    boolean agree(Field field, Statement a, Statement b) {
        if (a.meaning().equals(b.meaning()) && currency(a).equals(currency(b))) {
            return true;
        }
        return switch (field.kind()) {
            case DATE, PERIOD ->
                a.value().value().startsWith(b.value().value())
                        || b.value().value().startsWith(a.value().value());
            case MONEY -> sameAmount(a, b);
            case NUMBER, INTEGER -> sameNumber(a, b);
            default -> false;
        };
    }

    private boolean sameAmount(Statement a, Statement b) {
        Optional<BigDecimal> left = decimal(a);
        Optional<BigDecimal> right = decimal(b);
        if (left.isEmpty() || right.isEmpty()) {
            return false;
        }
        if (currency(a).equals(currency(b))) {
            return near(left.get(), right.get());
        }
        Optional<BigDecimal> leftConverted = converted(left.get(), a);
        Optional<BigDecimal> rightConverted = converted(right.get(), b);
        return leftConverted.isPresent()
                && rightConverted.isPresent()
                && near(leftConverted.get(), rightConverted.get());
    }

    private Optional<BigDecimal> converted(BigDecimal amount, Statement statement) {
        String date = dates.of(statement.member().source());
        return conversion.convert(amount, currency(statement), date).map(AmountConversion.Converted::amount);
    }

    private static boolean near(BigDecimal a, BigDecimal b) {
        return a.subtract(b).abs().compareTo(a.abs().max(b.abs()).multiply(TOLERANCE)) <= 0;
    }

    private static boolean sameNumber(Statement a, Statement b) {
        Optional<BigDecimal> left = decimal(a);
        Optional<BigDecimal> right = decimal(b);
        return left.isPresent() && right.isPresent() && sameRounded(left.get(), right.get());
    }

    /** Whether the number with fewer significant digits, at least two, is the other one rounded. */
    private static boolean sameRounded(BigDecimal a, BigDecimal b) {
        int digits = Math.min(
                a.stripTrailingZeros().precision(), b.stripTrailingZeros().precision());
        if (digits < 2) {
            return a.compareTo(b) == 0;
        }
        MathContext coarser = new MathContext(digits, RoundingMode.HALF_UP);
        return a.round(coarser).compareTo(b.round(coarser)) == 0;
    }

    private static Optional<BigDecimal> decimal(Statement statement) {
        try {
            return Optional.of(new BigDecimal(statement.value().value()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String currency(Statement statement) {
        return statement.value().detail().getOrDefault("currency", "");
    }

    static boolean isMoney(Field field) {
        return field.kind() == Kind.MONEY;
    }
}
