package org.quicksilver.batch;

import java.util.Collections;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Gives the rows of a partition that are known already; where it stands is how many it gave. */
final class KnownRowReader implements ItemStreamReader<Ingested> {
    private static final String GIVEN = "ingest.known";

    private final KnownRows rows;
    private Iterator<Ingested> items = Collections.emptyIterator();
    private long given;

    KnownRowReader(KnownRows rows) {
        this.rows = rows;
    }

    @Override
    public void open(ExecutionContext context) {
        given = context.getLong(GIVEN, 0);
        items = rows.items();
        for (long i = 0; i < given; i++) {
            items.next();
        }
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong(GIVEN, given);
    }

    @Override
    public @Nullable Ingested read() {
        if (!items.hasNext()) {
            return null;
        }
        given++;
        return items.next();
    }
}
