package org.quicksilver.publish.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Independent pieces of work on several threads; results in the order of the pieces. */
public final class Parallel {
    private Parallel() {}

    /** A piece of work on one item. */
    @FunctionalInterface
    public interface Piece<T, R> {
        R of(T item) throws IOException;
    }

    /**
     * Does a piece of work on each item.
     *
     * @param threads how many may work, at least 1; with 1 the caller does all of it
     * @throws IOException the first failure, in the order of the items
     */
    public static <T, R> List<R> map(int threads, List<T> items, Piece<T, R> piece) throws IOException {
        if (threads == 1 || items.size() < 2) {
            List<R> results = new ArrayList<>(items.size());
            for (T item : items) {
                results.add(piece.of(item));
            }
            return results;
        }
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<R>> futures = new ArrayList<>(items.size());
            items.forEach(item -> futures.add(executor.submit(() -> piece.of(item))));
            List<R> results = new ArrayList<>(items.size());
            for (Future<R> future : futures) {
                results.add(result(future));
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }

    private static <R> R result(Future<R> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while others work", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof UncheckedIOException failure) {
                throw failure.getCause();
            }
            throw new IllegalStateException(String.valueOf(e.getCause()), e.getCause());
        }
    }
}
