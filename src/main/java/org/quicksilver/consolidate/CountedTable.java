package org.quicksilver.consolidate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A table that entities are counted in, and what it would be if some entities were others. */
public final class CountedTable {

    private final CountedRows rows;
    private final Set<List<String>> there;
    private final Map<List<String>, Bag> bags = new HashMap<>();
    private final Map<String, byte[]> additions = new HashMap<>();
    private final CodeBook items = new CodeBook();
    private final List<List<String>> keys = new ArrayList<>();
    private final Map<List<String>, Integer> keyNumbers = new HashMap<>();

    public CountedTable(CountedRows rows) {
        this.rows = rows;
        this.there = Set.copyOf(rows.keys());
    }

    /** How many of each item. */
    private static final class Bag implements CountedRows.Counts {
        private final TreeMap<String, Long> counts = new TreeMap<>();

        private void add(String item, long n) {
            counts.merge(item, n, Long::sum);
        }

        private void addAll(Bag other) {
            other.counts.forEach(this::add);
        }

        @Override
        public long of(String item) {
            return counts.getOrDefault(item, 0L);
        }

        @Override
        public List<String> after(String letters) {
            return counts.tailMap(letters).entrySet().stream()
                    .takeWhile(e -> e.getKey().startsWith(letters))
                    .filter(e -> e.getValue() > 0)
                    .map(e -> e.getKey().substring(letters.length()))
                    .toList();
        }
    }

    public TableSchema schema() {
        return rows.schema();
    }

    /** Counts an entity; each comes once. */
    public void add(Entity entity) {
        Packer packer = new Packer();
        rows.count(entity, (key, item, n) -> {
            bags.computeIfAbsent(key, k -> new Bag()).add(item, n);
            packer.put(number(key));
            packer.put(items.number(item));
            packer.put(n);
        });
        byte[] packed = packer.bytes();
        if (packed.length > 0) {
            additions.put(entity.id(), packed);
        }
    }

    private int number(List<String> key) {
        return keyNumbers.computeIfAbsent(key, k -> {
            keys.add(k);
            return keys.size() - 1;
        });
    }

    /** Writes every row, once all entities are counted. */
    public void finish(RowSink sink) {
        rows.keys().forEach(key -> sink.row(schema().path(), rows.cells(key, bags.getOrDefault(key, new Bag()))));
    }

    /**
     * What would change if some entities were others, once all are counted.
     *
     * @param gone ids of those that would not be
     * @param instead those that would be in their place
     */
    public FigureChanges changes(List<String> gone, List<Entity> instead) {
        Map<List<String>, Bag> changed = new HashMap<>();
        gone.forEach(id -> takeAway(additions.getOrDefault(id, new byte[0]), changed));
        instead.forEach(entity -> rows.count(
                entity,
                (key, item, n) -> changed.computeIfAbsent(key, k -> new Bag()).add(item, n)));
        FigureChanges changes = new FigureChanges();
        changed.forEach((key, by) -> {
            if (there.contains(key) && by.counts.values().stream().anyMatch(n -> n != 0)) {
                compare(key, by, changes);
            }
        });
        return changes;
    }

    private void takeAway(byte[] packed, Map<List<String>, Bag> changed) {
        for (Unpacker in = new Unpacker(packed); in.hasNext(); ) {
            List<String> key = keys.get((int) in.get());
            String item = items.code((int) in.get());
            changed.computeIfAbsent(key, k -> new Bag()).add(item, -in.get());
        }
    }

    private void compare(List<String> key, Bag by, FigureChanges changes) {
        Bag before = bags.getOrDefault(key, new Bag());
        Bag after = new Bag();
        after.addAll(before);
        after.addAll(by);
        List<String> now = rows.cells(key, before);
        List<String> then = rows.cells(key, after);
        for (int c = 0; c < now.size(); c++) {
            if (rows.quantities().contains(schema().columns().get(c).name())) {
                changes.number(schema().name(), number(now.get(c)), number(then.get(c)));
            } else {
                changes.word(schema().name(), now.get(c), then.get(c));
            }
        }
    }

    private static BigDecimal number(String cell) {
        return cell.isEmpty() ? BigDecimal.ZERO : new BigDecimal(cell);
    }
}
