package org.quicksilver.consolidate;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;

/** Ids in ascending order in one array: a hundred thousand cost little more than their letters. Cannot be changed. */
public final class IdSet extends AbstractSet<String> {
    private final String[] ids;

    /** @param ids ascending, each once; belongs to the set from now on */
    IdSet(String[] ids) {
        this.ids = ids;
    }

    /** The ids of a collection. */
    public static IdSet copyOf(Collection<String> ids) {
        if (ids instanceof IdSet already) {
            return already;
        }
        IdMap.Builder all = IdMap.builder();
        ids.forEach(all::add);
        return all.build().keySet();
    }

    @Override
    public boolean contains(Object id) {
        return id instanceof String && Arrays.binarySearch(ids, id) >= 0;
    }

    @Override
    public Iterator<String> iterator() {
        return Arrays.asList(ids).iterator();
    }

    @Override
    public int size() {
        return ids.length;
    }
}
