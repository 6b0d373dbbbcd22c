package org.quicksilver.batch;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/** A list that makes its items of those of another when they are asked for, and keeps none. */
final class MappedList<S, T> extends AbstractList<T> implements RandomAccess {
    private final List<S> source;
    private final Function<S, T> maker;

    MappedList(List<S> source, Function<S, T> maker) {
        this.source = source;
        this.maker = maker;
    }

    @Override
    public T get(int index) {
        return maker.apply(source.get(index));
    }

    @Override
    public int size() {
        return source.size();
    }
}
