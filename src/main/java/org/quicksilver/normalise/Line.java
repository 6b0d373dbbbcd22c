package org.quicksilver.normalise;

import org.quicksilver.record.MappedCell;
import org.quicksilver.record.Origin;
import org.quicksilver.record.Status;

/**
 * A reading and the cell it was read from.
 *
 * @param field field it is a value of
 * @param cell where it stood
 * @param reading what was understood
 */
record Line(String field, MappedCell cell, Reading reading) {

    static Line of(MappedCell cell, Reading reading) {
        return new Line(reading.target().isEmpty() ? cell.field() : reading.target(), cell, reading);
    }

    boolean isStated() {
        return reading.isStated();
    }

    /** Whether it says nothing at all. */
    boolean isEmpty() {
        return reading.status() == Status.NOT_STATED;
    }

    /** Whether its cell belongs to the field itself, not to another that gives a value of it. */
    boolean isOwn() {
        return cell.field().equals(field);
    }

    /** Whether it comes from a merged cell or a sub-heading. */
    boolean isInherited() {
        return cell.origin() == Origin.MERGED || cell.origin() == Origin.SUBHEADER;
    }
}
