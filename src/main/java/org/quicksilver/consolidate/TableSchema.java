package org.quicksilver.consolidate;

import java.util.List;
import java.util.Set;

/**
 * A published table.
 *
 * @param folder tables, quality, changes, statistics or codelists
 * @param name its file without {@code .csv}
 * @param title one sentence for readers
 * @param columns its columns, in order
 * @param primaryKey names of the columns that make its key
 * @param foreignKeys its references
 */
public record TableSchema(
        String folder,
        String name,
        String title,
        List<Column> columns,
        List<String> primaryKey,
        List<ForeignKey> foreignKeys) {

    public TableSchema {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        foreignKeys = List.copyOf(foreignKeys);
    }

    private static final Set<String> TEXT = Set.of("string", "any");

    /** Path below the run's folder. */
    public String path() {
        return folder + "/" + name + ".csv";
    }

    /**
     * By column, whether its cells may be any text: neither of a narrower type, nor words that are given, nor a reference, of
     * which every cell stands in the other table.
     */
    public boolean[] freeText() {
        boolean[] free = new boolean[columns.size()];
        for (int i = 0; i < free.length; i++) {
            Column column = columns.get(i);
            free[i] = TEXT.contains(column.type())
                    && column.allowed().isEmpty()
                    && foreignKeys.stream().noneMatch(key -> key.columns().contains(column.name()));
        }
        return free;
    }

    /**
     * @param type Frictionless type: string, integer, number, date, boolean, year, any
     * @param required whether it is never empty
     * @param allowed the allowed words, empty for any
     * @param description one sentence for readers
     */
    public record Column(String name, String type, boolean required, List<String> allowed, String description) {
        public Column {
            allowed = List.copyOf(allowed);
        }
    }

    /** A reference from columns of this table to columns of another ({@code folder/name}). */
    public record ForeignKey(List<String> columns, String table, List<String> references) {
        public ForeignKey {
            columns = List.copyOf(columns);
            references = List.copyOf(references);
        }
    }
}
