package org.quicksilver.publish;

/** What is counted while a run is written. */
final class Tally {
    long filesRead;
    long filesRefused;
    long filesSkipped;
    FileFacts.Counts rows = FileFacts.Counts.NONE;
    long unbalanced;
    long accepted;
    long rejected;
    long ignored;
    long homeless;
    long stated;
    long unresolved;
    long masked;
    long formulas;
    long formChanges;
    long entities;
    long pairs;
    long pendingPairs;

    /** Adds what another piece of the work has counted. */
    void add(Tally other) {
        filesRead += other.filesRead;
        filesRefused += other.filesRefused;
        filesSkipped += other.filesSkipped;
        rows = rows.plus(other.rows);
        unbalanced += other.unbalanced;
        accepted += other.accepted;
        rejected += other.rejected;
        ignored += other.ignored;
        homeless += other.homeless;
        stated += other.stated;
        unresolved += other.unresolved;
        masked += other.masked;
        formulas += other.formulas;
        formChanges += other.formChanges;
        entities += other.entities;
        pairs += other.pairs;
        pendingPairs += other.pendingPairs;
    }

    static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
