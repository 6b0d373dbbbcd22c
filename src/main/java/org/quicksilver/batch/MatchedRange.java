package org.quicksilver.batch;

/**
 * What scoring one range of the block index gave.
 *
 * @param range its number
 * @param scored how many candidate pairs were scored
 * @param kept how many of them are worth keeping
 * @param payload those, see {@link org.quicksilver.batch.store.PairCodec}; empty when there are none
 */
record MatchedRange(int range, long scored, int kept, byte[] payload) {}
