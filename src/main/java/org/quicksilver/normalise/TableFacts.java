package org.quicksilver.normalise;

import java.util.List;

/**
 * What is known of a table as a whole.
 *
 * @param respondent who reported, nothing when not known
 * @param round code of the round, empty when not known
 * @param receivedOn ISO date, empty when not known
 * @param fromLedger whether the ledger says when it came in
 * @param form kind of form, empty when not known
 * @param revision whether a revision word stands in the file's name or in a title
 * @param warnings what a person should know, one sentence each
 */
record TableFacts(
        Found respondent,
        String round,
        String receivedOn,
        boolean fromLedger,
        String form,
        boolean revision,
        List<String> warnings) {

    TableFacts {
        warnings = List.copyOf(warnings);
    }
}
