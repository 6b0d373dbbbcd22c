package org.quicksilver.consolidate;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.quicksilver.plan.Plan;

/**
 * The standing of every file that was read.
 *
 * @param files path to standing, sorted
 * @param warnings what a person should know, one sentence each, sorted by path
 */
public record Standings(SortedMap<String, FileStanding> files, List<String> warnings) {

    public Standings {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        warnings = List.copyOf(warnings);
    }

    /**
     * The standing of one file; its records have the same.
     *
     * @param standing current, superseded or withdrawn
     * @param supersededBy path of the file that replaces it; empty unless superseded
     * @param reason {@code ledger}, {@code revision} or empty when current by default
     */
    public record FileStanding(Standing standing, String supersededBy, String reason) {}

    /**
     * Decides the standing of every file: the ledger first; then a file marked as a revision supersedes the earlier one of
     * the same respondent, round and form when enough of the titles recur.
     *
     * @param files every file read, in any order
     * @param ledger what the ledger says, in its own order; lines about files not read give a warning
     * @param rule share of titles that must recur
     */
    public static Standings of(List<SubmittedFile> files, List<Instruction> ledger, Plan.Resubmission rule) {
        return new StandingDecision(files, ledger, rule).decide();
    }

    /** The standing of a file; current when it is not known. */
    public FileStanding of(String path) {
        return files.getOrDefault(path, new FileStanding(Standing.CURRENT, "", ""));
    }
}
