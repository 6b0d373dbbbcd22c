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
    long entities;
    long pairs;
    long pendingPairs;

    static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
