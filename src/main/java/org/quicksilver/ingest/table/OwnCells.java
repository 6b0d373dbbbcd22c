package org.quicksilver.ingest.table;

import java.util.List;
import org.quicksilver.ingest.sheet.RawRow;
import org.quicksilver.record.ColumnReading;
import org.quicksilver.record.MadeList;
import org.quicksilver.record.MappedCell;

/** The cells of a row in columns of a field each. */
final class OwnCells extends MadeList<MappedCell> {

    private final List<ColumnReading> columns;
    private final RawRow row;

    OwnCells(List<ColumnReading> columns, RawRow row) {
        super(columns.size());
        this.columns = columns;
        this.row = row;
    }

    @Override
    protected MappedCell make(int index) {
        return of(columns.get(index), row);
    }

    static MappedCell of(ColumnReading column, RawRow row) {
        return MappedCell.own(column.field(), row.cell(column.index()), row.number(), column.index(), column.tick());
    }
}
