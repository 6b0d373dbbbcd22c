package org.quicksilver.match;

import java.util.List;
import org.quicksilver.plan.Kind;
import org.quicksilver.record.FieldValue;

/** Organisations: sets of codes, and the words of their names for those that no vocabulary knows. */
final class OrganisationColumn extends Column {

    private final SetColumn codes = new SetColumn(Kind.ORGANISATION);
    private final PhraseColumn names = new PhraseColumn();
    /** Code of the organisations, code of their names. */
    private final Couples couples = new Couples();

    @Override
    void add(MatchRecord source, List<FieldValue> stated) {
        codes.add(source, stated);
        names.add(source, stated);
    }

    @Override
    void freeze() {
        codes.freeze();
        names.freeze();
        for (int i = 0; i < codes.size(); i++) {
            put(codes.has(i) ? couples.add(codes.code(i), names.code(i)) : -1);
        }
    }

    @Override
    int first(Measure[] measures, double[] thresholds, int from, int a, int b, Scratch scratch) {
        int place = from;
        while (place < measures.length && !holds(measures[place], thresholds[place], a, b, scratch)) {
            place++;
        }
        return place;
    }

    @Override
    boolean tellsApart() {
        return codes.tellsApart() && couples.leftTells();
    }

    @Override
    boolean holds(Measure measure, double threshold, int a, int b, Scratch scratch) {
        return switch (measure) {
            case TOKENS, WORDS, NEAREST, CODE_WORD, ACRONYM -> {
                int mine = couples.right(a);
                int others = couples.right(b);
                yield mine >= 0 && others >= 0 && names.holds(measure, threshold, mine, others, scratch);
            }
            default -> codes.holds(measure, threshold, couples.left(a), couples.left(b), scratch);
        };
    }

    @Override
    int holders(Measure measure, int a, int b) {
        return codes.holders(measure, couples.left(a), couples.left(b));
    }

    @Override
    double explained(double duplicates) {
        return codes.explained(duplicates);
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
