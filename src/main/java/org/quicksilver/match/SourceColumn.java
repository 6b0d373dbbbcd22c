package org.quicksilver.match;

import java.util.List;
import org.quicksilver.record.FieldValue;

/**
 * The table each record stands in. Tables that list everything once seldom hold a thing twice, and how seldom is seen in
 * the data: whether two records stand in one table is compared like a field.
 */
final class SourceColumn extends Column {

    /** Name of the comparison, as published. */
    static final String NAME = "source_file";

    private final Texts texts = new Texts();
    private final Ints source = new Ints();

    @Override
    void add(MatchRecord from, List<FieldValue> stated) {
        source.add(from.source().isEmpty() ? -1 : texts.add(from.source()));
    }

    @Override
    void freeze() {}

    /** Whether there are several tables. */
    boolean varies() {
        return texts.size() > 1;
    }

    @Override
    boolean has(int index) {
        return source.get(index) >= 0;
    }

    @Override
    boolean holds(Measure measure, double threshold, int left, int right, Scratch scratch) {
        return switch (measure) {
            case DIFFERENT -> source.get(left) != source.get(right);
            case EXACT -> source.get(left) == source.get(right);
            case ELSE -> true;
            default -> false;
        };
    }

    @Override
    double share(Measure measure, int left, int right, double duplicates) {
        return Double.NaN;
    }

    @Override
    String words(int index) {
        return has(index) ? texts.text(source.get(index)) : "";
    }
}
