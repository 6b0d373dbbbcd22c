package org.quicksilver.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The amounts that a cell states.
 *
 * @param list the amounts in order; one that is only the amount before it in another currency is left out
 * @param range whether the two of them are the ends of a range
 * @param estimate whether a word like "about" stands there
 * @param clean whether nothing else stands there that could change what they mean
 */
record Amounts(List<Amount> list, boolean range, boolean estimate, boolean clean) {

    /** Marks before the same amount in another currency: {@code EUR 90 (USD 100)}. */
    private static final Set<String> EQUIVALENT = Set.of("(", "=", "≈", "(=", "(≈");

    /** Marks that may follow the last amount. */
    private static final Pattern ENDS = Pattern.compile("[().,*†]*(?:[.,/]-)?");

    Amounts {
        list = List.copyOf(list);
    }

    static Amounts of(List<MoneyToken> tokens) {
        Builder builder = new Builder();
        for (MoneyToken token : tokens) {
            builder.take(token);
        }
        return builder.build();
    }

    /** Puts numbers together with the currencies and scale words beside them. */
    private static final class Builder {
        private final List<Amount> amounts = new ArrayList<>();
        private final StringBuilder marks = new StringBuilder();
        private String currency = "";
        private String sign = "";
        private long factor = 1;
        private boolean range;
        private boolean equivalent;
        private boolean estimate;
        private boolean clean = true;

        void take(MoneyToken token) {
            switch (token.type()) {
                case NUMBER -> number(token.text());
                case CURRENCY -> currency(token.text(), "");
                case AMBIGUOUS -> currency("", token.text());
                case SCALE -> scale(Long.parseLong(token.text()));
                case ABOUT -> estimate = true;
                case LINK -> marks.append('-');
                case FILLER -> {}
                case MARK -> mark(token.text());
                case UNKNOWN -> clean = false;
            }
        }

        /** A tilde, which is a dash here, before the first number means about; an apostrophe means nothing. */
        private void mark(String text) {
            if (amounts.isEmpty() && text.equals("–")) {
                estimate = true;
            } else if (!text.equals("'")) {
                marks.append(text);
            }
        }

        private void number(String text) {
            if (!amounts.isEmpty()) {
                range = amounts.size() == 1
                        && (marks.toString().equals("-") || marks.toString().equals("–"));
                equivalent = amounts.size() == 1
                        && !amounts.get(0).currency().isEmpty()
                        && EQUIVALENT.contains(marks.toString());
            } else {
                clean &= marks.chars().allMatch(c -> ":()".indexOf(c) >= 0);
            }
            marks.setLength(0);
            amounts.add(new Amount(text, factor, currency, sign));
            currency = "";
            sign = "";
            factor = 1;
        }

        /** A currency belongs to the amount before it unless that has one or a mark other than a bracket parts them. */
        private void currency(String code, String ambiguous) {
            int last = amounts.size() - 1;
            boolean parted = marks.chars().anyMatch(c -> c != '(' && c != ')');
            if (last < 0 || parted || isSettled(amounts.get(last), code)) {
                currency = code.isEmpty() ? currency : code;
                sign = ambiguous.isEmpty() ? sign : ambiguous;
                return;
            }
            Amount amount = amounts.get(last);
            amounts.set(last, code.isEmpty() ? amount.withSign(ambiguous) : amount.withCurrency(code));
        }

        /** Whether an amount has its currency already, so that the next one is for the next amount. */
        private static boolean isSettled(Amount amount, String code) {
            return !amount.currency().isEmpty()
                    || (code.isEmpty() && !amount.sign().isEmpty());
        }

        private boolean isRepeated() {
            Amount last = amounts.get(amounts.size() - 1);
            return sign.isEmpty() && currency.equals(last.currency());
        }

        private void scale(long by) {
            int last = amounts.size() - 1;
            if (last >= 0 && marks.isEmpty() && currency.isEmpty() && sign.isEmpty()) {
                clean &= amounts.get(last).factor() <= 1_000_000_000L;
                amounts.set(last, amounts.get(last).times(clean ? by : 1));
            } else {
                // "K 85,000" are kina or kwacha, "US$ million 1.2" are millions
                clean &= last >= 0 || !currency.isEmpty() || !sign.isEmpty();
                factor = by;
            }
        }

        Amounts build() {
            boolean ends = marks.isEmpty() || ENDS.matcher(marks).matches();
            boolean loose = !currency.isEmpty() || !sign.isEmpty();
            if (factor != 1 || (loose && (amounts.isEmpty() || !isRepeated()))) {
                clean = false;
            }
            boolean same = equivalent
                    && amounts.size() == 2
                    && !amounts.get(1).currency().isEmpty()
                    && !amounts.get(1).currency().equals(amounts.get(0).currency());
            return new Amounts(same ? amounts.subList(0, 1) : amounts, range, estimate, clean && ends);
        }
    }
}
