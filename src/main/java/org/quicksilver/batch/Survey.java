package org.quicksilver.batch;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quicksilver.consolidate.Standings;

/**
 * What all the rows of a run say together.
 *
 * @param standings path to standing of every file read
 * @param warnings what a person should know about standings, one sentence each
 * @param rounds codes of the rounds that records belong to, sorted
 * @param round code of the round reported on; empty when the job has none
 * @param asOf ISO date at which Parties and the like are taken; empty when the job has no rounds and none was given
 * @param reported who reported how much in which round, table by table
 * @param filled number of a table to how many accepted rows have something in each of its columns
 */
record Survey(
        Map<String, Standings.FileStanding> standings,
        List<String> warnings,
        List<String> rounds,
        String round,
        String asOf,
        List<Reported> reported,
        Map<Integer, List<Long>> filled) {
    Survey {
        standings = new TreeMap<>(standings);
        warnings = List.copyOf(warnings);
        rounds = List.copyOf(rounds);
        reported = List.copyOf(reported);
        filled = new TreeMap<>(filled);
    }

    /** Accepted rows of one table that one respondent reported in one round. */
    record Reported(int tableNo, String respondentId, String round, long accepted) {}

    /** The standing of a file. */
    Standings.FileStanding of(String path) {
        Standings.FileStanding standing = standings.get(path);
        if (standing == null) {
            throw new IllegalStateException(path + " has no standing");
        }
        return standing;
    }
}
