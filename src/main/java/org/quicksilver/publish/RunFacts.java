package org.quicksilver.publish;

import java.util.List;
import java.util.Map;

/**
 * What a run is. Times stand here only, and so only in manifest.json and run_index.csv.
 *
 * @param runId its id, which sorts by time
 * @param job name of the job
 * @param asOf ISO date at which Parties are taken
 * @param round code of the round reported on; empty when the job has none
 * @param planHash lower-case hex SHA-256 of the job
 * @param vocabularyHashes file name to SHA-256
 * @param codeVersion version of the program
 * @param basedOn id of the published run that changes are counted from; empty for none
 * @param parameters parameters of the run by name
 * @param startedAt RFC 3339 time in UTC
 * @param finishedAt RFC 3339 time in UTC at which publishing began
 * @param steps the steps so far, in order
 * @param accepted reason for which a run that its gate held back is published all the same; empty for none
 */
public record RunFacts(
        String runId,
        String job,
        String asOf,
        String round,
        String planHash,
        Map<String, String> vocabularyHashes,
        String codeVersion,
        String basedOn,
        Map<String, String> parameters,
        String startedAt,
        String finishedAt,
        List<Step> steps,
        String accepted) {

    public RunFacts {
        vocabularyHashes = Map.copyOf(vocabularyHashes);
        parameters = Map.copyOf(parameters);
        steps = List.copyOf(steps);
    }

    /**
     * A step of the run.
     *
     * @param name its name
     * @param read items read
     * @param written items written
     * @param rejected items that became rejects or were left out
     * @param startedAt RFC 3339 time in UTC
     * @param seconds how long it took
     */
    public record Step(String name, long read, long written, long rejected, String startedAt, double seconds) {}
}
