package org.quicksilver.publish;

/**
 * A line of run_index.csv.
 *
 * @param runId id of the run
 * @param status completed, failed, stopped, abandoned, rejected
 * @param startedAt RFC 3339 time in UTC
 * @param finishedAt RFC 3339 time in UTC; empty when it did not
 * @param seconds how long it took
 * @param codeVersion version of the program
 * @param filesRead files read
 * @param rowsRead rows read, blank ones included
 * @param accepted rows accepted
 * @param rejected rows rejected
 * @param entities entities made
 * @param gate passed, warned, failed; empty when it did not come to that
 * @param published whether it was published
 */
public record IndexLine(
        String runId,
        String status,
        String startedAt,
        String finishedAt,
        double seconds,
        String codeVersion,
        long filesRead,
        long rowsRead,
        long accepted,
        long rejected,
        long entities,
        String gate,
        boolean published) {}
