package org.quicksilver.batch.store;

/**
 * The primary key of a staged row, packed so that the rows of a run lie together, and within it the rows of a bucket:
 * reading bucket by bucket and sorting each in memory gives every row in order of its id without an index on ids.
 *
 * @param run number of the run
 * @param bucket place of the first letter of its id among the 32 letters of base32
 * @param partition partition that read it, or {@link #MOVED}
 * @param sequence number of the row within its partition, from 0
 */
record RowKey(int run, int bucket, int partition, long sequence) {
    static final int BUCKETS = 32;
    /** The partition of rows that changed their bucket when equal rows were numbered. */
    static final int MOVED = 16;

    private static final int SEQUENCE_BITS = 33;
    private static final int PARTITION_BITS = 5;
    private static final int BUCKET_BITS = 5;
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /** The bucket of a source record id. */
    static int bucketOf(String recordId) {
        return orderOf(recordId.charAt(1));
    }

    /** First key of a bucket of a run; that of the bucket behind the last is the end of the run. */
    static long firstOf(int run, int bucket) {
        return new RowKey(run, bucket, 0, 0).pack();
    }

    /** First key of the moved rows of a bucket. */
    static long firstMovedOf(int run, int bucket) {
        return new RowKey(run, bucket, MOVED, 0).pack();
    }

    /** First key of the next run. */
    static long endOf(int run) {
        return firstOf(run + 1, 0);
    }

    long pack() {
        return ((((((long) run << BUCKET_BITS) + bucket) << PARTITION_BITS) + partition) << SEQUENCE_BITS) + sequence;
    }

    /** Digits sort before letters in ids, so they come first among the buckets too. */
    private static int orderOf(char letter) {
        int place = LETTERS.indexOf(letter);
        return place >= 26 ? place - 26 : place + 6;
    }
}
