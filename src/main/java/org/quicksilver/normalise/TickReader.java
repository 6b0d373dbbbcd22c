package org.quicksilver.normalise;

import java.util.Optional;
import org.quicksilver.record.Cell;
import org.quicksilver.record.Confidence;
import org.quicksilver.record.MappedCell;

/** Columns in which a mark stands for a code. */
final class TickReader {

    private final BooleanReader marks;

    TickReader(BooleanReader marks) {
        this.marks = marks;
    }

    /** The code where it is ticked, nothing where it is blank or says no, an unresolved value where it says something else. */
    Optional<Reading> read(MappedCell cell) {
        Cell mark = cell.cell();
        if (mark.isBlank() || mark.text().matches("[\\p{Pd}\\s]+")) {
            return Optional.empty();
        }
        Optional<Boolean> ticked = marks.tick(mark.text());
        if (ticked.isEmpty()) {
            return Optional.of(Reading.unresolved("tick.unknown", Confidence.U, cell.tick()));
        }
        return ticked.get()
                ? Optional.of(Reading.stated(cell.tick(), "tick", Confidence.A, cell.tick()))
                : Optional.empty();
    }
}
