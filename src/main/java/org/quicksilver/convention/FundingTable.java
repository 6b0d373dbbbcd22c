package org.quicksilver.convention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quicksilver.consolidate.AmountConversion.Converted;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.EntityValue;
import org.quicksilver.consolidate.Member;
import org.quicksilver.consolidate.RowSink;
import org.quicksilver.consolidate.TableSchema;
import org.quicksilver.record.FieldValue;
import org.quicksilver.record.SourceRecord;
import org.quicksilver.record.Status;

/**
 * Every amount that records state, round by round, never added up: what several records of a round state alike is one line.
 * The donor stands in a line when the mechanism has one donor only.
 */
final class FundingTable implements MechanismTable {

    private static final List<String> TYPES =
            List.of("BUDGET", "COMMITMENT", "DISBURSEMENT", "EXPENDITURE", "COFINANCING", "INKIND");

    private final Rounds rounds;
    private final Dollars dollars;
    private final TableSchema schema = MechanismTable.child(
            "mechanism_funding",
            "Every amount that records state, round by round, never added up",
            MechanismTable.columns()
                    .count("line_no", "Number of the line within the mechanism")
                    .text("round", "Round of the record")
                    .text("organisation_id", "The donor, where there is one only")
                    .maybeOneOf("amount_type", TYPES, "What the amount is")
                    .number("amount", "As stated")
                    .number("amount_min", "Least of a range")
                    .number("amount_max", "Most of a range")
                    .text("currency", "ISO 4217")
                    .integer("funding_year", "Year of the amount, where stated")
                    .number("amount_usd", "In United States dollars; empty where there is no rate")
                    .number("fx_rate", "Units of the currency for one dollar")
                    .text("fx_date", "Month of the rate")
                    .bool("is_estimate", "Whether it is said to be about so much, or a range")
                    .text("source_record_id", "Record that states it"),
            List.of(ID, "line_no"));

    /** What makes an amount another line. */
    private record Line(String round, String type, String amount, String min, String max, String currency) {}

    /** Where a line was found first. */
    private record Found(Line line, Member member, FieldValue value) {}

    FundingTable(Rounds rounds, Dollars dollars) {
        this.rounds = rounds;
        this.dollars = dollars;
    }

    @Override
    public TableSchema schema() {
        return schema;
    }

    @Override
    public void write(Entity mechanism, RowSink sink) {
        Map<Line, Found> lines = new LinkedHashMap<>();
        for (Member member : mechanism.speaking()) {
            for (String field : List.of(Names.AMOUNT, Names.COFINANCING)) {
                member.source().values().stream()
                        .filter(v -> v.field().equals(field))
                        .forEach(v -> line(member.source(), v)
                                .ifPresent(line -> lines.putIfAbsent(line, new Found(line, member, v))));
            }
        }
        List<Found> sorted = new ArrayList<>(lines.values());
        sorted.sort(Comparator.comparing(
                        (Found f) -> f.line().round(), rounds.order().comparator())
                .thenComparing(f -> f.line().type())
                .thenComparing(f -> f.member().id()));
        for (int i = 0; i < sorted.size(); i++) {
            sink.row(schema.path(), row(mechanism, i + 1, sorted.get(i)));
        }
    }

    private static Optional<Line> line(SourceRecord source, FieldValue value) {
        boolean cofinancing = value.field().equals(Names.COFINANCING);
        if (value.status() == Status.IN_KIND) {
            return Optional.of(new Line(source.round(), "INKIND", "", "", "", ""));
        }
        String min = value.detail().getOrDefault("min", "");
        String max = value.detail().getOrDefault("max", "");
        boolean stated = value.isStated() && value.confidence().fillsOutput();
        if (!stated && (min.isEmpty() || max.isEmpty())) {
            return Optional.empty();
        }
        String type = cofinancing ? "COFINANCING" : stated(source, Names.AMOUNT_TYPE);
        return Optional.of(new Line(source.round(), type, value.value(), min, max, Amounts.currency(value, source)));
    }

    private static String stated(SourceRecord source, String field) {
        return source.stated(field).stream()
                .filter(v -> v.confidence().fillsOutput())
                .map(FieldValue::value)
                .findFirst()
                .orElse("");
    }

    private List<String> row(Entity mechanism, int number, Found found) {
        Line line = found.line();
        SourceRecord source = found.member().source();
        Optional<Converted> converted = dollars.of(line.amount(), line.currency(), Optional.of(source));
        List<EntityValue> donors = mechanism.values(Names.DONORS);
        boolean estimate = !line.min().isEmpty()
                || found.value().detail().getOrDefault("is_estimate", "").equals("true");
        return List.of(
                mechanism.id(),
                Integer.toString(number),
                line.round(),
                donors.size() == 1 ? donors.get(0).value() : "",
                line.type(),
                line.amount(),
                line.min(),
                line.max(),
                line.currency(),
                stated(source, Names.AMOUNT_YEAR),
                converted.map(c -> Decimals.plain(c.amount())).orElse(""),
                converted.map(c -> Decimals.plain(c.rate())).orElse(""),
                converted.map(Converted::date).orElse(""),
                Boolean.toString(estimate),
                found.member().id());
    }
}
