package org.quicksilver.record;

/** Identities that depend on content only, so that threads, file order and file names change none. */
public final class RecordId {

    private RecordId() {}

    /**
     * Id of a source record: {@code R} and 16 base32 letters of (record hash, n).
     *
     * @param recordHash the record's hash
     * @param n 0-based number among records of equal hash, in order of (file SHA-256, sheet, row)
     */
    public static String of(String recordHash, int n) {
        return "R" + Hashes.base32(recordHash + ":" + n, 16);
    }

    /**
     * Id of a new entity: the job's prefix and the first 12 letters of its smallest source record id, so that a reader can
     * see which record it began with.
     *
     * @param prefix the job's {@code id_prefix}
     * @param smallestSourceRecordId smallest id among its members
     */
    public static String ofEntity(String prefix, String smallestSourceRecordId) {
        return prefix + smallestSourceRecordId.substring(1, 13);
    }
}
