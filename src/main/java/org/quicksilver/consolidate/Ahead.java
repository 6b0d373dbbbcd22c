package org.quicksilver.consolidate;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** An iterator that shows what comes next. */
final class Ahead<T> {

    private final Iterator<T> rest;
    private @Nullable T next;

    Ahead(Iterator<T> rest) {
        this.rest = rest;
        advance();
    }

    /** What comes next; null at the end. */
    @Nullable
    T next() {
        return next;
    }

    /** Goes on by one. */
    void advance() {
        next = rest.hasNext() ? rest.next() : null;
    }
}
