package org.quicksilver.match;

/** Gives the blocking keys of a record: records that share one are compared. */
@FunctionalInterface
interface KeySource {

    /** Adds a record's keys; none when it has no value to make one of. */
    void keys(int index, Longs into);
}
