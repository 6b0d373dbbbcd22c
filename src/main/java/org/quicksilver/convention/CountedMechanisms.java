package org.quicksilver.convention;

import org.quicksilver.consolidate.CountedTable;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.RowSink;
import org.quicksilver.consolidate.TableSchema;

/** A table that counts mechanisms, written once all are counted. */
record CountedMechanisms(CountedTable table) implements MechanismTable {

    @Override
    public TableSchema schema() {
        return table.schema();
    }

    @Override
    public void write(Entity mechanism, RowSink sink) {
        table.add(mechanism);
    }

    @Override
    public void finish(RowSink sink) {
        table.finish(sink);
    }
}
