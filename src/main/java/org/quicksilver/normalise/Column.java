package org.quicksilver.normalise;

import org.quicksilver.plan.Field;

/**
 * What is known about a cell before it is read.
 *
 * @param field the field it belongs to
 * @param lang BCP 47 language of the table, {@code und} when not known
 * @param asOf ISO date at which names must hold, empty for any
 * @param evidence what the values of its column say together
 * @param header heading of the column
 * @param respondent what is known of who reported
 */
record Column(
        Field field, String lang, String asOf, TableEvidence.Column evidence, String header, Respondent respondent) {

    /** The same column, read as another field. */
    Column of(Field other) {
        return new Column(other, lang, asOf, evidence, header, respondent);
    }

    /** No evidence. */
    static final TableEvidence.Column NO_EVIDENCE = new TableEvidence.Column(0, "", "", "", 1, "", "");
}
