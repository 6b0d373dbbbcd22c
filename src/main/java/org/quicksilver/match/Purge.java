package org.quicksilver.match;

/**
 * A block too large to be compared whole.
 *
 * @param rule blocking rule
 * @param records records in the block
 * @param example index of its first record
 * @param compared candidate pairs kept by splitting it by a further field
 * @param dropped pairs of the block that this rule does not compare
 */
public record Purge(String rule, int records, int example, long compared, long dropped) {}
