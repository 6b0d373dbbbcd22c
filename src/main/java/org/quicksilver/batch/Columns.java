package org.quicksilver.batch;

import java.util.BitSet;
import org.quicksilver.record.FieldValue;
import org.quicksilver.record.Origin;
import org.quicksilver.record.SourceRecord;

/** Which columns of its row a record has something from. */
final class Columns {
    private Columns() {}

    /** 1-based physical columns. */
    static BitSet filled(SourceRecord source) {
        BitSet columns = new BitSet();
        for (FieldValue value : source.values()) {
            if (value.origin() == Origin.CELL && !value.verbatim().isBlank()) {
                addAll(columns, value.originRef());
            }
        }
        return columns;
    }

    /** A1 references joined by {@code +}; what is none is left out. */
    private static void addAll(BitSet columns, String references) {
        int column = 0;
        for (int i = 0; i <= references.length(); i++) {
            char c = i < references.length() ? references.charAt(i) : '+';
            if (c >= 'A' && c <= 'Z') {
                column = column * 26 + c - 'A' + 1;
            } else if (c == '+' && column > 0) {
                columns.set(column);
                column = 0;
            } else if (c < '0' || c > '9') {
                column = 0;
            }
        }
    }
}
