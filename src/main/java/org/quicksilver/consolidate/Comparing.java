package org.quicksilver.consolidate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quicksilver.consolidate.Identities.IdChange;

/** One comparison of two runs, entity by entity. */
final class Comparing {

    private final CoveredTables tables;
    private final Causes causes;
    private final Consumer<Change> sink;
    private final Map<String, IdChange> merged = new HashMap<>();
    private final Map<String, IdChange> split = new HashMap<>();
    private long number;

    Comparing(CoveredTables tables, List<IdChange> ids, Causes causes, Consumer<Change> sink) {
        this.tables = tables;
        this.causes = causes;
        this.sink = sink;
        for (IdChange id : ids) {
            if (id.kind().equals("merged")) {
                merged.put(id.oldId(), id);
            } else if (id.kind().equals("split")) {
                split.put(id.newId(), id);
            }
        }
    }

    void compare(Ahead<EntityRows> before, Ahead<EntityRows> now) {
        while (before.next() != null || now.next() != null) {
            EntityRows old = before.next();
            EntityRows young = now.next();
            int order = order(old, young);
            if (order < 0 && old != null) {
                gone(old);
            } else if (order > 0 && young != null) {
                come(young);
            } else if (old != null && young != null) {
                update(old, young);
            }
            if (order <= 0) {
                before.advance();
            }
            if (order >= 0) {
                now.advance();
            }
        }
    }

    static int order(@Nullable EntityRows a, @Nullable EntityRows b) {
        if (a == null || b == null) {
            return a == null ? 1 : -1;
        }
        return a.id().compareTo(b.id());
    }

    private void gone(EntityRows old) {
        IdChange merger = merged.get(old.id());
        if (merger != null) {
            change(old.id(), "merged", tables.idColumn(), old.id(), merger.newId(), "");
        }
        String kind = merger == null ? "removed" : "merged";
        for (TableSchema table : tables.all()) {
            old.of(table.path()).forEach(row -> change(old.id(), kind, table.name(), line(row), "", ""));
        }
    }

    private void come(EntityRows young) {
        IdChange origin = split.get(young.id());
        if (origin != null) {
            change(young.id(), "split", tables.idColumn(), origin.oldId(), young.id(), "");
        }
        String kind = origin == null ? "added" : "split";
        for (TableSchema table : tables.all()) {
            young.of(table.path())
                    .forEach(row -> change(young.id(), kind, table.name(), "", line(row), recordOf(table, row)));
        }
    }

    private void update(EntityRows old, EntityRows young) {
        for (TableSchema table : tables.all()) {
            List<List<String>> was = old.of(table.path());
            List<List<String>> is = young.of(table.path());
            if (was.equals(is)) {
                continue;
            }
            if (CoveredTables.hasOneRow(table) && was.size() == 1 && is.size() == 1) {
                updateCells(table, was.get(0), is.get(0), young);
            } else {
                updateRows(table, young.id(), was, is);
            }
        }
    }

    private void updateCells(TableSchema table, List<String> was, List<String> is, EntityRows young) {
        for (int i = 0; i < is.size(); i++) {
            if (!was.get(i).equals(is.get(i))) {
                String column = table.columns().get(i).name();
                change(young.id(), "updated", tables.cell(table, i), was.get(i), is.get(i), provenance(young, column));
            }
        }
    }

    private void updateRows(TableSchema table, String id, List<List<String>> was, List<List<String>> is) {
        List<List<String>> goes = new ArrayList<>(was);
        List<List<String>> comes = new ArrayList<>(is);
        is.forEach(goes::remove);
        was.forEach(comes::remove);
        goes.forEach(row -> change(id, "updated", table.name(), line(row), "", ""));
        comes.forEach(row -> change(id, "updated", table.name(), "", line(row), recordOf(table, row)));
    }

    /** A row without its id, which stands beside it. */
    static String line(List<String> row) {
        return CsvLine.of(row.subList(1, row.size()));
    }

    private static String recordOf(TableSchema table, List<String> row) {
        for (int i = 0; i < row.size(); i++) {
            if (table.columns().get(i).name().equals("source_record_id")) {
                return row.get(i);
            }
        }
        return "";
    }

    private static String provenance(EntityRows young, String field) {
        List<String> records = young.of("tables/" + ProvenanceTables.FIELDS + ".csv").stream()
                .filter(row -> row.get(1).equals(field))
                .map(row -> row.get(3))
                .distinct()
                .toList();
        return records.size() == 1 ? records.get(0) : "";
    }

    private void change(String id, String kind, String field, String old, String young, String record) {
        number++;
        String changeId = String.format(Locale.ROOT, "C%09d", number);
        sink.accept(new Change(changeId, id, kind, field, old, young, causes.of(id), record));
    }
}
