package org.quicksilver.normalise;

import java.util.List;
import org.quicksilver.plan.Kind;
import org.quicksilver.record.Cell;
import org.quicksilver.record.Confidence;
import org.quicksilver.vocabulary.Tokens;

/** Names, titles, addresses and free text: the words as they stand; only the white space around and within is put in order. */
final class TextReader implements KindReader {

    @Override
    public List<Reading> read(Cell cell, Column column) {
        boolean free = column.field().kind() == Kind.TEXT;
        String value = free ? cell.text().strip() : Plain.oneLine(cell.text());
        String form = free && !column.field().compare() ? "" : Tokens.form(value);
        String rule = value.equals(cell.text()) ? "text" : "text.spaces";
        return List.of(Reading.stated(value, rule, Confidence.A, form));
    }
}
