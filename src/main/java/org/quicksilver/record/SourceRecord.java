package org.quicksilver.record;

import java.util.List;

/**
 * One accepted data row: never changed, never merged away.
 *
 * @param place where the row stands
 * @param recordHash lower-case hex SHA-256 over (field, verbatim) of its mapped cells, sorted by field
 * @param respondentId code of who reported; empty when not known
 * @param providerId code of the provider's centre where a value or the respondent names one; empty when not known
 * @param round code of the round it belongs to; empty when not known
 * @param receivedOn ISO date, empty when not known
 * @param form kind of form it came in (work plan, activity report, ...); empty when not known
 * @param language BCP 47 language of its table
 * @param values every value, by field in the job's order, then item number
 */
public record SourceRecord(
        Provenance place,
        String recordHash,
        String respondentId,
        String providerId,
        String round,
        String receivedOn,
        String form,
        String language,
        List<FieldValue> values) {

    public SourceRecord {
        values = List.copyOf(values);
    }

    /** The stated values of one field, in item order. */
    public List<FieldValue> stated(String field) {
        return values.stream()
                .filter(v -> v.field().equals(field) && v.isStated())
                .toList();
    }
}
