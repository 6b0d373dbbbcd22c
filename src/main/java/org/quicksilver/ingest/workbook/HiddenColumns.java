package org.quicksilver.ingest.workbook;

import java.util.BitSet;
import java.util.List;

/** Which columns of a sheet are hidden; a file may name the same ones any number of times. */
final class HiddenColumns {

    private final BitSet columns = new BitSet();
    private final long most;

    /** @param most columns that a sheet may have; what is said of others does not count */
    HiddenColumns(long most) {
        this.most = most;
    }

    /** Hides the columns of 1-based numbers from first to last. */
    void hide(long first, long last) {
        long from = Math.max(1, first);
        long to = Math.min(last, most);
        if (from <= to) {
            columns.set((int) from, (int) to + 1);
        }
    }

    /** 1-based, in order. */
    List<Integer> list() {
        return columns.stream().boxed().toList();
    }
}
