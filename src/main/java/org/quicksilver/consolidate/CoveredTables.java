package org.quicksilver.consolidate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tables that the log of changes covers, and how a change names their cells. */
final class CoveredTables {

    private final String idColumn;
    private final List<TableSchema> all;
    private final Map<String, TableSchema> byName;
    private final String main;

    CoveredTables(List<TableSchema> schemas, String idColumn) {
        this.idColumn = idColumn;
        List<TableSchema> covered = schemas.stream()
                .filter(s -> s.folder().equals("tables") && !s.name().equals(ProvenanceTables.FIELDS))
                .filter(s -> s.primaryKey().get(0).equals(idColumn))
                .toList();
        this.main = covered.stream()
                .filter(CoveredTables::hasOneRow)
                .map(TableSchema::name)
                .findFirst()
                .orElse("");
        this.all =
                covered.stream().sorted(Comparator.comparing(TableSchema::path)).toList();
        this.byName = covered.stream().collect(Collectors.toMap(TableSchema::name, Function.identity()));
    }

    String idColumn() {
        return idColumn;
    }

    List<TableSchema> all() {
        return all;
    }

    Optional<TableSchema> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Whether an entity has at most one row in it. */
    static boolean hasOneRow(TableSchema schema) {
        return schema.primaryKey().size() == 1;
    }

    /** How a change names a cell of a table with one row an entity. */
    String cell(TableSchema schema, int column) {
        String name = schema.columns().get(column).name();
        return schema.name().equals(main) ? name : schema.name() + "." + name;
    }

    /** The table that a change names a cell of. */
    TableSchema tableOfCell(String field) {
        int dot = field.indexOf('.');
        String name = dot < 0 ? main : field.substring(0, dot);
        return named(name).orElseThrow(() -> new IllegalStateException("No table has the cell " + field));
    }

    /** Index of the column that a change names. */
    static int columnOfCell(TableSchema schema, String field) {
        String name = field.substring(field.indexOf('.') + 1);
        for (int i = 0; i < schema.columns().size(); i++) {
            if (schema.columns().get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalStateException(schema.path() + " has no column " + name);
    }

    /** Rows in the order of the table's key: whole numbers as numbers, all else by code point. */
    static Comparator<List<String>> order(TableSchema schema) {
        return schema.primaryKey().stream()
                .map(key -> byColumn(schema, columnOfCell(schema, key)))
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    private static Comparator<List<String>> byColumn(TableSchema schema, int column) {
        boolean number = schema.columns().get(column).type().equals("integer");
        return Comparator.comparing(row -> row.get(column), number ? NUMBERS : Comparator.naturalOrder());
    }

    private static final Comparator<String> NUMBERS =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());
}
