package org.quicksilver.batch.store;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a run remembers of itself.
 *
 * @param job path of the job file it was started with
 * @param input path of its input folder
 * @param parameters options by name as they were given, those left out are absent
 * @param jobName name of the job
 * @param inputs hash of paths and contents of its input
 * @param planHash hash of job file and vocabularies
 * @param decisions hash of its judgements
 * @param parts hash of each part of the job
 * @param stagedBy id of the run whose staged rows it takes; empty for its own
 * @param from first step that it does itself; empty for all
 * @param filesRead files read
 * @param rowsRead rows read, blank ones included
 * @param accepted rows accepted
 * @param rejected rows rejected
 * @param entities entities made
 * @param gate passed, warned, failed; empty when it did not come to that
 * @param accepting reason for which it is published though its gate held it back; empty for none
 */
public record RunMemo(
        String job,
        String input,
        Map<String, String> parameters,
        String jobName,
        String inputs,
        String planHash,
        String decisions,
        Map<String, String> parts,
        String stagedBy,
        String from,
        long filesRead,
        long rowsRead,
        long accepted,
        long rejected,
        long entities,
        String gate,
        String accepting) {
    public RunMemo {
        parameters = new TreeMap<>(parameters);
        parts = new TreeMap<>(parts);
    }

    public RunMemo counted(long files, long rows, long acceptedRows, long rejectedRows) {
        return new RunMemo(
                job,
                input,
                parameters,
                jobName,
                inputs,
                planHash,
                decisions,
                parts,
                stagedBy,
                from,
                files,
                rows,
                acceptedRows,
                rejectedRows,
                entities,
                gate,
                accepting);
    }

    public RunMemo gated(long made, String outcome) {
        return new RunMemo(
                job,
                input,
                parameters,
                jobName,
                inputs,
                planHash,
                decisions,
                parts,
                stagedBy,
                from,
                filesRead,
                rowsRead,
                accepted,
                rejected,
                made,
                outcome,
                accepting);
    }

    public RunMemo accepted(String reason) {
        return new RunMemo(
                job,
                input,
                parameters,
                jobName,
                inputs,
                planHash,
                decisions,
                parts,
                stagedBy,
                from,
                filesRead,
                rowsRead,
                accepted,
                rejected,
                entities,
                gate,
                reason);
    }
}
