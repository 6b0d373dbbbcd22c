package org.quicksilver.convention;

import java.util.List;
import org.quicksilver.consolidate.Columns;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.RowSink;
import org.quicksilver.consolidate.TableSchema;

/** One table of mechanisms. */
interface MechanismTable {

    /** The column that every such table begins with. */
    String ID = "mechanism_id";

    /** The table of mechanisms, which all others refer to. */
    String MAIN = "tables/mechanisms";

    TableSchema schema();

    /** Writes the rows of one mechanism, in the order of the key. */
    void write(Entity mechanism, RowSink sink);

    /** Writes what only all mechanisms together give. */
    default void finish(RowSink sink) {}

    /** Columns that begin with the mechanism's id. */
    static Columns columns() {
        return new Columns().key(ID, "The mechanism");
    }

    /** A table of the folder tables that refers to mechanisms by its first column. */
    static TableSchema child(String name, String title, Columns columns, List<String> key) {
        TableSchema.ForeignKey mechanism = new TableSchema.ForeignKey(List.of(ID), MAIN, List.of(ID));
        return new TableSchema("tables", name, title, columns.list(), key, List.of(mechanism));
    }
}
