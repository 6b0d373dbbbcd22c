package org.quicksilver.batch.store;

/**
 * A run as the database knows it.
 *
 * @param no its number, the counter of its id
 * @param id its id
 * @param status how it stands
 * @param fingerprint hash of everything its result depends on
 * @param codeVersion version of the program that made it
 * @param startedAt RFC 3339 time in UTC
 * @param finishedAt RFC 3339 time in UTC; empty while it has not ended
 * @param basedOn id of the published run that its changes are counted from; empty for none
 * @param publishedNo place among the published runs, from 1; 0 when not published: this is the publish marker
 * @param facts what else is to be remembered of it
 */
public record RunRow(
        int no,
        String id,
        RunStatus status,
        String fingerprint,
        String codeVersion,
        String startedAt,
        String finishedAt,
        String basedOn,
        int publishedNo,
        RunMemo facts) {

    public boolean isPublished() {
        return publishedNo > 0;
    }

    public RunRow with(RunStatus newStatus, String finished) {
        return new RunRow(
                no, id, newStatus, fingerprint, codeVersion, startedAt, finished, basedOn, publishedNo, facts);
    }

    public RunRow with(RunMemo newFacts) {
        return new RunRow(
                no, id, status, fingerprint, codeVersion, startedAt, finishedAt, basedOn, publishedNo, newFacts);
    }
}
