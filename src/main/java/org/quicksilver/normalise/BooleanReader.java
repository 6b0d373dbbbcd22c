package org.quicksilver.normalise;

import java.util.List;
import org.quicksilver.record.Cell;
import org.quicksilver.record.Confidence;

/** Yes and no in six languages, and the marks that people tick with. */
final class BooleanReader implements KindReader {

    private final WordTable words;

    BooleanReader(WordTable words) {
        this.words = words;
    }

    @Override
    public List<Reading> read(Cell cell, Column column) {
        String folded = Plain.oneLine(Plain.fold(Plain.of(cell.text())));
        WordTable.Entry entry = words.get(folded.endsWith(".") ? folded.substring(0, folded.length() - 1) : folded);
        if (entry == null) {
            return List.of(Reading.unresolved("boolean.unknown", Confidence.U, ""));
        }
        String value = entry.meaning().equals("no") ? "false" : "true";
        Confidence sure = cell.text().equals(value) ? Confidence.A : Confidence.B;
        return List.of(Reading.stated(value, "boolean.word", sure, value));
    }

    /** Whether a cell of a tick column is ticked; empty when it says something else. */
    java.util.Optional<Boolean> tick(String text) {
        WordTable.Entry entry = words.get(Plain.oneLine(Plain.fold(Plain.of(text))));
        return entry == null
                ? java.util.Optional.empty()
                : java.util.Optional.of(!entry.meaning().equals("no"));
    }
}
