package org.quicksilver.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quicksilver.ingest.RowCursor;
import org.quicksilver.record.SourceRow;

/** The rows of a cursor as an iterator. */
final class RowIterator implements Iterator<SourceRow> {
    private final RowCursor cursor;
    private @Nullable SourceRow next;
    private boolean looked;

    RowIterator(RowCursor cursor) {
        this.cursor = cursor;
    }

    @Override
    public boolean hasNext() {
        if (!looked) {
            try {
                next = cursor.next();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            looked = true;
        }
        return next != null;
    }

    @Override
    public SourceRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        looked = false;
        return Optional.ofNullable(next).orElseThrow();
    }
}
