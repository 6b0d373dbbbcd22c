package org.quicksilver.convention;

import java.util.List;

/**
 * What convention reporting needs beside the entities.
 *
 * @param asOf ISO date at which Parties are taken
 * @param round code of the round reported on
 * @param heldApart pairs of mechanisms that a veto keeps apart though they look alike
 * @param readings what each respondent sent, round by round
 */
public record ConventionInput(String asOf, String round, List<HeldApart> heldApart, List<Reading> readings) {

    public ConventionInput {
        heldApart = List.copyOf(heldApart);
        readings = List.copyOf(readings);
    }

    /**
     * Two mechanisms that a veto keeps apart.
     *
     * @param leftId id of one
     * @param rightId id of the other
     * @param vetoRule the veto, for example {@code disjoint:beneficiaries}
     * @param probability what their likeness alone would say, 0 to 1
     * @param decisionId the decision that keeps them apart; empty for none
     */
    public record HeldApart(String leftId, String rightId, String vetoRule, double probability, String decisionId) {}

    /**
     * What a respondent sent in a round.
     *
     * @param respondentId code of the respondent
     * @param round code of the round
     * @param filesRead files that could be read
     * @param filesRefused files that could not
     * @param rowsRead rows that are not blank
     * @param rowsAccepted rows that became source records
     * @param rowsRejected rows that could not
     */
    public record Reading(
            String respondentId,
            String round,
            long filesRead,
            long filesRefused,
            long rowsRead,
            long rowsAccepted,
            long rowsRejected) {

        /** The same respondent and round with both counts. */
        Reading plus(Reading other) {
            return new Reading(
                    respondentId,
                    round,
                    filesRead + other.filesRead,
                    filesRefused + other.filesRefused,
                    rowsRead + other.rowsRead,
                    rowsAccepted + other.rowsAccepted,
                    rowsRejected + other.rowsRejected);
        }
    }
}
