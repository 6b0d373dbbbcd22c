package org.quicksilver.batch;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Pages of a sequence that are made one page ahead, on another thread, while the page before is used. The order is that of
 * the pages.
 */
final class Ahead<P, T> implements Iterator<List<T>> {
    private final Iterator<P> pages;
    private final Function<P, List<T>> maker;
    private @Nullable CompletableFuture<List<T>> next;

    private Ahead(Iterator<P> pages, Function<P, List<T>> maker) {
        this.pages = pages;
        this.maker = maker;
        prepare();
    }

    /** What the pages hold, in their order; the maker is called by one thread at a time. */
    static <P, T> Stream<T> stream(Stream<P> pages, Function<P, List<T>> maker) {
        Iterable<List<T>> made = () -> of(pages.iterator(), maker);
        return StreamSupport.stream(made.spliterator(), false)
                .flatMap(List::stream)
                .onClose(pages::close);
    }

    /** The pages themselves, in their order; the maker is called by one thread at a time. */
    static <P, T> Ahead<P, T> of(Iterator<P> pages, Function<P, List<T>> maker) {
        return new Ahead<>(pages, maker);
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public List<T> next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        try {
            List<T> page = next.join();
            prepare();
            return page;
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private void prepare() {
        if (!pages.hasNext()) {
            next = null;
            return;
        }
        P page = pages.next();
        next = CompletableFuture.supplyAsync(() -> maker.apply(page));
    }
}
