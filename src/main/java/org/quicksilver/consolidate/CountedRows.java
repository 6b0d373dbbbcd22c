package org.quicksilver.consolidate;

import java.util.List;

/** A table whose rows stand fast and whose cells follow from what entities add to each row. */
public interface CountedRows {

    TableSchema schema();

    /** Columns that tell how many or how much; any other tells something that is no quantity. */
    List<String> quantities();

    /** Says what an entity adds: nothing where it does not count here. */
    void count(Entity entity, Additions additions);

    /** Keys of the rows, in order. */
    List<List<String>> keys();

    /** The cells of a row. */
    List<String> cells(List<String> key, Counts counts);

    /** Takes in what an entity adds. */
    @FunctionalInterface
    interface Additions {

        /**
         * @param key of the row
         * @param item what is counted there
         * @param n how many are added
         */
        void add(List<String> key, String item, int n);
    }

    /** What is counted in one row. */
    interface Counts {

        /** How many of an item, 0 for none. */
        long of(String item);

        /** The items that begin with some letters and of which there is at least one, without these letters, sorted. */
        List<String> after(String letters);
    }
}
