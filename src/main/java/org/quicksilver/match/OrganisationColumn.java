package org.quicksilver.match;

import java.util.List;
import org.quicksilver.plan.Kind;
import org.quicksilver.record.FieldValue;

/** Organisations: sets of codes, and the words of their names for those that no vocabulary knows. */
final class OrganisationColumn extends Column {

    private final SetColumn codes = new SetColumn(Kind.ORGANISATION);
    private final PhraseColumn names = new PhraseColumn();

    @Override
    void add(MatchRecord source, List<FieldValue> stated) {
        codes.add(source, stated);
        names.add(source, stated);
    }

    @Override
    void freeze() {
        codes.freeze();
        names.freeze();
    }

    @Override
    boolean has(int index) {
        return codes.has(index);
    }

    @Override
    boolean holds(Measure measure, double threshold, int left, int right, Scratch scratch) {
        return switch (measure) {
            case TOKENS, ACRONYM ->
                names.has(left) && names.has(right) && names.holds(measure, threshold, left, right, scratch);
            default -> codes.holds(measure, threshold, left, right, scratch);
        };
    }

    @Override
    double share(Measure measure, int left, int right, double duplicates) {
        return codes.share(measure, left, right, duplicates);
    }

    SetColumn codes() {
        return codes;
    }

    PhraseColumn names() {
        return names;
    }

    @Override
    int cost() {
        return 3;
    }

    @Override
    String words(int index) {
        return codes.words(index);
    }
}
