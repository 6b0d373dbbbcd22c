package org.quicksilver.consolidate;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Applies a log of changes, entity by entity. */
final class Replay implements Iterator<EntityRows> {

    private final CoveredTables tables;
    private final Ahead<EntityRows> before;
    private final Ahead<Change> changes;
    private @Nullable EntityRows next;

    Replay(CoveredTables tables, Ahead<EntityRows> before, Ahead<Change> changes) {
        this.tables = tables;
        this.before = before;
        this.changes = changes;
        next = find();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public EntityRows next() {
        EntityRows found = next;
        if (found == null) {
            throw new NoSuchElementException();
        }
        next = find();
        return found;
    }

    private @Nullable EntityRows find() {
        while (before.next() != null || changes.next() != null) {
            EntityRows rows = entity();
            if (!rows.rows().isEmpty()) {
                return rows;
            }
        }
        return null;
    }

    /** The next entity by id as the changes leave it; without rows when they take it away. */
    private EntityRows entity() {
        EntityRows old = before.next();
        Change change = changes.next();
        boolean has = old != null && (change == null || old.id().compareTo(change.entityId()) <= 0);
        String id = has && old != null ? old.id() : change == null ? "" : change.entityId();
        SortedMap<String, List<List<String>>> rows = new TreeMap<>();
        if (has && old != null) {
            for (TableSchema table : tables.all()) {
                old.of(table.path()).forEach(row -> rowsOf(rows, table).add(row));
            }
            before.advance();
        }
        for (Change c = changes.next(); c != null && c.entityId().equals(id); c = changes.next()) {
            apply(c, rows);
            changes.advance();
        }
        rows.values().removeIf(List::isEmpty);
        for (TableSchema table : tables.all()) {
            List<List<String>> sorted = rows.get(table.path());
            if (sorted != null) {
                sorted.sort(CoveredTables.order(table));
            }
        }
        return new EntityRows(id, rows);
    }

    private static List<List<String>> rowsOf(SortedMap<String, List<List<String>>> rows, TableSchema table) {
        return rows.computeIfAbsent(table.path(), p -> new ArrayList<>());
    }

    private void apply(Change change, SortedMap<String, List<List<String>>> rows) {
        if (change.field().equals(tables.idColumn())) {
            return;
        }
        TableSchema whole = tables.named(change.field()).orElse(null);
        if (whole == null) {
            setCell(change, rows);
            return;
        }
        List<List<String>> of = rowsOf(rows, whole);
        if (!change.oldValue().isEmpty() && !of.remove(row(change.entityId(), change.oldValue()))) {
            throw misfit(change, "no such row");
        }
        if (!change.newValue().isEmpty()) {
            of.add(row(change.entityId(), change.newValue()));
        }
    }

    private void setCell(Change change, SortedMap<String, List<List<String>>> rows) {
        TableSchema table = tables.tableOfCell(change.field());
        int column = CoveredTables.columnOfCell(table, change.field());
        List<List<String>> of = rowsOf(rows, table);
        if (of.size() != 1 || !of.get(0).get(column).equals(change.oldValue())) {
            throw misfit(change, "the cell holds something else");
        }
        List<String> row = new ArrayList<>(of.get(0));
        row.set(column, change.newValue());
        of.set(0, List.copyOf(row));
    }

    private static List<String> row(String id, String line) {
        List<String> row = new ArrayList<>();
        row.add(id);
        row.addAll(CsvLine.cells(line));
        return List.copyOf(row);
    }

    private static IllegalStateException misfit(Change change, String why) {
        return new IllegalStateException(
                "Change " + change.changeId() + " of " + change.field() + " does not fit: " + why);
    }
}
