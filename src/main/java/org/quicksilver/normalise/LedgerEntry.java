package org.quicksilver.normalise;

/**
 * A line of input/submissions.csv; it overrules every detection, empty cells apart.
 *
 * @param sourceFile path below the input folder
 * @param respondentId code of the respondent
 * @param round code of the round
 * @param receivedOn ISO date
 * @param supersedes path of the file that it replaces
 * @param action use or withdraw
 * @param note free
 */
public record LedgerEntry(
        String sourceFile,
        String respondentId,
        String round,
        String receivedOn,
        String supersedes,
        String action,
        String note) {}
