package org.quicksilver.normalise;

import java.util.List;
import org.quicksilver.record.Cell;

/** Understands the cells of fields of one kind. */
interface KindReader {

    /**
     * The values in a cell that is neither blank nor a null word, in the order in which they stand there; at least one. Depends
     * on nothing but its arguments and never throws for what a cell contains.
     */
    List<Reading> read(Cell cell, Column column);
}
