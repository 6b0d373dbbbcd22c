package org.quicksilver.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quicksilver.plan.Kind;
import org.quicksilver.record.Cell;

class KnownColumnTest {
    private final Readers readers = new Readers(Plans.of());

    @Test
    void whatIsKeptChangesNoAnswer() {
        check(Kind.DATE, i -> "20" + (10 + i % 7) + "-0" + (1 + i % 9) + "-1" + i % 10, 12_000, 6_000);
        check(Kind.INTEGER, i -> String.valueOf(i), 30_000, 12_000);
        check(Kind.ORGANISATION, i -> "Institute " + Integer.toString(i, 36), 3_000, 1_000_000);
        check(Kind.TITLE, i -> "Title " + i, 500, 20);
    }

    @Test
    void severalThreadsGetTheSameAnswers() {
        Column column = column(Kind.INTEGER);
        KnownColumn known = new KnownColumn(column);
        List<Cell> cells = new Random(5)
                .ints(40_000, 0, 9_000)
                .mapToObj(i -> Cell.ofText(String.valueOf(i)))
                .toList();

        List<List<Reading>> together =
                cells.parallelStream().map(cell -> known.read(cell, readers)).toList();

        assertThat(together)
                .isEqualTo(
                        cells.stream().map(cell -> readers.read(cell, column)).toList());
    }

    private void check(Kind kind, IntFunction<String> text, int cells, int different) {
        Column column = column(kind);
        KnownColumn known = new KnownColumn(column);
        IntStream order = new Random(3).ints(cells, 0, different);
        order.mapToObj(i -> Cell.ofText(text.apply(i)))
                .forEach(cell -> assertThat(known.read(cell, readers)).isEqualTo(readers.read(cell, column)));
    }

    private static Column column(Kind kind) {
        return new Column(Plans.field("x", kind), "en", "", Column.NO_EVIDENCE, "", Respondent.UNKNOWN);
    }
}
