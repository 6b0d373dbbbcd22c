package org.quicksilver.normalise;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.quicksilver.record.Cell;
import org.quicksilver.record.Confidence;
import org.quicksilver.record.Status;
import org.quicksilver.vocabulary.Resolution;
import org.quicksilver.vocabulary.Vocabularies;

/** Codes of the field's vocabulary; a part of a list that is none stays as an unresolved value beside those that are. */
final class CodeReader implements KindReader {

    private final Vocabularies vocabularies;
    private final NumberedCodes numbered;
    private final CodeDetail details;
    private final String otherwise;

    /**
     * @param details what a code is published with
     * @param otherwise vocabulary of fields that name none
     */
    CodeReader(Vocabularies vocabularies, NumberedCodes numbered, CodeDetail details, String otherwise) {
        this.vocabularies = vocabularies;
        this.numbered = numbered;
        this.details = details;
        this.otherwise = otherwise;
    }

    @Override
    public List<Reading> read(Cell cell, Column column) {
        String vocabulary = column.field().vocabulary().isEmpty()
                ? otherwise
                : column.field().vocabulary();
        List<Reading> byNumber = numbered.read(cell.text(), vocabulary);
        if (!byNumber.isEmpty()) {
            return column.field().many() || byNumber.size() == 1 ? byNumber : several(cell.text());
        }
        List<Resolution> parts =
                vocabularies.resolver(vocabulary).resolveMany(cell.text(), column.lang(), column.asOf());
        List<Reading> readings = readings(parts, column);
        return column.field().many() || readings.size() == 1 ? readings : several(cell.text());
    }

    private static List<Reading> several(String text) {
        return List.of(Reading.unresolved("code.several", Confidence.U, Plain.oneLine(text)));
    }

    private List<Reading> readings(List<Resolution> parts, Column column) {
        List<Reading> readings = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Resolution part : parts) {
            if (!part.isStated()) {
                readings.add(unstated(part));
            }
            for (String code : part.codes()) {
                if (seen.add(code)) {
                    readings.add(Reading.stated(code, part.rule(), part.confidence(), code)
                            .with(details.of(code, part, column)));
                }
            }
        }
        return readings.isEmpty() ? List.of(Reading.unresolved("code.unknown", Confidence.U, "")) : readings;
    }

    /** What a resolution without codes says. */
    static Reading unstated(Resolution part) {
        if (part.status() != Status.UNRESOLVED) {
            return Reading.none(part.status(), part.rule(), part.confidence());
        }
        String best =
                part.alternatives().isEmpty() ? "" : part.alternatives().get(0).code();
        Confidence sure = part.confidence().fillsOutput() ? Confidence.U : part.confidence();
        return Reading.unresolved(part.rule(), sure, best);
    }
}
