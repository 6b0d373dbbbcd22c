package org.quicksilver.ingest.archive;

import java.util.function.ToLongBiFunction;

/**
 * How much an archive may hold; one that exceeds any is refused.
 *
 * @param entries files in it
 * @param entryBytes of one unpacked file
 * @param inflatedBytes of all unpacked files
 * @param ratio unpacked to packed bytes of a file beyond its first 100 KiB
 */
public record ArchiveLimits(long entries, long entryBytes, long inflatedBytes, long ratio) {

    private static final long MB = 1 << 20;

    /** The limits that a job sets, by name and default. */
    public static ArchiveLimits of(ToLongBiFunction<String, Long> limit) {
        return new ArchiveLimits(
                limit.applyAsLong("zip_entries", 1000L),
                limit.applyAsLong("entry_mb", 1024L) * MB,
                limit.applyAsLong("inflated_mb", 2048L) * MB,
                limit.applyAsLong("inflate_ratio", 100L));
    }
}
