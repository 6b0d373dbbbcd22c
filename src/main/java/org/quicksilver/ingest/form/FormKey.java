package org.quicksilver.ingest.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quicksilver.record.ColumnReading;
import org.quicksilver.record.Hashes;
import org.quicksilver.record.TableReading;
import org.quicksilver.vocabulary.Folding;

/**
 * Which form a table is: who sends it, and its headings, whatever their order, letter case and punctuation. Where nobody
 * knows who sends it, the form is known by its headings alone.
 *
 * @param respondentId code of the respondent; empty when not known
 * @param formId {@code F} and 12 base32 letters of its headings; empty for a table without a heading
 */
public record FormKey(String respondentId, String formId) implements Comparable<FormKey> {

    private static final int LETTERS = 12;
    private static final char AT = '@';

    public static FormKey of(String respondentId, TableReading table) {
        return new FormKey(
                respondentId,
                id(table.columns().stream().map(ColumnReading::header).toList()));
    }

    private static String id(List<String> headings) {
        List<String> folded = new ArrayList<>();
        for (String heading : headings) {
            if (!heading.isBlank()) {
                folded.add(folded(heading));
            }
        }
        folded.sort(String::compareTo);
        return folded.isEmpty() ? "" : "F" + Hashes.base32(String.join("\n", folded), LETTERS);
    }

    /** A heading as forms are told apart by it: two that are spelled nearly alike are one. */
    public static String folded(String heading) {
        String folded = Folding.fold(heading);
        return folded.isEmpty() ? heading.strip() : folded;
    }

    /** Whether it is known by anything. */
    public boolean isKnown() {
        return !formId.isEmpty();
    }

    /** {@code FORM_ID@RESPONDENT_ID}. */
    public String text() {
        return formId + AT + respondentId;
    }

    /** The key of such a text; empty for any other text. */
    public static Optional<FormKey> parse(String text) {
        int at = text.indexOf(AT);
        return at > 0 ? Optional.of(new FormKey(text.substring(at + 1), text.substring(0, at))) : Optional.empty();
    }

    @Override
    public int compareTo(FormKey other) {
        int order = respondentId.compareTo(other.respondentId);
        return order != 0 ? order : formId.compareTo(other.formId);
    }
}
