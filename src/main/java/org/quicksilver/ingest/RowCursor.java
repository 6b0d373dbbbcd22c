package org.quicksilver.ingest;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.quicksilver.record.SourceRow;

/** Walks the rows of one table once. */
public interface RowCursor extends Closeable {

    /** The next row, blank ones included; null after the last. */
    @Nullable
    SourceRow next() throws IOException;
}
