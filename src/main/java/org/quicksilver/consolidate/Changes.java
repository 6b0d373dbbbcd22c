package org.quicksilver.consolidate;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The log of changes between two runs, and its proof: replayed on the previous run's tables it gives this run's. It covers
 * every table of the folder {@code tables} whose key begins with the entity's id, tables/field_provenance.csv apart. The
 * first run of all has nothing to change and logs nothing.
 */
public final class Changes {

    private final CoveredTables tables;

    /**
     * @param schemas the tables of this run, those of {@link EntityTables#schemas()}
     * @param idColumn name of the id column, for example {@code person_id}
     */
    public Changes(List<TableSchema> schemas, String idColumn) {
        tables = new CoveredTables(schemas, idColumn);
    }

    /** The tables covered, in order of path. */
    public List<TableSchema> covered() {
        return tables.all();
    }

    /** Schema of changes/changes.csv. */
    public TableSchema schema() {
        return ChangeTables.changes(tables.idColumn());
    }

    /** Schema of changes/id_changes.csv, filled from {@link Identities#changes()}. */
    public static TableSchema idChanges() {
        return ChangeTables.idChanges();
    }

    /**
     * Groups the rows of several tables by entity.
     *
     * @param tables path of the table to its rows in file order, sorted by entity id, which is the first cell
     */
    public static Iterator<EntityRows> group(Map<String, Iterator<List<String>>> tables) {
        return new Grouping(tables);
    }

    /** Brings a row of an earlier run to the columns of now: by name, a column that is new is empty. */
    public static List<String> align(List<String> row, List<String> header, TableSchema schema) {
        return schema.columns().stream()
                .map(column -> header.indexOf(column.name()))
                .map(at -> at >= 0 && at < row.size() ? row.get(at) : "")
                .toList();
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
        new Comparing(tables, ids, causes, sink).compare(new Ahead<>(before), new Ahead<>(now));
    }

    /**
     * Applies changes to the previous run's rows.
     *
     * @param before rows of the previous run, ascending by id, aligned to the columns of now
     * @param changes the changes in order
     * @return rows of the covered tables, ascending by id; what the changes do not fit raises IllegalStateException
     */
    public Iterator<EntityRows> replay(Iterator<EntityRows> before, Iterator<Change> changes) {
        return new Replay(tables, new Ahead<>(before), new Ahead<>(changes));
    }
}
