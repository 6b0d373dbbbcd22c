package org.quicksilver.publish.verify;

import java.util.List;
import java.util.Optional;
import org.quicksilver.consolidate.TableSchema;

/**
 * Something that holds between the tables of every run; it sees their rows as they are read, and speaks at the end. Tables
 * are read at the same time, each by one thread: observers of two tables share nothing that either changes.
 */
interface Identity {

    /** Looks at the rows of one table. */
    @FunctionalInterface
    interface Observer {

        /**
         * @param no 1-based number of the row
         * @param cells one cell a column
         */
        void row(long no, List<String> cells);
    }

    /** The observer of a table; empty when it does not matter here. */
    Optional<Observer> observe(TableSchema schema);

    /** Says what is wrong once every table was read. */
    void finish();
}
