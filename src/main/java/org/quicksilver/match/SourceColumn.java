package org.quicksilver.match;

import java.util.Arrays;
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

    @Override
    void add(MatchRecord from, List<FieldValue> stated) {
        put(from.source().isEmpty() ? -1 : texts.add(from.source()));
    }

    @Override
    void freeze() {}

    /** Number of records that do not stand in the largest table. */
    int others() {
        int[] records = new int[texts.size()];
        int stated = 0;
        for (int i = 0; i < size(); i++) {
            if (has(i)) {
                records[code(i)]++;
                stated++;
            }
        }
        return stated - Arrays.stream(records).max().orElse(0);
    }

    /** Whether there are several tables. */
    boolean varies() {
        return texts.size() > 1;
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
        return true;
    }

    @Override
    boolean holds(Measure measure, double threshold, int a, int b, Scratch scratch) {
        return switch (measure) {
            case DIFFERENT -> a != b;
            case EXACT -> a == b;
            case ELSE -> true;
            default -> false;
        };
    }

    @Override
    int holders(Measure measure, int a, int b) {
        return -1;
    }

    @Override
    String words(int index) {
        return has(index) ? texts.text(code(index)) : "";
    }
}
