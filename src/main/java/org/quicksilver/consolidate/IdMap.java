package org.quicksilver.consolidate;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Ids with a text each, ascending by id, in two arrays: iterating sorts nothing, and nothing but the texts is kept. Cannot be
 * changed.
 */
public final class IdMap extends AbstractMap<String, String> {
    private final String[] ids;
    private final String[] texts;

    private IdMap(String[] ids, String[] texts) {
        this.ids = ids;
        this.texts = texts;
    }

    /** The entries of a map. */
    public static IdMap copyOf(Map<String, String> map) {
        if (map instanceof IdMap already) {
            return already;
        }
        Builder all = builder();
        map.forEach(all::put);
        return all.build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The entries of both; those of the other map go before those of this one. */
    IdMap with(IdMap other) {
        if (ids.length == 0 || other.ids.length == 0) {
            return ids.length == 0 ? other : this;
        }
        Builder both = new Builder();
        int own = 0;
        for (int i = 0; i < other.ids.length; i++) {
            int order = -1;
            while (own < ids.length && (order = ids[own].compareTo(other.ids[i])) < 0) {
                both.put(ids[own], texts[own]);
                own++;
            }
            own += own < ids.length && order == 0 ? 1 : 0;
            both.put(other.ids[i], other.texts[i]);
        }
        for (; own < ids.length; own++) {
            both.put(ids[own], texts[own]);
        }
        return both.build();
    }

    /** The same ids with other texts. */
    IdMap mapped(UnaryOperator<String> change) {
        return new IdMap(ids, Arrays.stream(texts).map(change).toArray(String[]::new));
    }

    @Override
    public @Nullable String get(Object id) {
        int place = place(id);
        return place < 0 ? null : texts[place];
    }

    @Override
    public boolean containsKey(Object id) {
        return place(id) >= 0;
    }

    private int place(Object id) {
        return id instanceof String ? Arrays.binarySearch(ids, id) : -1;
    }

    @Override
    public int size() {
        return ids.length;
    }

    /** The ids, ascending. */
    @Override
    public IdSet keySet() {
        return new IdSet(ids);
    }

    /** The texts in the order of their ids. */
    @Override
    public Collection<String> values() {
        return Collections.unmodifiableList(Arrays.asList(texts));
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, String>> iterator() {
                return IntStream.range(0, ids.length)
                        .mapToObj(i -> Map.entry(ids[i], texts[i]))
                        .iterator();
            }

            @Override
            public int size() {
                return ids.length;
            }
        };
    }

    /** Gathers entries; quick where most ids come in ascending order. */
    public static final class Builder {
        private String[] ids = new String[16];
        private String[] texts = new String[16];
        private int size;
        /** Entries that came behind a greater id. */
        private final List<Entry<String, String>> late = new ArrayList<>();

        private Builder() {}

        /** Adds an id without a text. */
        public void add(String id) {
            put(id, "");
        }

        /** Adds an entry, in place of one of the same id. */
        public void put(String id, String text) {
            int order = size == 0 ? 1 : id.compareTo(ids[size - 1]);
            if (order < 0) {
                late.add(Map.entry(id, text));
                return;
            }
            size -= order == 0 ? 1 : 0;
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, 2 * size);
                texts = Arrays.copyOf(texts, 2 * size);
            }
            ids[size] = id;
            texts[size] = text;
            size++;
        }

        public IdMap build() {
            IdMap early = new IdMap(Arrays.copyOf(ids, size), Arrays.copyOf(texts, size));
            if (late.isEmpty()) {
                return early;
            }
            late.sort(Entry.comparingByKey());
            Builder rest = new Builder();
            late.forEach(entry -> rest.put(entry.getKey(), entry.getValue()));
            return early.with(rest.build());
        }
    }
}
