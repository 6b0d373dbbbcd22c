package org.quicksilver.record;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * A list whose elements are made when they are first asked for. Safe for threads where its elements are immutable and
 * made alike each time.
 */
public abstract class MadeList<E> extends AbstractList<E> implements RandomAccess {

    private final int size;
    private @Nullable Object @Nullable [] made;

    protected MadeList(int size) {
        this.size = size;
    }

    /** The element at a place. */
    protected abstract E make(int index);

    @Override
    @SuppressWarnings("unchecked")
    public final E get(int index) {
        Objects.checkIndex(index, size);
        @Nullable Object[] all = made;
        if (all == null) {
            all = new Object[size];
            made = all;
        }
        Object element = all[index];
        if (element == null) {
            element = make(index);
            all[index] = element;
        }
        return (E) element;
    }

    @Override
    public final int size() {
        return size;
    }
}
