package org.quicksilver.ingest.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Walks the physical rows of a sheet once, blank ones included. */
public interface RawRows extends Closeable {

    /** The next row; null after the last. */
    @Nullable
    RawRow next() throws IOException;

    /**
     * Passes over the next rows as long as they are dull, which some sheets tell without making texts of their cells.
     *
     * @return number of the last row that was passed over, 0 for none
     */
    default int skip(Predicate<RowGlance> dull) throws IOException {
        return 0;
    }
}
