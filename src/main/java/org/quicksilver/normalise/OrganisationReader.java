package org.quicksilver.normalise;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.quicksilver.record.Cell;
import org.quicksilver.record.Confidence;
import org.quicksilver.record.Hashes;
import org.quicksilver.record.Status;
import org.quicksilver.vocabulary.Folding;
import org.quicksilver.vocabulary.Resolution;
import org.quicksilver.vocabulary.Tokens;
import org.quicksilver.vocabulary.Vocabularies;

/**
 * Organisations: the vocabulary's code, else {@code ORG-} and a hash of the folded name where the words look like the name of
 * one organisation. The words that were read stand in detail {@code name}; where nothing is understood they are still compared.
 */
final class OrganisationReader implements KindReader {

    /** A full stop ends a sentence unless a small letter follows ({@code Univ. of}) or it is that of an abbreviation. */
    private static final Pattern SENTENCE = Pattern.compile(
            ".*(?<!\\b(?:\\p{Lu}|Co|Ltd|Inc|Corp|Ltda|Cia|St|Dr|Prof|Univ|Dept|Inst|Min|Nat|Natl|Intl|Assoc))\\.\\s+(?!\\p{Ll})\\S.*"
                    + "|.*[!?。！？]\\s+\\S.*|.*[\\n\\r;；].*",
            Pattern.DOTALL);

    private static final String MARKS = ".!?。！？\n\r;；";
    private static final int LONGEST_NAME = 160;
    private static final int MOST_WORDS = 16;
    private static final int HASH_LETTERS = 12;

    private final Vocabularies vocabularies;

    OrganisationReader(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    @Override
    public List<Reading> read(Cell cell, Column column) {
        String vocabulary = column.field().vocabulary();
        if (vocabulary.isEmpty()) {
            return List.of(named(cell.text(), "", Confidence.U));
        }
        List<Resolution> parts =
                vocabularies.resolver(vocabulary).resolveMany(cell.text(), column.lang(), column.asOf());
        List<Reading> readings = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Resolution part : parts) {
            for (Reading reading : readings(part)) {
                if (!reading.isStated() || seen.add(reading.value())) {
                    readings.add(reading);
                }
            }
        }
        if (readings.isEmpty()) {
            readings.add(named(cell.text(), "", Confidence.U));
        }
        boolean one = column.field().many() || readings.size() == 1;
        return one
                ? readings
                : List.of(Reading.unresolved(
                                "organisation.several",
                                Confidence.U,
                                cell.text().strip())
                        .comparedBy(Tokens.form(Plain.oneLine(cell.text()))));
    }

    private static List<Reading> readings(Resolution part) {
        if (part.isStated()) {
            Map<String, String> name = Map.of("name", Plain.oneLine(part.text()));
            return part.codes().stream()
                    .map(code -> Reading.stated(code, part.rule(), part.confidence(), code)
                            .with(name))
                    .toList();
        }
        if (part.status() != Status.UNRESOLVED) {
            return List.of(CodeReader.unstated(part));
        }
        String best =
                part.alternatives().isEmpty() ? "" : part.alternatives().get(0).code();
        return List.of(named(part.text(), best, part.confidence()));
    }

    /** An organisation that no vocabulary knows; an ambiguous name stays unresolved. */
    private static Reading named(String text, String suggestion, Confidence confidence) {
        String name = Plain.oneLine(text);
        String folded = Folding.fold(name);
        if (confidence == Confidence.X || !looksLikeName(name, folded)) {
            return confidence == Confidence.X
                    ? Reading.unresolved("ambiguous", Confidence.X, suggestion)
                    : Reading.unresolved("organisation.no_name", Confidence.U, suggestion)
                            .comparedBy(Tokens.formOf(folded));
        }
        String code = "ORG-" + Hashes.base32(folded, HASH_LETTERS);
        return Reading.stated(code, "organisation.named", Confidence.B, Tokens.formOf(folded))
                .with(Map.of("name", name));
    }

    /** Whether a mark that sentences and lists are made of stands in a text. */
    private static boolean hasMark(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (MARKS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** A short phrase that starts like a name and is no sentence. */
    private static boolean looksLikeName(String name, String folded) {
        if (folded.length() < 2
                || name.length() > LONGEST_NAME
                || (hasMark(name) && SENTENCE.matcher(name).matches())) {
            return false;
        }
        return hasCapital(name) && spaces(folded) < MOST_WORDS;
    }

    /** Whether there is a letter that is not a small one: a capital, or one of a script without capitals. */
    private static boolean hasCapital(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (Character.isLetter(c) && !Character.isLowerCase(c)) {
                return true;
            }
            i += Character.charCount(c);
        }
        return false;
    }

    private static int spaces(String text) {
        int spaces = 0;
        for (int i = 0; i < text.length(); i++) {
            spaces += text.charAt(i) == ' ' ? 1 : 0;
        }
        return spaces;
    }
}
