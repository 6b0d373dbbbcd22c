package org.quicksilver.ingest.sheet;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Walks the physical rows of a sheet once, blank ones included. */
public interface RawRows extends Closeable {

    /** The next row; null after the last. */
    @Nullable
    RawRow next() throws IOException;
}
