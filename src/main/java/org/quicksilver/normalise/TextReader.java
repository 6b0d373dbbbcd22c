package org.quicksilver.normalise;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Kind;
import org.quicksilver.record.Cell;
import org.quicksilver.record.Confidence;
import org.quicksilver.vocabulary.Folding;
import org.quicksilver.vocabulary.Mention;
import org.quicksilver.vocabulary.Tokens;
import org.quicksilver.vocabulary.Vocabularies;

/** Names, titles, addresses and free text: the words as they stand; only the white space around and within is put in order. */
final class TextReader implements KindReader {

    private final Vocabularies vocabularies;
    private final PhaseMark phases;

    TextReader(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
        this.phases = new PhaseMark(vocabularies);
    }

    @Override
    public List<Reading> read(Cell cell, Column column) {
        boolean free = column.field().kind() == Kind.TEXT;
        String value = free ? cell.text().strip() : Plain.oneLine(cell.text());
        String folded = Folding.fold(value);
        String form = free && !column.field().compare() ? "" : Tokens.formOf(folded);
        String rule = value.equals(cell.text()) ? "text" : "text.spaces";
        Reading reading = Reading.stated(value, rule, Confidence.A, form);
        Map<String, String> marks = new TreeMap<>();
        if (column.field().hasTopics()) {
            marks.put(Field.TOPICS.name(), topics(value, column.field()));
        }
        if (column.field().kind() == Kind.TITLE) {
            marks.put(PhaseMark.PHASE, phases.of(folded));
        }
        marks.values().removeIf(String::isEmpty);
        return List.of(marks.isEmpty() ? reading : reading.with(marks));
    }

    /** The codes whose labels stand in the words, sorted, joined by a space. */
    private String topics(String words, Field field) {
        return vocabularies.finder(field.vocabulary()).find(words).stream()
                .map(Mention::code)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
