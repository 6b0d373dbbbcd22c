package org.quicksilver.convention;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.quicksilver.consolidate.AmountConversion.Converted;
import org.quicksilver.record.FieldValue;
import org.quicksilver.record.SourceRecord;

/** What must hold between the values of one source record; breaking it corrects nothing. */
final class CrossChecks {

    static final String SUM = "participants_sum";
    static final String REVERSED = "end_before_start";
    static final String RANGE = "amount_out_of_range";
    static final String REGION = "beneficiary_outside_region";
    static final String PARTY = "beneficiary_not_party";

    /** Every check, sorted. */
    static final List<String> ALL = List.of(RANGE, PARTY, REGION, REVERSED, SUM);

    /** Dollars: below it a unit such as thousands is likely to be missing; above it no centre's activity has ever been. */
    private static final BigDecimal LEAST = BigDecimal.valueOf(100);

    private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000);

    private final Reference reference;
    private final Rounds rounds;
    private final Dollars dollars;

    CrossChecks(Reference reference, Rounds rounds, Dollars dollars) {
        this.reference = reference;
        this.rounds = rounds;
        this.dollars = dollars;
    }

    /** The findings of a record, sorted by check and subject. */
    List<Finding> of(SourceRecord source) {
        TreeMap<String, Finding> found = new TreeMap<>();
        Consumer<Finding> add = f -> found.putIfAbsent(f.check() + "\t" + f.subject(), f);
        participants(source, add);
        dates(source, add);
        amount(source, add);
        String date = rounds.end(source.round());
        for (String iso3 : countries(source)) {
            region(source, iso3, date, add);
            source.stated(Names.CONVENTIONS).forEach(c -> party(c.value(), iso3, date, add));
        }
        return List.copyOf(found.values());
    }

    private static Optional<FieldValue> first(SourceRecord source, String field) {
        return source.stated(field).stream().findFirst();
    }

    private static Optional<BigDecimal> number(SourceRecord source, String field) {
        try {
            return first(source, field).map(FieldValue::value).map(BigDecimal::new);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static void participants(SourceRecord source, Consumer<Finding> add) {
        Optional<BigDecimal> total = number(source, Names.PARTICIPANTS);
        Optional<BigDecimal> women = number(source, Names.WOMEN);
        Optional<BigDecimal> men = number(source, Names.MEN);
        if (total.isEmpty() || (women.isEmpty() && men.isEmpty())) {
            return;
        }
        BigDecimal sum = women.orElse(BigDecimal.ZERO).add(men.orElse(BigDecimal.ZERO));
        int side = sum.compareTo(total.get());
        if (side > 0 || (side < 0 && women.isPresent() && men.isPresent())) {
            String found = women.map(BigDecimal::toPlainString).orElse("?") + " + "
                    + men.map(BigDecimal::toPlainString).orElse("?") + ", total "
                    + total.get().toPlainString();
            add.accept(new Finding(SUM, "", found, "Women and men do not add up to all participants"));
        }
    }

    private static void dates(SourceRecord source, Consumer<Finding> add) {
        String start = first(source, Names.START).map(FieldValue::value).orElse("");
        String end = first(source, Names.END).map(FieldValue::value).orElse("");
        if (!start.isEmpty() && !end.isEmpty() && Dates.last(end).compareTo(start) < 0) {
            add.accept(new Finding(REVERSED, "", start + " to " + end, "The activity ends before it starts"));
        }
    }

    private void amount(SourceRecord source, Consumer<Finding> add) {
        Optional<FieldValue> amount = first(source, Names.AMOUNT);
        if (amount.isEmpty()) {
            return;
        }
        String currency = Amounts.currency(amount.get(), source);
        Optional<BigDecimal> inDollars =
                dollars.of(amount.get().value(), currency, Optional.of(source)).map(Converted::amount);
        boolean out = inDollars
                .filter(d -> d.compareTo(LEAST) < 0 || d.compareTo(MOST) > 0)
                .isPresent();
        if (out) {
            String found = amount.get().value() + " " + currency;
            add.accept(new Finding(RANGE, "", found, "The amount is unusually small or large; is its unit right?"));
        }
    }

    private List<String> countries(SourceRecord source) {
        List<String> countries = new ArrayList<>();
        for (String field : List.of(Names.BENEFICIARIES, Names.REGION)) {
            source.stated(field).stream()
                    .map(FieldValue::value)
                    .filter(reference::isCountry)
                    .forEach(countries::add);
        }
        return countries;
    }

    /** A country that the centre's list does not have and that is of another regional group than the centre. */
    private void region(SourceRecord source, String iso3, String date, Consumer<Finding> add) {
        String centre = source.providerId();
        String region = reference.attribute(Names.CENTRES, centre, "un_group");
        String own = reference.attribute(Names.COUNTRIES, iso3, "un_group");
        if (!region.isEmpty()
                && !own.isEmpty()
                && !region.equals(own)
                && !reference.centresServing(iso3, date).contains(centre)) {
            String message = "The centre serves another region than that of the country";
            add.accept(new Finding(REGION, iso3, centre + " (" + region + "), " + iso3 + " (" + own + ")", message));
        }
    }

    private void party(String convention, String iso3, String date, Consumer<Finding> add) {
        if (reference.isState(iso3)
                && reference.knowsParties(convention, date)
                && !reference.isParty(convention, iso3, date)) {
            String since = reference.partySince(convention, iso3);
            String found = since.isEmpty() ? "no Party" : "Party since " + since;
            String message = "The country was not a Party to the convention at the end of the round";
            add.accept(new Finding(PARTY, convention + " " + iso3, found, message));
        }
    }
}
