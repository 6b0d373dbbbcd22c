package org.quicksilver.publish.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quicksilver.consolidate.TableSchema;

/** Foreign keys: what a table refers to is there. */
final class References implements Identity {

    private record Reference(String from, String columns, String to, String toColumns, KeyTable used) {}

    private final Map<String, KeyTable> targets = new HashMap<>();
    private final List<Reference> references = new ArrayList<>();
    private final Map<String, Long> rows = new HashMap<>();
    private final Flaws flaws;

    References(List<Described> tables, Flaws flaws) {
        this.flaws = flaws;
        tables.forEach(table -> rows.put(table.schema().path(), table.rows()));
        for (Described table : tables) {
            for (TableSchema.ForeignKey key : table.schema().foreignKeys()) {
                targets.computeIfAbsent(
                        target(key.table(), key.references()), target -> new KeyTable(rows(key.table())));
            }
        }
    }

    private long rows(String path) {
        return rows.getOrDefault(path, 0L);
    }

    private static String target(String path, List<String> columns) {
        return path + " (" + String.join(", ", columns) + ")";
    }

    @Override
    public Optional<Observer> observe(TableSchema schema) {
        List<Observer> observers = new ArrayList<>();
        targets.forEach((name, keys) -> {
            if (name.startsWith(schema.path() + " (")) {
                String columns = name.substring(schema.path().length() + 2, name.length() - 1);
                int[] at = Position.of(schema, List.of(columns.split(", ", -1)));
                observers.add((no, cells) -> keys.putIfAbsent(hash(cells, at), (int) no));
            }
        });
        for (TableSchema.ForeignKey key : schema.foreignKeys()) {
            observers.add(using(schema, key));
        }
        return observers.isEmpty()
                ? Optional.empty()
                : Optional.of((no, cells) -> observers.forEach(observer -> observer.row(no, cells)));
    }

    private Observer using(TableSchema schema, TableSchema.ForeignKey key) {
        KeyTable used = new KeyTable(Math.min(rows(schema.path()), rows(key.table())));
        int[] at = Position.of(schema, key.columns());
        references.add(new Reference(
                schema.path(),
                String.join(", ", key.columns()),
                key.table(),
                target(key.table(), key.references()),
                used));
        long[] last = new long[1];
        return (no, cells) -> {
            if (!isEmpty(cells, at)) {
                long hash = hash(cells, at);
                if (hash != last[0]) {
                    used.putIfAbsent(hash, (int) no);
                    last[0] = hash;
                }
            }
        };
    }

    private static boolean isEmpty(List<String> cells, int[] at) {
        for (int i : at) {
            if (!cells.get(i).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static long hash(List<String> cells, int[] at) {
        String[] parts = new String[at.length];
        for (int i = 0; i < at.length; i++) {
            parts[i] = cells.get(at[i]);
        }
        return KeyTable.hash(parts);
    }

    @Override
    public void finish() {
        for (Reference reference : references) {
            KeyTable target = targets.getOrDefault(reference.toColumns(), new KeyTable());
            List<Integer> dangling = new ArrayList<>();
            reference.used().forEach((hash, no) -> {
                if (!target.contains(hash)) {
                    dangling.add(no);
                }
            });
            dangling.stream()
                    .sorted()
                    .forEach(no -> flaws.add(
                            reference.from(), no, reference.columns() + " is not in " + reference.toColumns()));
        }
    }
}
