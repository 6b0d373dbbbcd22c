package org.quicksilver.consolidate;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The log of changes between two runs, and its proof: replayed on the previous run's tables it gives this run's. It covers
 * every table of the folder {@code tables} whose key begins with the entity's id and whose name begins with the entity's.
 */
public final class Changes {

    /**
     * @param schemas the tables of this run, those of {@link EntityTables#schemas()}
     * @param entity the entity's name, for example {@code person}
     */
    public Changes(List<TableSchema> schemas, String entity) {
        throw new UnsupportedOperationException(schemas + entity);
    }

    /** The tables covered, in order of path. */
    public List<TableSchema> covered() {
        throw new UnsupportedOperationException();
    }

    /** Schema of changes/changes.csv. */
    public TableSchema schema() {
        throw new UnsupportedOperationException();
    }

    /** Schema of changes/id_changes.csv, filled from {@link Identities#changes()}. */
    public static TableSchema idChanges() {
        throw new UnsupportedOperationException();
    }

    /**
     * Groups the rows of several tables by entity.
     *
     * @param tables path of the table to its rows in file order, sorted by entity id, which is the first cell
     */
    public static Iterator<EntityRows> group(Map<String, Iterator<List<String>>> tables) {
        throw new UnsupportedOperationException("" + tables);
    }

    /** Brings a row of an earlier run to the columns of now: by name, a column that is new is empty. */
    public static List<String> align(List<String> row, List<String> header, TableSchema schema) {
        throw new UnsupportedOperationException("" + row + header + schema);
    }

    /**
     * Compares two runs.
     *
     * @param before rows of the previous run, ascending by id, aligned to the columns of now
     * @param now rows of this run, ascending by id; those of tables/field_provenance.csv may be among them and give the
     *     source record of a change
     * @param ids mergers and splits of this run
     * @param causes why
     * @param sink takes the changes in order
     */
    public void compare(
            Iterator<EntityRows> before,
            Iterator<EntityRows> now,
            List<Identities.IdChange> ids,
            Causes causes,
            Consumer<Change> sink) {
        throw new UnsupportedOperationException("" + before + now + ids + sink);
    }

    /**
     * Applies changes to the previous run's rows.
     *
     * @param before rows of the previous run, ascending by id, aligned to the columns of now
     * @param changes the changes in order
     * @return rows of the covered tables, ascending by id; what the changes do not fit raises IllegalStateException
     */
    public Iterator<EntityRows> replay(Iterator<EntityRows> before, Iterator<Change> changes) {
        throw new UnsupportedOperationException("" + before + changes);
    }
}
