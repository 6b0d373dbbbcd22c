package org.quicksilver.consolidate;

import org.quicksilver.record.FieldValue;

/**
 * What one record states about one field.
 *
 * @param member the record
 * @param value what it states
 * @param round position of its round in time; -1 when it has none
 * @param completeness how many values the record states in all
 */
record Statement(Member member, FieldValue value, int round, int completeness) {

    /** Where two statements say the same in other letters, this is equal; an amount means nothing without its currency. */
    String meaning() {
        String said = value.form().isEmpty() ? value.value() : value.form();
        String currency = value.detail().getOrDefault("currency", "");
        return currency.isEmpty() ? said : said + ' ' + currency;
    }
}
