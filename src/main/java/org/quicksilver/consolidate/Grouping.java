package org.quicksilver.consolidate;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Walks several tables sorted by entity id side by side. */
final class Grouping implements Iterator<EntityRows> {

    private final SortedMap<String, Ahead<List<String>>> tables = new TreeMap<>();

    Grouping(Map<String, Iterator<List<String>>> tables) {
        tables.forEach((path, rows) -> this.tables.put(path, new Ahead<>(rows)));
    }

    @Override
    public boolean hasNext() {
        return tables.values().stream().anyMatch(rows -> rows.next() != null);
    }

    @Override
    public EntityRows next() {
        String id = tables.values().stream()
                .map(Ahead::next)
                .filter(Objects::nonNull)
                .map(row -> row.get(0))
                .min(String::compareTo)
                .orElseThrow(NoSuchElementException::new);
        SortedMap<String, List<List<String>>> rows = new TreeMap<>();
        tables.forEach((path, ahead) -> {
            for (List<String> row = ahead.next(); row != null && row.get(0).equals(id); row = ahead.next()) {
                rows.computeIfAbsent(path, p -> new ArrayList<>()).add(row);
                ahead.advance();
            }
        });
        return new EntityRows(id, rows);
    }
}
