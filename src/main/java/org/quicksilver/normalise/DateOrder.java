package org.quicksilver.normalise;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.quicksilver.plan.Field;
import org.quicksilver.record.FieldValue;

/** Notes an end that lies before the start; both are kept as stated. */
final class DateOrder {

    static final String NOTE = "end_before_start";

    private DateOrder() {}

    /** Puts the note on the values of the job's end field. */
    static void note(Schema schema, Map<String, List<FieldValue>> values) {
        Optional<FieldValue> start = value(schema.role("start"), values);
        Optional<FieldValue> end = value(schema.role("end"), values);
        if (start.isPresent() && end.isPresent() && last(end.get()).isBefore(first(start.get()))) {
            String field = end.get().field();
            values.replaceAll((name, list) ->
                    name.equals(field) ? list.stream().map(DateOrder::noted).toList() : list);
        }
    }

    private static Optional<FieldValue> value(Optional<Field> field, Map<String, List<FieldValue>> values) {
        if (field.isPresent()) {
            for (FieldValue value : values.getOrDefault(field.get().name(), List.of())) {
                if (value.isStated()) {
                    return Optional.of(value);
                }
            }
        }
        return Optional.empty();
    }

    private static LocalDate first(FieldValue date) {
        return parsed(date).first();
    }

    private static LocalDate last(FieldValue date) {
        return parsed(date).last();
    }

    private static PartialDate parsed(FieldValue date) {
        String iso = date.value();
        return new PartialDate(number(iso, 0, 4), number(iso, 5, 7), number(iso, 8, 10));
    }

    private static int number(String iso, int from, int to) {
        return iso.length() < to ? 0 : Integer.parseInt(iso.substring(from, to));
    }

    private static FieldValue noted(FieldValue value) {
        Map<String, String> detail = new TreeMap<>(value.detail());
        detail.put(NOTE, "true");
        return new FieldValue(
                value.field(),
                value.itemNo(),
                value.origin(),
                value.originRef(),
                value.verbatim(),
                value.value(),
                value.status(),
                value.rule(),
                value.confidence(),
                value.suggestion(),
                value.form(),
                detail);
    }
}
