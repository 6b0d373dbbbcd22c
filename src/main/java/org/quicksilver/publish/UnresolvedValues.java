package org.quicksilver.publish;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quicksilver.publish.table.SortedRows;

/** Puts the same unresolved values together; they come sorted by field, text and row. */
final class UnresolvedValues {

    private final SortedRows.RowTaker taker;
    private @Nullable List<String> first;
    private String guess = "";
    private String score = "";
    private long count;

    UnresolvedValues(SortedRows.RowTaker taker) {
        this.taker = taker;
    }

    /** A value: field, text, row, suggestion, score. */
    void add(List<String> value) throws IOException {
        if (first == null || !first.subList(0, 2).equals(value.subList(0, 2))) {
            finish();
            first = value;
        }
        count++;
        if (guess.isEmpty() && !value.get(3).isEmpty()) {
            guess = value.get(3);
            score = value.get(4);
        }
    }

    /** Gives the last group. */
    void finish() throws IOException {
        if (first != null) {
            taker.row(List.of(first.get(0), first.get(1), String.valueOf(count), guess, score, first.get(2)));
        }
        first = null;
        guess = "";
        score = "";
        count = 0;
    }
}
