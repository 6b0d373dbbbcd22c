package org.quicksilver.consolidate;

import java.util.List;
import java.util.function.Function;
import org.quicksilver.plan.Plan;
import org.quicksilver.record.FieldValue;
import org.quicksilver.record.SourceRecord;

/** The date whose rate converts an amount, by the job's rule. */
public final class ConversionDates {

    private final Plan plan;
    private final List<String> rule;

    public ConversionDates(Plan plan) {
        this.plan = plan;
        this.rule = plan.fx().map(Plan.Fx::date).orElse(List.of());
    }

    /** The date for a record; empty when neither its fields nor its round give one. */
    public String of(SourceRecord source) {
        return of(
                source.round(),
                field -> source.stated(field).stream()
                        .filter(v -> v.confidence().fillsOutput())
                        .map(FieldValue::value)
                        .findFirst()
                        .orElse(""));
    }

    /**
     * The date for any values.
     *
     * @param round code of the round
     * @param values the value of a field, empty when not stated
     */
    public String of(String round, Function<String, String> values) {
        return rule.stream()
                .map(name -> name.startsWith("round.") ? roundDate(round, name) : values.apply(name))
                .filter(date -> !date.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String roundDate(String round, String name) {
        return plan.round(round)
                .map(r -> name.equals("round.to") ? r.to() : r.from())
                .orElse("");
    }
}
