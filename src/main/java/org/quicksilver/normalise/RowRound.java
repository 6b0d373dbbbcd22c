package org.quicksilver.normalise;

import java.util.Optional;
import org.quicksilver.plan.Field;
import org.quicksilver.record.Cell;
import org.quicksilver.record.Confidence;
import org.quicksilver.record.MappedCell;
import org.quicksilver.record.SourceRow;

/** The round of a row: the one that its cell of role {@code round} names, else its table's. */
final class RowRound {

    static final String ROLE = "round";

    private final Optional<Field> field;
    private final TableFactsFinder finder;
    private final boolean fixed;

    /**
     * @param fixed whether the ledger says the round, so that cells do not
     */
    RowRound(Schema schema, TableFactsFinder finder, boolean fixed) {
        field = schema.role(ROLE);
        this.finder = finder;
        this.fixed = fixed;
    }

    String of(SourceRow row, String otherwise) {
        if (fixed || field.isEmpty()) {
            return otherwise;
        }
        for (MappedCell mapped : row.mapped()) {
            if (mapped.field().equals(field.get().name()) && !mapped.cell().isBlank()) {
                String code = finder.ofText(mapped.cell().text());
                if (!code.isEmpty()) {
                    return code;
                }
            }
        }
        return otherwise;
    }

    /** The cell as a value of its field. */
    Reading reading(Cell cell, String round) {
        if (cell.isBlank()) {
            return Reading.blank();
        }
        String named = finder.ofText(cell.text());
        return named.isEmpty()
                ? Reading.unresolved("round.unknown", Confidence.U, round)
                : Reading.stated(named, "round", Confidence.B, named);
    }
}
