package org.quicksilver.publish.verify;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quicksilver.consolidate.TableSchema;
import org.quicksilver.publish.table.CsvRows;
import org.quicksilver.publish.table.KeyOrder;

/** Reads one table once: header, number of cells, types, words allowed, keys ascending and unique; shows rows to observers. */
final class TableWalk {

    private final Described table;
    private final TableSchema schema;
    private final Flaws flaws;

    TableWalk(Described table, Flaws flaws) {
        this.table = table;
        this.schema = table.schema();
        this.flaws = flaws;
    }

    void read(Path run, List<Identity.Observer> observers) throws IOException {
        try (CsvRows rows = CsvRows.open(run.resolve(schema.path()))) {
            List<String> names =
                    schema.columns().stream().map(TableSchema.Column::name).toList();
            if (!rows.header().equals(names)) {
                flaws.add(schema.path(), 0, "the header is " + rows.header() + ", described is " + names);
                return;
            }
            long no = read(rows, observers);
            if (no != table.rows()) {
                flaws.add(schema.path(), 0, no + " rows, described are " + table.rows());
            }
        } catch (CsvParseException e) {
            flaws.add(schema.path(), 0, "no CSV file: " + e.getMessage());
        }
    }

    private long read(CsvRows rows, List<Identity.Observer> observers) {
        KeyOrder order = KeyOrder.of(schema);
        List<String> last = null;
        long no = 0;
        while (rows.hasNext()) {
            List<String> cells = rows.next();
            no++;
            if (cells.size() != schema.columns().size()) {
                flaws.add(
                        schema.path(),
                        no,
                        cells.size() + " cells for " + schema.columns().size() + " columns");
                continue;
            }
            checkCells(no, cells);
            checkKey(order, last, cells, no);
            for (Identity.Observer observer : observers) {
                observer.row(no, cells);
            }
            last = cells;
        }
        return no;
    }

    private void checkCells(long no, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            TableSchema.Column column = schema.columns().get(i);
            String cell = cells.get(i);
            if (cell.isEmpty()) {
                if (column.required()) {
                    flaws.add(schema.path(), no, column.name() + " is empty");
                }
            } else if (!CellTypes.fits(column.type(), cell)) {
                flaws.add(schema.path(), no, column.name() + " is no " + column.type() + ": " + cell);
            } else if (!column.allowed().isEmpty() && !column.allowed().contains(cell)) {
                flaws.add(schema.path(), no, column.name() + " is none of " + column.allowed() + ": " + cell);
            }
        }
    }

    private void checkKey(KeyOrder order, @Nullable List<String> last, List<String> cells, long no) {
        if (last == null || schema.primaryKey().isEmpty()) {
            return;
        }
        int step = order.compare(last, cells);
        if (step == 0) {
            flaws.add(schema.path(), no, "key comes twice: " + order.describe(cells));
        } else if (step > 0) {
            flaws.add(schema.path(), no, "key is out of order: " + order.describe(cells));
        }
    }
}
