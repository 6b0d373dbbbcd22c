package org.quicksilver.publish.verify;

import java.util.List;
import org.quicksilver.consolidate.TableSchema;

/** Where columns stand in a table. */
final class Position {

    private Position() {}

    /** Index of a column; -1 when there is none of that name. */
    static int of(TableSchema schema, String column) {
        List<TableSchema.Column> columns = schema.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        return -1;
    }

    /** Indexes of columns, in the order named. */
    static int[] of(TableSchema schema, List<String> columns) {
        return columns.stream().mapToInt(column -> of(schema, column)).toArray();
    }

    /** Whether a table has all of the columns. */
    static boolean has(TableSchema schema, String... columns) {
        for (String column : columns) {
            if (of(schema, column) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whole number of a cell; 0 when it is none. */
    static long number(String cell) {
        try {
            return cell.isEmpty() ? 0 : Long.parseLong(cell);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
